"use client";

import { useState } from "react";
import { copyText } from "../ui/copy-text";
import type { ExportWords } from "./words/export-words";

/** Writes the document in one format. `holds` says what will be in it: "31 claims". */
export function FormatButton({
  format,
  words,
  holds,
  isDisabled,
  onSave,
}: {
  format: keyof ExportWords["format"];
  words: ExportWords;
  holds: string;
  isDisabled: boolean;
  onSave: () => void;
}) {
  const { title, help } = words.format[format];
  return (
    <li>
      <button type="button" className="export-button" data-export={format} disabled={isDisabled} onClick={onSave}>
        <b>{title}</b> <span>{holds}</span>
        <small>{help}</small>
      </button>
    </li>
  );
}

export function ThemeChoice({
  theme,
  words,
  onChoose,
}: {
  theme: "light" | "dark";
  words: ExportWords;
  onChoose: (theme: "light" | "dark") => void;
}) {
  return (
    <fieldset className="certainty">
      <legend className="sr-only">{words.themeTitle}</legend>
      {(["light", "dark"] as const).map((value) => (
        <label key={value}>
          <input type="radio" name="picture-theme" checked={theme === value} onChange={() => onChoose(value)} />
          <span>{words.theme[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The view in words for a list of sources, to be copied. */
export function Citation({ text, words }: { text: string; words: ExportWords }) {
  const [isCopied, setIsCopied] = useState(false);
  // Where it is not allowed, a click on the text selects it whole.
  const copy = async () => (await copyText(text)) && setIsCopied(true);
  return (
    <div className="export-citation">
      <p data-citation>{text}</p>
      <button type="button" className="link-button" onClick={() => void copy()}>
        {isCopied ? words.copied : words.copy}
      </button>
    </div>
  );
}
