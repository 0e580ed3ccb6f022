"use client";

import { useId, useRef, useState } from "react";
import { copyText } from "../../ui/copy-text";
import type { BuilderWords } from "./builder-words";

/** The code, to be read and copied. Where the browser does not copy, it is selected, and the reader's own keys do it. */
export function CodeBox({ html, words }: { html: string | null; words: BuilderWords }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // What was said holds for the code of which it was said.
  const [said, setSaid] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const copy = async () => {
    if (html === null) return;
    const isCopied = await copyText(html);
    setSaid({ of: html, text: isCopied ? words.copied : words.copyRefused });
    if (isCopied) return;
    box.current?.focus();
    box.current?.select();
  };
  return (
    <section className="builder-code">
      <label htmlFor={id}>{words.code}</label>
      <textarea ref={box} id={id} readOnly rows={9} spellCheck={false} value={html ?? ""} data-snippet />
      <p>
        <button type="button" className="builder-copy" disabled={html === null} data-copy onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said !== null && said.of === html ? said.text : ""}</span>
      </p>
    </section>
  );
}
