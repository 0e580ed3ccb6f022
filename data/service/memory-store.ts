import { bboxOf } from "../geo/lng-lat";
import { positionsOf } from "../geo/positions";
import { atlasOf } from "../story/atlas";
import { factsOf } from "../story/facts";
import { geometryOf, toFeature } from "../story/serialise";
import { byId, type Story } from "../story/story";
import { FACETS, type Facet } from "../view/filter";
import { valuesOf } from "../view/match";
import { type OutlineOf, standingIn } from "../view/standing";
import { knownOf } from "../view/view";
import { answeringClaims } from "./answering-claims";
import type { ClaimsQuery } from "./items-query";
import { memoryTile } from "./memory-tile";
import { recentAnswer } from "./recent-answers";
import type { Collection, FeatureStore } from "./store";

/** Where stories and the outlines of countries come from: read from files by a server, given by a test. */
export interface StorySources {
  readonly stories: () => Promise<readonly Story[]>;
  /** Asked for with the first filter that has an area. */
  readonly outlines: () => Promise<OutlineOf>;
}

/** The claims of all stories, in this process's memory. */
export function memoryStore({ stories, outlines }: StorySources): FeatureStore {
  const storyOf = async ({ story }: Collection) => byId(await stories(), story);
  const answering = async (story: Story, { layer }: Collection, query: ClaimsQuery) => {
    const { space } = query.filter;
    if (space === null) return answeringClaims(story, layer, query, null);
    const { places } = atlasOf(story, story.languages[0] ?? "en", []);
    return answeringClaims(story, layer, query, standingIn(space, places, await outlines()));
  };
  return {
    collections: async () => (await stories()).flatMap(collectionsOf),
    items: async (collection, query, wanted) => {
      const story = await storyOf(collection);
      const claims = await answering(story, collection, query);
      const page = claims.slice(query.offset, query.offset + query.limit);
      return { matched: claims.length, features: page.map((claim) => toFeature(claim, story, wanted)) };
    },
    item: async (collection, id, wanted) => {
      const story = await storyOf(collection);
      const claim = story.claims.find((one) => one.id === id && one.layer === collection.layer);
      return claim ? toFeature(claim, story, wanted) : null;
    },
    tile: async (collection, address, query) => {
      const story = await storyOf(collection);
      const claims = await recentAnswer(story, collection.layer, query, () => answering(story, collection, query));
      return memoryTile(claims, story, address);
    },
  };
}

const byStory = new WeakMap<Story, readonly Collection[]>();

/** Every layer of a story. Worked out once for a story. */
export function collectionsOf(story: Story): readonly Collection[] {
  const known = byStory.get(story) ?? makeCollections(story);
  byStory.set(story, known);
  return known;
}

function makeCollections(story: Story): readonly Collection[] {
  const facts = [...factsOf(story).values()];
  const values = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(facts.flatMap((claim) => valuesOf(facet, claim)))].sort()]),
  ) as unknown as Record<Facet, readonly string[]>;
  const { centers } = knownOf(atlasOf(story, story.languages[0] ?? "en", []), false);
  return story.layers.map(({ id, title, description }) => {
    const claims = story.claims.filter(({ layer }) => layer === id);
    const days = facts.flatMap(({ layer, from, to }) => (layer === id && from !== null && to !== null ? [{ from, to }] : []));
    return {
      id: `${story.id}.${id}`,
      story: story.id,
      layer: id,
      title,
      description,
      storyTitle: story.title,
      storySummary: story.summary,
      languages: story.languages,
      licence: story.licence,
      version: story.version,
      hasPages: true,
      revision: story.version,
      count: claims.length,
      bbox: bboxOf(claims.flatMap((claim) => positionsOf(geometryOf(claim, story)))),
      from: days.map(({ from }) => from).sort()[0] ?? null,
      to:
        days
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? null,
      values,
      centers,
    };
  });
}
