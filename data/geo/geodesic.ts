// A CommonJS package: its names are those of its default, in Node as in a bundle.
import geographiclib from "geographiclib-geodesic";
import type { Bbox, LngLat } from "./lng-lat";

/** The shortest way between two positions on the WGS84 ellipsoid. */
export interface GeodesicLeg {
  readonly meters: number;
  /** Degrees clockwise from north, 0 to 360: where one sets out for, and where one is heading on arrival. */
  readonly initialBearing: number;
  readonly finalBearing: number;
}

/** What a ring measures: the shorter side of it, whichever way round it is drawn. */
export interface RingSize {
  readonly perimeterMeters: number;
  readonly squareMeters: number;
}

const { Geodesic } = geographiclib;
const wgs84 = Geodesic.WGS84;
const { DISTANCE, AZIMUTH, LATITUDE, LONGITUDE } = Geodesic;

/** Equatorial radius in metres and flattening of WGS84 (NGA.STND.0036). */
const { a: EQUATOR_METERS, f: FLATTENING } = wgs84;

/** GeographicLib's inverse problem; it agrees with its `GeodSolve -i` to less than a millimetre. */
export function geodesicLeg([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): GeodesicLeg {
  const { s12 = 0, azi1 = 0, azi2 = 0 } = wgs84.Inverse(lat1, lng1, lat2, lng2, DISTANCE | AZIMUTH);
  return { meters: s12, initialBearing: bearing(azi1), finalBearing: bearing(azi2) };
}

/** Metres along the shortest way between two positions. */
export function geodesicMeters([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  return wgs84.Inverse(lat1, lng1, lat2, lng2, DISTANCE).s12 ?? 0;
}

/** The legs of a path, one fewer than its positions. */
export function geodesicLegs(path: readonly LngLat[]): GeodesicLeg[] {
  return path.slice(1).map((end, index) => geodesicLeg(path[index] ?? end, end));
}

/** Where one arrives after some metres in a direction. The longitude is in [-180, 180]. */
export function geodesicDestination([lng, lat]: LngLat, bearingDegrees: number, meters: number): LngLat {
  const { lat2 = lat, lon2 = lng } = wgs84.Direct(lat, lng, bearingDegrees, meters, LATITUDE | LONGITUDE);
  return [lon2, lat2];
}

/**
 * Positions along the shortest way, both ends included, no two further apart than `stepMeters`. Longitudes go on beyond
 * ±180 where the way crosses the antimeridian, so that the line can be drawn in one piece.
 */
export function geodesicPositions([lng1, lat1]: LngLat, [lng2, lat2]: LngLat, stepMeters: number): LngLat[] {
  const line = wgs84.InverseLine(lat1, lng1, lat2, lng2, DISTANCE | LATITUDE | LONGITUDE | Geodesic.DISTANCE_IN);
  const steps = Math.max(1, Math.ceil(line.s13 / stepMeters));
  return Array.from({ length: steps + 1 }, (_, index): LngLat => {
    const at = line.Position((line.s13 * index) / steps, LATITUDE | LONGITUDE | Geodesic.LONG_UNROLL);
    return [at.lon2 ?? lng2, at.lat2 ?? lat2];
  });
}

/** The same along all legs of a path, in one piece. */
export function geodesicPath(path: readonly LngLat[], stepMeters: number): LngLat[] {
  const positions = path.slice(0, 1);
  for (const [index, end] of path.slice(1).entries()) {
    const piece = geodesicPositions(path[index] ?? end, end, stepMeters);
    // Each leg starts where the one before ended, also when that is a turn further on.
    const turn = Math.round(((positions.at(-1)?.[0] ?? 0) - (piece[0]?.[0] ?? 0)) / 360) * 360;
    for (const [lng, lat] of piece.slice(1)) positions.push([lng + turn, lat]);
  }
  return positions;
}

/**
 * Area and perimeter of a ring whose edges are geodesics, first position not repeated. Rings across the antimeridian or
 * around a pole are understood. Of a ring that crosses itself the parts count with opposite signs.
 */
export function ringSize(ring: readonly LngLat[]): RingSize {
  const polygon = wgs84.Polygon(false);
  for (const [lng, lat] of ring) polygon.AddPoint(lat, lng);
  const { area = 0, perimeter } = polygon.Compute(false, true);
  return { perimeterMeters: perimeter, squareMeters: Math.abs(area) };
}

/** Size of the zone between two parallels and two meridians, whose edges are no geodesics. In closed form (authalic latitude). */
export function bboxSize([west, south, east, north]: Bbox): RingSize {
  const width = (radians(east - west) + 2 * Math.PI) % (2 * Math.PI) || (east === west ? 0 : 2 * Math.PI);
  const eccentricity = Math.sqrt(FLATTENING * (2 - FLATTENING));
  const zone = (lat: number) => {
    const sine = Math.sin(radians(lat));
    return sine / (1 - (eccentricity * sine) ** 2) + Math.atanh(eccentricity * sine) / eccentricity;
  };
  const parallel = (lat: number) =>
    (width * EQUATOR_METERS * Math.cos(radians(lat))) / Math.sqrt(1 - (eccentricity * Math.sin(radians(lat))) ** 2);
  const polarMeters = EQUATOR_METERS * (1 - FLATTENING);
  return {
    perimeterMeters: parallel(south) + parallel(north) + 2 * geodesicMeters([0, south], [0, north]),
    squareMeters: (polarMeters ** 2 / 2) * width * (zone(north) - zone(south)),
  };
}

/** The circle of positions at one distance from a centre, first not repeated, clockwise from north; not longer than half the Earth. */
export function geodesicCircle(center: LngLat, radiusMeters: number, corners: number): LngLat[] {
  return Array.from({ length: corners }, (_, index) => geodesicDestination(center, (360 * index) / corners, radiusMeters));
}

const bearing = (azimuth: number): number => (azimuth + 360) % 360;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
