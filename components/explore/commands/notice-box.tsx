"use client";

import { useEffect, useRef } from "react";
import { useView } from "../../state/view-provider";
import { ask } from "../asked";
import { viewsWords } from "../words/views-words";
import "./commands.css";
import { inLanguage } from "../../ui/words/in-language";
import type { Notice } from "./use-share-view";

const SHOWN_MS = 6000;

/** Says politely what was done. Words go by themselves; a link that is to be copied by hand stays until it is closed. */
export function NoticeBox({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  const { view, go } = useView();
  const words = inLanguage(viewsWords, view.language);
  const link = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (notice === null) return;
    if (notice.link !== undefined) return link.current?.select();
    const timer = setTimeout(onDismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, onDismiss]);
  return (
    <div className="command-notice" data-notice>
      <span role="status">{notice?.text}</span>
      {notice?.link === undefined ? null : (
        <>
          <input
            ref={link}
            type="text"
            readOnly
            value={notice.link}
            aria-label={words.link}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              onDismiss();
            }}
          />
          <button type="button" onClick={onDismiss}>
            {words.close}
          </button>
        </>
      )}
      {notice?.aboutViews ? (
        <button
          type="button"
          onClick={() => {
            onDismiss();
            go({ isExploring: true });
            ask({ command: "tool", tool: "views" });
          }}
        >
          {words.show}
        </button>
      ) : null}
    </div>
  );
}
