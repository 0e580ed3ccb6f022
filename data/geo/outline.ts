import type { MultiPolygon, Polygon } from "geojson";
import { geodesicPath } from "./geodesic";
import type { Bbox, LngLat } from "./lng-lat";
import { sphereMeters } from "./sphere";

/**
 * The edge of an area, ready to be asked again and again: rings whose positions lie so close that between two of them a
 * straight line on the plane of degrees and a geodesic are the same. What lies inside an odd number of rings lies inside.
 */
export interface Outline {
  readonly rings: readonly Ring[];
}

/** Longitudes go on beyond ±180 rather than jump; the first position stands again at the end. */
export interface Ring {
  readonly lngs: Float64Array;
  readonly lats: Float64Array;
  /** Of these very longitudes: west is never greater than east. */
  readonly bbox: Bbox;
}

/** Between positions of a ring. At 60° north a straight edge this long leaves the geodesic by 20 metres. */
const STEP_METERS = 50_000;

/** The outline of GeoJSON polygons, whose edges are straight on the plane of degrees (RFC 7946 §3.1.1). */
export function outlineOfPolygons({ type, coordinates }: Polygon | MultiPolygon): Outline {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return { rings: polygons.flat().map((ring) => ringOf(straightPath(ring as unknown as LngLat[]))) };
}

/** The outline of a ring whose edges are geodesics, first position not repeated. A ring around a pole has the pole inside. */
export function outlineOfGeodesics(ring: readonly LngLat[]): Outline {
  const [first] = ring;
  return first ? { rings: [ringOf(geodesicPath([...ring, first], STEP_METERS))] } : { rings: [] };
}

/** The outline of a box: parallels and meridians. */
export function outlineOfBox([west, south, east, north]: Bbox): Outline {
  const end = west <= east ? east : east + 360;
  const corners: LngLat[] = [
    [west, south],
    [end, south],
    [end, north],
    [west, north],
    [west, south],
  ];
  return { rings: [ringOf(straightPath(corners))] };
}

/** The ends of the edge that arrives at a position of a ring. */
export function edgeAt({ lngs, lats }: Ring, index: number): [ax: number, ay: number, bx: number, by: number] {
  return [lngs[index - 1] ?? 0, lats[index - 1] ?? 0, lngs[index] ?? 0, lats[index] ?? 0];
}

function ringOf(positions: readonly LngLat[]): Ring {
  const closed = closedOverPole(positions);
  const lngs = Float64Array.from(closed, ([lng]) => lng);
  const lats = Float64Array.from(closed, ([, lat]) => lat);
  return { lngs, lats, bbox: [lngs.reduce(min, 999), lats.reduce(min, 999), lngs.reduce(max, -999), lats.reduce(max, -999)] };
}

/**
 * Ends exactly where it began, which is computed along its edges only nearly: through the smallest gap a position as far north would be
 * seen on the wrong side. A ring that ends a whole turn away from its start goes around a pole: on the plane it is closed along the
 * nearer one.
 */
function closedOverPole(positions: readonly LngLat[]): readonly LngLat[] {
  const [first, last] = [positions[0], positions.at(-1)];
  if (!first || !last) return positions;
  const turn = Math.round((last[0] - first[0]) / 360) * 360;
  const closed: LngLat[] = [...positions.slice(0, -1), [first[0] + turn, first[1]]];
  if (turn === 0) return closed;
  const pole = positions.reduce((sum, [, lat]) => sum + lat, 0) > 0 ? 90 : -90;
  return [...closed, [first[0] + turn, pole], [first[0], pole], first];
}

function straightPath(corners: readonly LngLat[]): LngLat[] {
  const positions = corners.slice(0, 1);
  for (const [index, [bx, by]] of corners.slice(1).entries()) {
    const [ax, ay] = corners[index] ?? [bx, by];
    const steps = Math.max(1, Math.ceil(sphereMeters([ax, ay], [bx, by]) / STEP_METERS), Math.ceil(Math.abs(bx - ax) / 5));
    for (let step = 1; step <= steps; step++) positions.push([ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps]);
  }
  return positions;
}

const min = (a: number, b: number) => Math.min(a, b);
const max = (a: number, b: number) => Math.max(a, b);
