import { flatProperties } from "../service/flat-properties";
import { collectionsOf } from "../service/memory-store";
import { PROPERTIES } from "../service/properties";
import type { Collection } from "../service/store";
import { atlasOf } from "../story/atlas";
import { factsOf } from "../story/facts";
import { geometryOf, toFeature } from "../story/serialise";
import { byId, type Claim, type Story, say } from "../story/story";
import type { Extent } from "../view/standing";
import type { ClaimRow } from "./claim-row";
import { COLUMN_PROPERTIES } from "./served-row";

/** What of places an area is compared with. */
export function extentsOf(story: Story): readonly Extent[] {
  const { places } = atlasOf(story, story.languages[0] ?? "en", []);
  return places.map(({ id, precision, lngLat, countries, radiusMeters }) => ({ id, precision, lngLat, countries, radiusMeters }));
}

/** A layer of a story with its rows, in story order. */
export interface LayerRows {
  readonly collection: Collection;
  readonly rows: readonly ClaimRow[];
}

/** Everything of a story that the database has, worked out by the code that the embedded store serves it with. */
export function storyRows(story: Story): readonly LayerRows[] {
  return collectionsOf(story).map((collection) => ({
    collection,
    rows: story.claims.flatMap((claim, position) => (claim.layer === collection.layer ? [rowOf(claim, position, story)] : [])),
  }));
}

const DOCUMENT = PROPERTIES.filter(({ name, isFlat }) => !isFlat && !COLUMN_PROPERTIES.has(name)).map(({ name }) => name);

function rowOf(claim: Claim, position: number, story: Story): ClaimRow {
  const facts = factsOf(story).get(claim.id);
  if (!facts) throw new Error(`The claim "${claim.id}" is not one of "${story.id}".`);
  const { properties } = toFeature(claim, story, { properties: DOCUMENT, skipGeometry: true });
  const flat = flatProperties(claim, story, facts, { language: story.languages[0] ?? "en", site: "" });
  const names = (ids: readonly string[], entries: Story["actors"] | Story["places"]) =>
    Object.fromEntries(
      story.languages.map((tag) => [
        tag,
        ids.map((id) => say(byId<{ id: string; name: Record<string, string> }>(entries, id).name, tag)),
      ]),
    );
  return {
    position,
    facts,
    precision: byId(story.places, claim.places[0] ?? "").precision,
    where: { geometry: geometryOf(claim, story), extent: null },
    radiusMeters: flat.radius_meters ?? null,
    document: { ...properties, names: { actors: names(claim.actors, story.actors), places: names(claim.places, story.places) } },
  };
}
