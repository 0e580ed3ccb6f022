import type { Claim, Story } from "../story/story";
import type { ClaimsQuery } from "./items-query";

/** Questions about one story of which the answers are kept: those of the last few maps that ask for tiles. */
const MOST_KEPT = 8;

const byStory = new WeakMap<Story, Map<string, readonly Claim[]>>();

/**
 * The claims of a layer that answer a query, made once for the tiles of a map, which all ask the same. What was not asked for longest goes
 * first.
 */
export async function recentAnswer(
  story: Story,
  layer: string,
  query: ClaimsQuery,
  make: () => Promise<readonly Claim[]>,
): Promise<readonly Claim[]> {
  const kept = byStory.get(story) ?? new Map<string, readonly Claim[]>();
  byStory.set(story, kept);
  const key = JSON.stringify([layer, query]);
  const claims = kept.get(key) ?? (await make());
  kept.delete(key);
  kept.set(key, claims);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return claims;
}
