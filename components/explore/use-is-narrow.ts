"use client";

import { useSyncExternalStore } from "react";

/** The width below which the page puts the map on top. `app/globals.css` has the same. A sheet of paper is narrow too, but prints what is open. */
const NARROW = "screen and (max-width: 900px)";

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
