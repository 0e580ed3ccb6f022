"use client";

import { sharedValue } from "./shared-value";
import type { ServedClaim } from "./use-layer";

const shown = sharedValue<readonly ServedClaim[] | null>(null);

/** Says what a filter leaves, to every room that shows claims: worked out in one room, drawn in others; `null` while nothing is filtered. */
export const publishShownClaims = shown.set;

export const useShownClaims = shown.use;
