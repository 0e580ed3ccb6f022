"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { formatSavedViews, parseSavedViews, type SavedView } from "@/data/view/saved-views";
import { keep, kept } from "./kept";

/** What the browser refused to keep: it holds until the page is left. */
const unkept = new Map<string, string>();
const listeners = new Set<() => void>();

/** The saved views of a story, the same in every part of the page and in its other windows. */
export function useSavedViews(story: string): {
  readonly views: readonly SavedView[];
  /** @returns whether this browser keeps them */
  readonly setViews: (views: readonly SavedView[]) => boolean;
} {
  const key = `views ${story}`;
  const json = useSyncExternalStore(
    subscribe,
    () => unkept.get(key) ?? kept(key),
    () => null,
  );
  const views = useMemo(() => parseSavedViews(json, story), [json, story]);
  const setViews = useCallback(
    (next: readonly SavedView[]) => {
      const text = formatSavedViews(next);
      const isKept = keep(key, text);
      if (isKept) unkept.delete(key);
      else unkept.set(key, text);
      for (const listener of listeners) listener();
      return isKept;
    },
    [key],
  );
  return { views, setViews };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other windows only; our own writes are told by `setViews`.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
