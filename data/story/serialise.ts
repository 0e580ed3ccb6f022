import type { Feature, FeatureCollection, Geometry, MultiPolygon } from "geojson";
import { normalGeometry } from "../export/normal-geometry";
import { outlineOf } from "../geo/countries";
import { disc } from "../geo/disc";
import type { LngLat } from "../geo/lng-lat";
import { routeLine } from "../geo/route-line";
import { flatProperties } from "../service/flat-properties";
import { isFlatName, USUAL_NAMES } from "../service/properties";
import type { Facts } from "../view/match";
import { factsOf } from "./facts";
import { byId, type Claim, type Place, type Story } from "./story";

/** What a caller wants of each feature: `null` means what everybody gets. */
export interface Wanted {
  readonly properties: readonly string[] | null;
  readonly skipGeometry: boolean;
  /** Of the flat names and texts; the story's first where it is not said. */
  readonly language?: string;
  /** `https://example.org`: what addresses in the answer begin with. Without it they begin at the root of the site. */
  readonly site?: string;
}

/**
 * A layer's claims as RFC 7946 GeoJSON, in story order. A point place gives a Point, a region with a radius its disc, an area the coarse outline of its
 * countries, several places a GeometryCollection: nothing is a point that is not known as a point.
 */
export function toFeatureCollection(story: Story, layer: string, wanted: Wanted): FeatureCollection<Geometry | null> {
  const features = story.claims.filter((claim) => claim.layer === layer).map((claim) => toFeature(claim, story, wanted));
  return { type: "FeatureCollection", features };
}

/** One claim as a feature, with what is asked of it. */
export function toFeature(claim: Claim, story: Story, wanted: Wanted): Feature<Geometry | null> {
  return {
    type: "Feature",
    id: claim.id,
    geometry: wanted.skipGeometry ? null : geometryOf(claim, story),
    properties: propertiesOf(claim, story, wanted),
  };
}

function propertiesOf(claim: Claim, story: Story, { properties, language = "", site = "" }: Wanted): Record<string, unknown> {
  const names = properties ?? USUAL_NAMES;
  const { id: _id, isLater = false, ...facts } = factsOf(story).get(claim.id) ?? ({} as Partial<Facts>);
  const { id: _same, ...rest } = claim;
  const { precision } = byId(story.places, claim.places[0] ?? "");
  const evidence = claim.evidence.map((entry) => ({ ...byId(story.references, entry.reference), ...entry }));
  const { from = null, to = null, countries = [] } = facts;
  // The map asks for nothing flat, and need not wait for it.
  const flat = names.some(isFlatName) ? flatProperties(claim, story, { from, to, countries }, { language, site }) : {};
  const date = { edtf: claim.when, first: from, last: to, published: facts.published ?? null };
  const all: Record<string, unknown> = {
    ...facts,
    ...rest,
    precision,
    later: isLater,
    evidence,
    date,
    licence: story.licence,
    ...flat,
  };
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}

const geometries = new WeakMap<Claim, Geometry>();

/** Where a claim is, as it is served. Worked out once for a claim. */
export function geometryOf(claim: Claim, { places }: Story): Geometry {
  const known = geometries.get(claim) ?? normalGeometry(makeGeometry(claim, places));
  geometries.set(claim, known);
  return known;
}

function makeGeometry(claim: Claim, places: readonly Place[]): Geometry {
  const [from, to] = (claim.route ?? []).map((id) => byId(places, id));
  if (from && to) return routeLine(pointOf(from), pointOf(to));
  const parts = claim.places.map((id) => placeGeometry(byId(places, id)));
  const [only] = parts;
  return parts.length === 1 && only ? only : { type: "GeometryCollection", geometries: parts };
}

function pointOf(place: Place): LngLat {
  if (place.geometry?.type !== "Point") throw new Error(`Place "${place.id}" has no position for a route.`);
  return place.geometry.coordinates;
}

/** What a place is drawn as: never sharper than it is known. */
export function placeGeometry({ geometry, country, countries, radiusMeters }: Place): Geometry {
  if (geometry?.type === "Point" && radiusMeters) return disc(geometry.coordinates, radiusMeters);
  if (geometry) return geometry as Geometry;
  const outlines = (countries ?? (country ? [country] : [])).map(outlineOf);
  const [only] = outlines;
  if (outlines.length === 1 && only) return only;
  const coordinates = outlines.flatMap((outline): MultiPolygon["coordinates"] =>
    outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates,
  );
  return { type: "MultiPolygon", coordinates };
}
