"use client";

import { useState } from "react";
import { isCopy } from "../../state/site";
import { Modal } from "../../ui/modal";
import { keep, kept } from "../kept";
import { CHARACTER_KEYS, OFF } from "../pressed-shortcut";
import { shortcuts } from "../shortcuts";
import type { CommandsWords } from "../words/commands-words";
import { KeyCaps } from "./key-caps";

const GROUPS = ["find", "view", "tools"] as const;

/** All keys, from the list that the handlers ask, and the switch for those without Ctrl. */
export function KeyMap({ words, onClose }: { words: CommandsWords; onClose: () => void }) {
  const [isOn, setIsOn] = useState(() => kept(CHARACTER_KEYS) !== OFF);
  return (
    <Modal label={words.keysTitle} className="key-map" onClose={onClose}>
      <div className="key-map-head">
        <h2>{words.keysTitle}</h2>
        <button type="button" className="modal-close" onClick={onClose}>
          <span aria-hidden="true">×</span>
          <span className="sr-only">{words.close}</span>
        </button>
      </div>
      <div className="key-map-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{words.keysGroup[group]}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group && !(isCopy && shortcut.id === "embed"))
                .map(({ id, isCommand }) => (
                  <div key={id} className={isOn || isCommand ? undefined : "key-off"} data-shortcut={id}>
                    <dt>
                      <KeyCaps id={id} words={words} />
                    </dt>
                    <dd>{words.keys[id]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{words.keysGroup.map}</h3>
          <dl>
            {words.mapKeys.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <span className="key-caps">
                    {keys.split(" ").map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <label className="key-map-switch">
        <input
          type="checkbox"
          checked={isOn}
          data-character-keys
          onChange={({ target }) => {
            setIsOn(target.checked);
            keep(CHARACTER_KEYS, target.checked ? "on" : OFF);
          }}
        />
        <span>
          <b>{words.characterKeys}</b> {words.characterKeysHelp}
        </span>
      </label>
    </Modal>
  );
}
