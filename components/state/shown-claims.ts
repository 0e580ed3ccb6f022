import type { ServedClaim } from "./fetch-claims";
import { storeOf } from "./store";

/** Claims that a filter leaves, worked out in one room and drawn in others; `null` while nothing is filtered. */
export const shownClaims = storeOf<readonly ServedClaim[] | null>(null);
