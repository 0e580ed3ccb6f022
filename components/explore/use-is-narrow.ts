"use client";

import { useSyncExternalStore } from "react";

/** The width below which the page puts the map on top. `app/globals.css` has the same. */
const NARROW = "(max-width: 900px)";

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
