"use client";

import { ask } from "../asked";
import { commandsWords } from "../words/commands-words";
import { useWorkbench } from "../workbench-context";
import "./commands.css";
import { inLanguage } from "../../ui/words/in-language";
import { KeyCaps } from "./key-caps";

/** The way into the palette for those who do not know its key, and the link of the view. */
export function CommandRow() {
  const { language } = useWorkbench();
  const words = inLanguage(commandsWords, language);
  return (
    <div className="palette-row sentence-tools">
      <button
        type="button"
        className="palette-open"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        data-open-palette
        onClick={() => ask({ command: "palette" })}
      >
        <span>{words.findShort}</span>
        <KeyCaps id="palette" words={words} />
      </button>
      <button
        type="button"
        aria-label={words.keys.copyLink}
        title={words.keys.copyLink}
        aria-keyshortcuts="l"
        onClick={() => ask({ command: "copyLink" })}
        data-copy-link
      >
        <LinkIcon />
      </button>
    </div>
  );
}

function LinkIcon() {
  return (
    <svg aria-hidden="true" width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M6.8 9.2a2.8 2.8 0 0 0 4 0l2.4-2.4a2.8 2.8 0 0 0-4-4L8.3 3.7M9.2 6.8a2.8 2.8 0 0 0-4 0L2.8 9.2a2.8 2.8 0 0 0 4 4l.9-.9" />
    </svg>
  );
}
