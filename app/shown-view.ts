import type { PosterClaim } from "@/components/poster/poster";
import { readBasemap } from "@/components/poster/read-basemap";
import type { Words } from "@/components/ui/words/words";
import type { Atlas } from "@/data/story/atlas";
import { factsOf } from "@/data/story/facts";
import { namesOf } from "@/data/story/names";
import type { Story } from "@/data/story/story";
import { claimsInReading, type Facts, matchClaims } from "@/data/view/match";
import { nameOfIn } from "@/data/view/name-of";
import { sentence } from "@/data/view/sentence";
import { basemapOutlines, standingIn } from "@/data/view/standing";
import type { View } from "@/data/view/view";

/** What a view leaves of a story. */
export interface ShownView {
  /** Claims that the filter leaves. */
  readonly shown: readonly Facts[];
  /** How many there are without the filter, in this reading and with these layers. */
  readonly all: number;
  /** The claims that are drawn, the topmost layer's first: what is shown and has strength left, and what is open. */
  readonly drawn: readonly PosterClaim[];
  /** All of it in words. */
  readonly sentence: string;
}

/**
 * What a view shows, worked out on the server by the one filter.
 *
 * @param claims of the story, as the poster draws them
 */
export async function shownView(
  story: Story,
  atlas: Atlas,
  claims: readonly PosterClaim[],
  words: Words,
  view: View,
): Promise<ShownView> {
  const { claim, filter, later, known, layers, opacity } = view;
  const { shown, all } = await matching(story, atlas, view);
  const ids = new Set(shown.map(({ id }) => id));
  const rank = new Map(layers.map((id, index) => [id, index]));
  const drawn = claims
    .filter(({ id, layer }) => id === claim || (ids.has(id) && (opacity[layer] ?? 100) > 0))
    .sort((a, b) => (rank.get(a.layer) ?? rank.size) - (rank.get(b.layer) ?? rank.size));
  const nameOf = nameOfIn({ ...words, names: namesOf(story, view.language), places: atlas.places }, view.language);
  return { shown, all, drawn, sentence: sentence({ claims: shown, all, filter, later, known }, view.language, nameOf) };
}

async function matching(story: Story, atlas: Atlas, view: View): Promise<{ shown: readonly Facts[]; all: number }> {
  const facts = factsOf(story);
  const on = story.claims.flatMap(({ id, layer }) => (view.layers.includes(layer) ? (facts.get(id) ?? []) : []));
  const read = claimsInReading(on, view);
  const { space } = view.filter;
  const standingOf = space && standingIn(space, atlas.places, basemapOutlines(await readBasemap()));
  return { shown: matchClaims(read, view.filter, standingOf).shown, all: read.length };
}
