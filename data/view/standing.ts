import type { FeatureCollection, Geometry } from "geojson";
import { geodesicMeters } from "../geo/geodesic";
import { isInBbox, type LngLat } from "../geo/lng-lat";
import { type Outline, outlineOfBox, outlineOfGeodesics, outlineOfPolygons } from "../geo/outline";
import { isAllWithin, isEdgeWithin } from "../geo/outline-distance";
import { isInOutline, outlineStanding, type Standing } from "../geo/outline-standing";
import type { MarkPlace } from "../marks/mark";
import type { Facts } from "./match";
import type { Space } from "./space";

/** How what a claim says of its location stands to the area of a filter. */
export type StandingOf = (claim: Pick<Facts, "places">) => Standing;

/** What a place is made of, as a server and a page both have it from the atlas. */
export type Extent = Pick<MarkPlace, "id" | "precision" | "lngLat" | "countries" | "radiusMeters">;

/** The outline of a country by its ISO code, `null` where the basemap has none. */
export type OutlineOf = (iso: string) => Outline | null;

/** A city has no edge that a source would give; the truth lies within this of its mark. */
export const CITY_METERS = 10_000;

/**
 * How claims stand to an area. A site is a point, a city and a region with a radius are discs, other regions and countries
 * are their outlines. Inside: the claim is true of the area wherever in its places the truth lies. Touching: it may be.
 * Each place is decided once, when it is first asked for. A place of which no extent is known may be anywhere.
 */
export function standingIn(space: Space, extents: readonly Extent[], outlineOf: OutlineOf): StandingOf {
  const byId = new Map(extents.map((extent) => [extent.id, extent]));
  const area = areaOf(space, byId);
  const ofCountry = remembered((iso: string): Standing => {
    const outline = outlineOf(iso);
    return outline ? area.ofOutline(outline) : "touching";
  });
  const ofPlace = remembered((id: string): Standing => {
    const extent = byId.get(id);
    if (!extent) return "touching";
    if (extent.countries.length > 0) return together(extent.countries.map(ofCountry));
    return area.ofDisc(extent.lngLat, extent.radiusMeters ?? (extent.precision === "city" ? CITY_METERS : 0));
  });
  const ofPlaces = remembered((ids: string): Standing => together(ids.split(" ").map(ofPlace)));
  return ({ places }) => (places.length === 1 ? ofPlace(places[0] ?? "") : ofPlaces(places.join(" ")));
}

/** The outlines of countries in the basemap that the map draws. Each is made ready when it is first asked for. */
export function basemapOutlines({ features }: FeatureCollection<Geometry, { k?: string; iso?: string } | null>): OutlineOf {
  const countries = new Map(
    features
      .filter(({ properties }) => properties?.k === "country")
      .map(({ properties, geometry }) => [properties?.iso, geometry]),
  );
  return remembered((iso: string) => {
    const geometry = countries.get(iso);
    return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? outlineOfPolygons(geometry) : null;
  });
}

/** Some locations of which each may be meant: inside when all are, outside when all are. */
function together(standings: readonly Standing[]): Standing {
  const [first = "outside"] = standings;
  return standings.every((standing) => standing === first) ? first : "touching";
}

interface Area {
  readonly ofDisc: (center: LngLat, radiusMeters: number) => Standing;
  readonly ofOutline: (outline: Outline) => Standing;
}

function areaOf(space: Space, places: ReadonlyMap<string, Extent>): Area {
  if (space.kind !== "disc") {
    const outline = space.kind === "box" ? outlineOfBox(space.bbox) : outlineOfGeodesics(space.ring);
    const isIn = (lngLat: LngLat) => (space.kind === "box" ? isInBbox(lngLat, space.bbox) : isInOutline(lngLat, outline));
    return {
      ofDisc: (center, meters) => discInOutline(center, meters, outline, isIn(center)),
      ofOutline: (other) => outlineStanding(other, outline),
    };
  }
  const { radiusMeters } = space;
  const center = typeof space.center === "string" ? places.get(space.center)?.lngLat : space.center;
  // A place that the story does not have: as with values of facets, nothing is asked.
  if (!center) return { ofDisc: () => "inside", ofOutline: () => "inside" };
  return {
    ofDisc: (other, meters) => discInDisc(geodesicMeters(center, other), meters, radiusMeters),
    ofOutline: (outline) => {
      if (isAllWithin(center, outline, radiusMeters)) return "inside";
      return isInOutline(center, outline) || isEdgeWithin(center, outline, radiusMeters) ? "touching" : "outside";
    },
  };
}

function discInDisc(distance: number, meters: number, radiusMeters: number): Standing {
  if (distance + meters <= radiusMeters) return "inside";
  return distance <= radiusMeters + meters ? "touching" : "outside";
}

function discInOutline(center: LngLat, meters: number, outline: Outline, isIn: boolean): Standing {
  const isAtEdge = meters > 0 && isEdgeWithin(center, outline, meters);
  return isAtEdge ? "touching" : isIn ? "inside" : "outside";
}

/** Asks once for each key. */
function remembered<Value>(ask: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : ask(key);
    known.set(key, value);
    return value;
  };
}
