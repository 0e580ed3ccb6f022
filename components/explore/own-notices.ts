"use client";

import { useSyncExternalStore } from "react";
import type { Remark } from "@/data/import/own-file";

/** What became of a file that was brought. */
export type OwnNotice =
  | { readonly kind: "reading"; readonly file: string }
  | { readonly kind: "added"; readonly file: string; readonly count: number; readonly warnings: readonly Remark[] }
  | { readonly kind: "fault"; readonly file: string; readonly remark: Remark }
  /** One of ours: its view is shown again. It can be a layer too. */
  | { readonly kind: "restored"; readonly file: string; readonly content: File };

/** Of the files brought last: the tool shows them, and where files are dropped the tool may not be open yet. */
let notices: readonly OwnNotice[] = [];
const listeners = new Set<() => void>();

export function publishNotices(next: readonly OwnNotice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

export function useOwnNotices(): readonly OwnNotice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
    () => notices,
  );
}
