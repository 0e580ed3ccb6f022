"use client";

import { useRef } from "react";
import type { Remark } from "@/data/import/own-file";
import { ownData } from "../state/own-data";
import { useStore } from "../state/store";
import { capitalised } from "../ui/words/capitalised";
import { inLanguage } from "../ui/words/in-language";
import { OwnLayerRow } from "./own-layer-row";
import { type OwnNotice, useOwnNotices } from "./own-notices";
import { useOwnFiles } from "./use-own-files";
import { type OwnWords, ownWords } from "./words/own-words";
import { useWorkbench } from "./workbench-context";

/** Somebody's own data: files are chosen here or dropped on the page, and become layers of this visit. */
export function OwnTool() {
  const { language } = useWorkbench();
  const { layers } = useStore(ownData);
  const { take, add } = useOwnFiles();
  const notices = useOwnNotices();
  const input = useRef<HTMLInputElement>(null);
  const words = inLanguage(ownWords, language);
  return (
    <div className="own-tool">
      <p>{words.intro}</p>
      <p className="quiet">{words.privacy}</p>
      <button type="button" className="own-choose" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-own-input
        aria-label={words.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = "";
          void take(files);
        }}
      />
      <p className="quiet">{words.formats}</p>
      <div role="status" data-own-notices>
        {notices.map((notice) => (
          <Notice key={notice.file} notice={notice} words={words} onAdd={(file) => void add(file)} />
        ))}
      </div>
      <ul className="own-layers">
        {layers.map((layer) => (
          <OwnLayerRow key={layer.id} layer={layer} words={words} />
        ))}
      </ul>
    </div>
  );
}

function Notice({ notice, words, onAdd }: { notice: OwnNotice; words: OwnWords; onAdd: (file: File) => void }) {
  switch (notice.kind) {
    case "reading":
      return <p>{words.reading(notice.file)}</p>;
    case "fault":
      return (
        <p className="own-fault" data-own-fault={notice.remark.code}>
          <b>{words.notAdded(notice.file)}</b> {sentenceOf(notice.remark, words)}
        </p>
      );
    case "added":
      return (
        <div>
          <p>{words.added(notice.file, notice.count)}</p>
          <ul className="own-warnings">
            {notice.warnings.map((warning) => (
              <li key={JSON.stringify(warning)} data-own-warning={warning.code}>
                {sentenceOf(warning, words)}
              </li>
            ))}
          </ul>
        </div>
      );
    case "restored":
      return (
        <p>
          {words.restored(notice.file)}{" "}
          <button type="button" className="link-button" onClick={() => onAdd(notice.content)}>
            {words.addAnyway}
          </button>
        </p>
      );
  }
}

function sentenceOf(remark: Remark, words: OwnWords): string {
  return capitalised(words.where(remark) + words.remark[remark.code](remark));
}
