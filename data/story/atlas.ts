import admin1 from "../basemap/admin1.json";
import { countryBbox } from "../geo/countries";
import { countryLabel } from "../geo/labels";
import { type Bbox, bboxOf, type LngLat, padBbox } from "../geo/lng-lat";
import { type BorderLines, borderKey, sharedBorder } from "../geo/shared-border";
import { claimArea } from "../marks/areas";
import type { MarkPlace } from "../marks/mark";
import type { Knowledge } from "../view/reading";
import { knowledgeOf } from "./knowledge";
import { type Area, byId, type Claim, type Localized, type Place, type Story, say } from "./story";

/** A place as the map needs it: its mark's position and the frame that shows it. */
export interface AtlasPlace extends MarkPlace {
  readonly bbox: Bbox;
}

export interface AtlasLayer {
  readonly id: string;
  readonly title: string;
  readonly on: boolean;
  readonly color: { readonly light: string; readonly dark: string };
}

/** A claim as the page knows it before its layer is asked for. */
export interface AtlasClaim extends Knowledge {
  readonly layer: string;
  /** Ids of its places, the main one first. */
  readonly places: readonly string[];
  /** How it covers its country. */
  readonly area: Area;
  /** Its text is known to be in force; left out where that is not known, or not so. */
  readonly inForce?: true;
  /** It is about these borders alone, by their keys in the atlas. */
  readonly border?: readonly string[];
}

/** What the browser gets to know of a story before it asks for a layer: names, frames and colours, no prose. */
export interface Atlas {
  readonly story: string;
  readonly title: string;
  readonly language: string;
  readonly bbox: Bbox;
  readonly opening: { readonly bbox: Bbox; readonly alt: string };
  readonly chapters: readonly { readonly id: string; readonly bbox: Bbox; readonly alt: string }[];
  readonly layers: readonly AtlasLayer[];
  readonly places: readonly AtlasPlace[];
  readonly claims: Readonly<Record<string, AtlasClaim>>;
  /** Names of the countries for the map, in the page's language. */
  readonly labels: readonly { readonly iso: string; readonly name: string; readonly lngLat: LngLat; readonly rank: number }[];
  /** The borders that claims are about, by a key that both countries have in common. */
  readonly borders: Readonly<Record<string, BorderLines>>;
  /** The story's countries whose borders inside the map can show. */
  readonly admin1: readonly string[];
}

/** Half the side of the frame around a point, in degrees: near enough to tell it from its neighbours. */
const AROUND_DEGREES: Record<Place["precision"], number> = { site: 0.8, city: 0.8, region: 3, country: 1 };

/** The atlas of a story in one language. */
export function atlasOf(story: Story, language: string, labels: Atlas["labels"]): Atlas {
  const knowledge = knowledgeOf(story);
  const isos = new Set(story.places.flatMap(({ country, countries }) => [...(countries ?? []), ...(country ? [country] : [])]));
  return {
    story: story.id,
    title: say(story.title, language),
    language,
    bbox: story.bbox,
    opening: { bbox: story.opening.bbox, alt: say(story.opening.alt, language) },
    chapters: story.chapters.map(({ id, bbox, alt }) => ({ id, bbox, alt: say(alt, language) })),
    layers: story.layers.map(({ id, title, on, color }) => ({ id, title: say(title, language), on, color })),
    places: story.places.map((place) => atlasPlace(place, language)),
    claims: Object.fromEntries(story.claims.map((claim) => [claim.id, atlasClaim(claim, story, knowledge)])),
    labels,
    borders: bordersOf(story),
    admin1: admin1.filter((iso) => isos.has(iso)),
  };
}

function atlasClaim(claim: Claim, story: Story, knowledge: ReadonlyMap<string, Knowledge>): AtlasClaim {
  const { published = null, isLater = false } = knowledge.get(claim.id) ?? {};
  return {
    layer: claim.layer,
    places: claim.places,
    area: claimArea(claim, byId(story.layers, claim.layer).kinds),
    ...(claim.agreement?.inForce === "yes" ? { inForce: true } : {}),
    ...(claim.border ? { border: borderKeys(claim, story) } : {}),
    published,
    isLater,
  };
}

/** The borders of a claim, from its main place to each neighbour. What is no border on the map was found by the check. */
function borderKeys({ places, border = [] }: Claim, story: Story): string[] {
  const isoOf = (id: string) => byId(story.places, id).country ?? "";
  const [home = ""] = places;
  return border.map((id) => borderKey(isoOf(home), isoOf(id)));
}

function bordersOf(story: Story): Atlas["borders"] {
  const keys = new Set(story.claims.flatMap((claim) => borderKeys(claim, story)));
  return Object.fromEntries([...keys].map((key) => [key, sharedBorder(key) ?? []]));
}

function atlasPlace(
  { id, name, precision, geometry, country, countries, radiusMeters, labelAt }: Place,
  language: string,
): AtlasPlace {
  const label = (text: Localized) => say(text, language);
  if (geometry?.type === "Point") {
    const [lng, lat] = geometry.coordinates;
    const bbox = padBbox([lng, lat, lng, lat], AROUND_DEGREES[precision]);
    return { id, name: label(name), precision, lngLat: [lng, lat], countries: [], radiusMeters: radiusMeters ?? null, bbox };
  }
  const isos = countries ?? (country ? [country] : []);
  const boxes = isos.map(countryBbox);
  const corners = boxes.flatMap(([west, south, east, north]): LngLat[] => [
    [west, south],
    [east, north],
  ]);
  const bbox = bboxOf(corners) ?? ([-180, -85, 180, 85] as const);
  const lngLat = labelAt ?? countryLabel(isos[0] ?? "").lngLat;
  return { id, name: label(name), precision, lngLat, countries: isos, radiusMeters: null, bbox: padBbox(bbox, 1.5) };
}
