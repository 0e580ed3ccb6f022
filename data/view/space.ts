import { type Bbox, type LngLat, rounded, wrapped } from "../geo/lng-lat";

/**
 * An area that a filter asks for. A disc lies around a position, or around a place of the story by its id. The edges of a
 * polygon are geodesics, as they are drawn and measured; those of a box are parallels and meridians.
 */
export type Space =
  | { readonly kind: "disc"; readonly center: LngLat | string; readonly radiusMeters: number }
  | { readonly kind: "box"; readonly bbox: Bbox }
  | { readonly kind: "polygon"; readonly ring: readonly LngLat[] };

/** The names by which an area stands in an address; the first that can be read counts. */
const NAMES = { disc: "within", box: "box", polygon: "area" } as const;

/** Of a degree: 11 metres, nearer than any place of a story is known. */
const DECIMALS = 4;
const MOST_CORNERS = 100;
/** A quarter of the Earth: a wider disc would have its outside inside. */
const MOST_KILOMETERS = 10_000;

/**
 * The area of a query: `within=200km:bamako`, `within=500km:-8,12.65`, `box=west,south,east,north` or
 * `area=lng,lat;lng,lat;lng,lat`, degrees, longitude first as in GeoJSON. A box with west > east crosses the antimeridian.
 *
 * @param centers ids of the places that are a point
 * @returns `null` for anything that is none of these
 */
export function parseSpace(params: URLSearchParams, centers: ReadonlySet<string>): Space | null {
  return (
    parseDisc(params.get(NAMES.disc) ?? "", centers) ??
    parseBox(params.get(NAMES.box) ?? "") ??
    parsePolygon(params.get(NAMES.polygon) ?? "")
  );
}

/** The part of a query that says an area. */
export function formatSpace(space: Space): string {
  const name = NAMES[space.kind];
  switch (space.kind) {
    case "disc":
      return `${name}=${space.radiusMeters / 1000}km:${typeof space.center === "string" ? space.center : space.center.join()}`;
    case "box":
      return `${name}=${space.bbox.join()}`;
    case "polygon":
      return `${name}=${space.ring.map((corner) => corner.join()).join(";")}`;
  }
}

/**
 * An area as an address can say it: positions to 11 metres, a radius to the metre, no corner twice running.
 *
 * @returns `null` when nothing is left: fewer than three corners, a box without width
 */
export function tidySpace(space: Space): Space | null {
  switch (space.kind) {
    case "disc": {
      const radiusMeters = Math.round(space.radiusMeters);
      if (!(radiusMeters > 0 && radiusMeters <= MOST_KILOMETERS * 1000)) return null;
      return { ...space, radiusMeters, center: typeof space.center === "string" ? space.center : tidyPosition(space.center) };
    }
    case "box": {
      const [west, south] = tidyPosition([space.bbox[0], space.bbox[1]]);
      const [east, north] = tidyPosition([space.bbox[2], space.bbox[3]]);
      if (west === east || south === north) return null;
      return { kind: "box", bbox: [west, Math.min(south, north), east, Math.max(south, north)] };
    }
    case "polygon": {
      const corners = space.ring.map(tidyPosition);
      const ring = corners.filter((corner, index) => corner.join() !== corners.at(index - 1)?.join()).slice(0, MOST_CORNERS);
      return ring.length >= 3 ? { kind: "polygon", ring } : null;
    }
  }
}

/** The box between two opposite corners, the shorter way round the Earth. */
export function boxBetween([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Space {
  const [west, east] = wrapped(lng2 - lng1) >= 0 ? [lng1, lng2] : [lng2, lng1];
  return { kind: "box", bbox: [west, Math.min(lat1, lat2), east, Math.max(lat1, lat2)] };
}

function tidyPosition([lng, lat]: LngLat): LngLat {
  return [rounded(wrapped(lng), DECIMALS), rounded(Math.max(-90, Math.min(90, lat)), DECIMALS)];
}

function parseDisc(text: string, centers: ReadonlySet<string>): Space | null {
  const [, kilometers, place] = /^(\d{1,5}(?:\.\d{1,3})?)km:(.+)$/.exec(text) ?? [];
  if (kilometers === undefined || place === undefined) return null;
  const center = centers.has(place) ? place : positionOf(place);
  return center === null ? null : tidySpace({ kind: "disc", center, radiusMeters: Number(kilometers) * 1000 });
}

function parseBox(text: string): Space | null {
  const [west = "", south = "", ...east] = text.split(",");
  const first = positionOf(`${west},${south}`);
  const second = positionOf(east.join());
  return first && second ? tidySpace({ kind: "box", bbox: [...first, ...second] }) : null;
}

function parsePolygon(text: string): Space | null {
  const ring = text.split(";").map(positionOf);
  return ring.every((corner) => corner !== null) ? tidySpace({ kind: "polygon", ring }) : null;
}

function positionOf(text: string): LngLat | null {
  const [, lng, lat] = /^(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,2}(?:\.\d{1,12})?)$/.exec(text) ?? [];
  const isOnEarth = Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 90;
  return isOnEarth ? tidyPosition([Number(lng), Number(lat)]) : null;
}
