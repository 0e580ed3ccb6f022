"use client";

import type { Ref } from "react";
import { Glyph } from "../../ui/glyph";
import type { CommandsWords } from "../words/commands-words";
import type { Entry, Group } from "./entry";
import { KeyCaps } from "./key-caps";

/** A line of the list: an entry, or with `null` all others of its group. */
export interface Choice {
  readonly group: Group;
  /** How many of the group were found. */
  readonly count: number;
  readonly entry: Entry | null;
}

/** The list under the palette's field: groups with how many each has, lines that say what they do. */
export function PaletteList({
  ref,
  id,
  label,
  choices,
  at,
  words,
  onPoint,
  onChoose,
}: {
  ref: Ref<HTMLDivElement>;
  id: string;
  label: string;
  choices: readonly Choice[];
  at: number;
  words: CommandsWords;
  onPoint: (at: number) => void;
  onChoose: (choice: Choice, isOther: boolean) => void;
}) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <div ref={ref} id={id} className="palette-list" role="listbox" aria-label={label} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} data-group={group}>
          <div id={`${id}-${group}`} className="palette-group">
            {words.group[group]} <span className="palette-count">{choices.find((choice) => choice.group === group)?.count}</span>
          </div>
          {choices.map((choice, index) =>
            choice.group === group ? (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={choice.entry?.id ?? "all"}
                id={`${id}-${index}`}
                className="palette-option"
                role="option"
                aria-selected={index === at}
                data-entry={choice.entry?.id}
                onPointerMove={() => onPoint(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={(event) => onChoose(choice, event.ctrlKey || event.metaKey)}
              >
                {choice.entry ? <Line entry={choice.entry} words={words} /> : words.all(choice.count)}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

function Line({ entry: { label, detail, does, mark, shortcut, other }, words }: { entry: Entry; words: CommandsWords }) {
  return (
    <>
      {mark ? <Glyph status={mark.status} layer={mark.layer} size={12} /> : null}
      <span className="palette-label">
        {label}
        {detail ? <span className="palette-detail"> {detail}</span> : null}
      </span>
      {does ? <span className="palette-does">{does}</span> : null}
      {shortcut ? <KeyCaps id={shortcut} words={words} /> : null}
      {other ? (
        <span className="sr-only">
          {words.command}: {other.does}
        </span>
      ) : null}
    </>
  );
}
