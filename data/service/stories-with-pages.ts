import type { Collection } from "./store";

/** Ids of the stories of which the site has pages and files, each once: of events alone it has neither. */
export function storiesWithPages(collections: readonly Collection[]): readonly string[] {
  return [...new Set(collections.flatMap(({ story, hasPages }) => (hasPages ? story : [])))];
}
