"use client";

import { EMBED_INTERACTS, EMBED_PARTS, EMBED_THEMES } from "@/data/view/embed-options";
import type { BuilderWords } from "./builder-words";
import { CheckChoice, RadioChoice } from "./choice-fields";
import type { Choices } from "./choices";

/** What few want otherwise than it is. */
export function MoreChoices({
  choices,
  words,
  onChange,
}: {
  choices: Choices;
  words: BuilderWords;
  onChange: (change: Partial<Choices>) => void;
}) {
  const { theme, ui, hasLinks, interact, form, host } = choices;
  return (
    <details className="builder-more">
      <summary>{words.more}</summary>
      <RadioChoice
        legend={words.theme}
        values={EMBED_THEMES}
        value={theme}
        labels={words.themeOf}
        onChoose={(value) => onChange({ theme: value })}
      />
      <fieldset className="builder-choice">
        <legend>{words.parts}</legend>
        {EMBED_PARTS.map((part) => (
          <CheckChoice
            key={part}
            name={part}
            label={words.part[part]}
            isOn={ui.includes(part)}
            onSwitch={(isOn) => onChange({ ui: EMBED_PARTS.filter((one) => (one === part ? isOn : ui.includes(one))) })}
          />
        ))}
        <CheckChoice name="links" label={words.links} isOn={hasLinks} onSwitch={(isOn) => onChange({ hasLinks: isOn })} />
      </fieldset>
      <RadioChoice
        legend={words.interact}
        values={EMBED_INTERACTS}
        value={interact}
        labels={words.interactOf}
        onChoose={(value) => onChange({ interact: value })}
      />
      {form === "script" ? (
        <label className="builder-field builder-wide">
          <span>{words.host}</span>
          <input
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://news.example"
            value={host}
            data-choice="host"
            onChange={({ target }) => onChange({ host: target.value })}
          />
          <small className="builder-help">{words.hostHelp}</small>
        </label>
      ) : null}
    </details>
  );
}
