import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import { areasIn } from "../geo/areas-in";
import { areaLiesIn, areasMeet } from "../geo/areas-meet";
import { hasCountry, outlineOf } from "../geo/countries";
import { disc } from "../geo/disc";
import type { MarkPlace } from "../marks/mark";
import type { OwnFeature } from "./own-file";

type Area = Polygon | MultiPolygon;

/** Places by what is known of their lying in some areas. */
export interface PlacesInside {
  /** Known to the site or the city, or a disc that lies inside as a whole. */
  readonly certain: ReadonlySet<string>;
  /** May lie inside: all of the certain ones, and areas that the polygons touch. */
  readonly possible: ReadonlySet<string>;
}

/** Which places lie in somebody's polygons. A place that is only known as a country is never more than possible. */
export function placesInside(features: readonly OwnFeature[], places: readonly MarkPlace[]): PlacesInside {
  const areas = features.flatMap(({ geometry }) => areasIn(geometry));
  const certain = new Set(places.filter((place) => areas.some((area) => liesInside(place, area))).map(({ id }) => id));
  const touching = places.filter((place) => certain.has(place.id) || areas.some((area) => mayLieInside(place, area)));
  return { certain, possible: new Set(touching.map(({ id }) => id)) };
}

/**
 * The claims that answer, in the order given: certainly those all of whose places lie inside, possibly those with one that may. The
 * same as the filter's two readings of its places.
 */
export function claimsInside<Claim extends { readonly places: readonly string[] }>(
  claims: readonly Claim[],
  { certain, possible }: PlacesInside,
): { readonly certain: readonly Claim[]; readonly possible: readonly Claim[] } {
  return {
    certain: claims.filter(({ places }) => places.length > 0 && places.every((id) => certain.has(id))),
    possible: claims.filter(({ places }) => places.some((id) => possible.has(id))),
  };
}

function liesInside({ lngLat, precision, countries, radiusMeters }: MarkPlace, area: Area): boolean {
  if (countries.length > 0 || precision === "country") return false;
  if (radiusMeters !== null) return areaLiesIn(disc(lngLat, radiusMeters), area);
  return precision !== "region" && booleanPointInPolygon([...lngLat], area);
}

function mayLieInside({ lngLat, countries, radiusMeters }: MarkPlace, area: Area): boolean {
  if (countries.length > 0) return countries.some((iso) => hasCountry(iso) && areasMeet(outlineOf(iso), area));
  return radiusMeters === null ? booleanPointInPolygon([...lngLat], area) : areasMeet(disc(lngLat, radiusMeters), area);
}
