"use client";

import { useSyncExternalStore } from "react";
import type { ServedClaim } from "./fetch-claims";

/** Claims that a filter leaves, worked out in one room and drawn in others; `null` while nothing is filtered. */
let shown: readonly ServedClaim[] | null = null;
const listeners = new Set<() => void>();

/** Says what a filter leaves, to every room that shows claims. */
export function publishShownClaims(claims: readonly ServedClaim[] | null): void {
  if (claims === shown) return;
  shown = claims;
  for (const listener of listeners) listener();
}

export function useShownClaims(): readonly ServedClaim[] | null {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
