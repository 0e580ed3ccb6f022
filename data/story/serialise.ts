import type { Feature, FeatureCollection, Geometry, MultiPolygon } from "geojson";
import { outlineOf } from "../geo/countries";
import { disc } from "../geo/disc";
import type { LngLat } from "../geo/lng-lat";
import { routeLine } from "../geo/route-line";
import type { Facts } from "../view/match";
import { factsOf } from "./facts";
import { byId, type Claim, type Place, type Story } from "./story";

/** What a caller wants of each feature: `null` means all properties. */
export interface Selection {
  readonly properties: readonly string[] | null;
  readonly skipGeometry: boolean;
}

/**
 * A layer's claims as RFC 7946 GeoJSON, in story order. A point place gives a Point, a region with a radius its disc, an area the coarse outline of its
 * countries, several places a GeometryCollection: nothing is a point that is not known as a point.
 */
export function toFeatureCollection(
  story: Story,
  layer: string,
  { properties, skipGeometry }: Selection,
): FeatureCollection<Geometry | null> {
  const facts = factsOf(story);
  const features = story.claims
    .filter((claim) => claim.layer === layer)
    .map(
      (claim): Feature<Geometry | null> => ({
        type: "Feature",
        id: claim.id,
        geometry: skipGeometry ? null : geometryOf(claim, story.places),
        properties: picked(propertiesOf(claim, story, facts.get(claim.id)), properties),
      }),
    );
  return { type: "FeatureCollection", features };
}

/** Asked for by name only: it says nothing that the texts do not say. */
const ON_REQUEST: readonly string[] = ["words"];

function propertiesOf({ id: _id, ...claim }: Claim, story: Story, facts?: Facts): Record<string, unknown> {
  const { id: _same, isLater, ...rest } = facts ?? {};
  const main = byId(story.places, claim.places[0] ?? "");
  const evidence = claim.evidence.map((entry) => ({ ...byId(story.references, entry.reference), ...entry }));
  return { ...rest, ...claim, precision: main.precision, later: isLater ?? false, evidence, licence: story.licence };
}

function picked(all: Record<string, unknown>, names: readonly string[] | null): Record<string, unknown> {
  const chosen = names ?? Object.keys(all).filter((name) => !ON_REQUEST.includes(name));
  return Object.fromEntries(chosen.filter((name) => name in all).map((name) => [name, all[name]]));
}

function geometryOf(claim: Claim, places: readonly Place[]): Geometry {
  const [from, to] = (claim.route ?? []).map((id) => byId(places, id));
  if (from && to) return routeLine(pointOf(from), pointOf(to));
  const geometries = claim.places.map((id) => placeGeometry(byId(places, id)));
  const [only] = geometries;
  return geometries.length === 1 && only ? only : { type: "GeometryCollection", geometries };
}

function pointOf(place: Place): LngLat {
  if (place.geometry?.type !== "Point") throw new Error(`Place "${place.id}" has no position for a route.`);
  return place.geometry.coordinates;
}

function placeGeometry({ geometry, country, countries, radiusMeters }: Place): Geometry {
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
