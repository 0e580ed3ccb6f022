"use client";

import { LEAST_HEIGHT_PX, MOST_HEIGHT_PX, RATIOS } from "@/data/embed/snippet-size";
import type { BuilderWords } from "./builder-words";
import { RadioChoice } from "./choice-fields";
import type { Choices } from "./choices";

/** The room that is kept free for the map. With the script it is what the map begins with. */
export function SizeChoice({
  choices,
  words,
  onChange,
}: {
  choices: Choices;
  words: BuilderWords;
  onChange: (change: Partial<Choices>) => void;
}) {
  const { sizeKind, ratio, height } = choices;
  return (
    <>
      <RadioChoice
        legend={words.size}
        values={["height", "ratio"]}
        value={sizeKind}
        labels={words.sizeKind}
        onChoose={(kind) => onChange({ sizeKind: kind })}
      />
      {sizeKind === "ratio" ? (
        <label className="builder-field">
          <span>{words.ratio}</span>
          <select value={ratio} data-choice="ratio" onChange={({ target }) => onChange({ ratio: Number(target.value) })}>
            {RATIOS.map(({ width, height: high }, index) => (
              <option key={`${width}:${high}`} value={index}>
                {words.ratioOf(width, high)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label className="builder-field">
          <span>{words.height}</span>
          <input
            type="number"
            min={LEAST_HEIGHT_PX}
            max={MOST_HEIGHT_PX}
            step={10}
            value={height}
            data-choice="height"
            onChange={({ target }) => onChange({ height: target.value })}
          />
        </label>
      )}
    </>
  );
}
