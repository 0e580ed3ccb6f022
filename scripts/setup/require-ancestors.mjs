import { embedAncestors } from "./embed-ancestors.mjs";
import { stop } from "./stop.mjs";

/** Stops at a wrong `EMBED_ANCESTORS`: it is said at the start, not to the first reader. */
export function requireAncestors() {
  try {
    embedAncestors();
  } catch (error) {
    stop(error.message);
  }
}
