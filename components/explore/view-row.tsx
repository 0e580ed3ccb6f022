"use client";

import { useEffect, useRef, useState } from "react";
import type { SavedView } from "@/data/view/saved-views";
import { placed } from "../state/site";
import { useView } from "../state/view-provider";
import type { ViewsWords } from "./words/views-words";

/** A saved view: a link to it, in the page's language; its name can be changed in place. */
export function ViewRow({
  saved: { name, address },
  words,
  onRename,
  onRemove,
}: {
  saved: SavedView;
  words: ViewsWords;
  onRename: (name: string) => void;
  onRemove: () => void;
}) {
  const { view, goTo } = useView();
  const [isNaming, setIsNaming] = useState(false);
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const renamer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNaming) field.current?.select();
  }, [isNaming]);
  const end = () => {
    setIsNaming(false);
    requestAnimationFrame(() => renamer.current?.focus());
  };
  if (isNaming)
    return (
      <li>
        <form
          className="view-naming"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(typed);
            end();
          }}
        >
          <input
            ref={field}
            type="text"
            value={typed}
            aria-label={words.name}
            maxLength={120}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              end();
            }}
          />
          <button type="submit">{words.done}</button>
          <button type="button" onClick={end}>
            {words.cancel}
          </button>
        </form>
      </li>
    );
  return (
    <li className="view-row" data-view={address}>
      <a
        href={placed(`/${view.language}${address}`)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          goTo(address);
        }}
      >
        {name}
      </a>
      <button
        ref={renamer}
        type="button"
        aria-label={words.rename(name)}
        title={words.rename(name)}
        onClick={() => {
          setTyped(name);
          setIsNaming(true);
        }}
      >
        ✎
      </button>
      <button type="button" aria-label={words.remove(name)} title={words.remove(name)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
