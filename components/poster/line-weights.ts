import type { MultiPolygon, Polygon, Position } from "geojson";
import { toMercator } from "@/data/geo/mercator";

/**
 * How much each vertex of some areas matters to the lines it is in: the tolerance up to which simplifying by Douglas and
 * Peucker keeps it, as a share of the width of the Mercator world. The lines are those between junctions, not whole outlines,
 * and two areas that share one share its weights: however coarse, no gap opens between them.
 *
 * @returns weight by `vertexKey`
 */
export function lineWeights(areas: readonly (Polygon | MultiPolygon)[]): ReadonlyMap<string, number> {
  const rings = areas.flatMap(ringsOf).map((ring) => ring.slice(0, -1));
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings)
    for (const [index, position] of ring.entries()) {
      const key = vertexKey(position);
      const known = neighbours.get(key) ?? new Set();
      neighbours.set(key, known);
      for (const step of [-1, 1]) known.add(vertexKey(ring.at((index + step) % ring.length) ?? position));
    }
  const isJunction = (position: Position) => (neighbours.get(vertexKey(position))?.size ?? 0) > 2;
  const weights = new Map<string, number>();
  for (const ring of rings) for (const line of linesOf(ring, isJunction)) weigh(line, weights);
  return weights;
}

export const vertexKey = ([lng = 0, lat = 0]: Position): string => `${lng},${lat}`;

/** Outer and inner rings alike. */
export function ringsOf({ type, coordinates }: Polygon | MultiPolygon): Position[][] {
  return type === "Polygon" ? coordinates : coordinates.flat();
}

/** The ring cut where more than two borders meet; one that meets none is cut at two ends that both its sides agree on. */
function linesOf(ring: readonly Position[], isJunction: (position: Position) => boolean): Position[][] {
  const cuts = ring.flatMap((position, index) => (isJunction(position) ? [index] : []));
  const ends = cuts.length > 0 ? cuts : farEnds(ring);
  return ends.map((start, index) => {
    const end = ends[index + 1] ?? (ends[0] ?? 0) + ring.length;
    return Array.from({ length: end - start + 1 }, (_, step) => ring[(start + step) % ring.length] ?? [0, 0]);
  });
}

function farEnds(ring: readonly Position[]): number[] {
  const keys = ring.map(vertexKey);
  const first = keys.indexOf([...keys].sort()[0] ?? "");
  const [x0 = 0, y0 = 0] = ring[first] ?? [];
  const distances = ring.map(([x = 0, y = 0]) => (x - x0) ** 2 + (y - y0) ** 2);
  return [first, distances.indexOf(Math.max(...distances))].sort((a, b) => a - b);
}

/** Gives each vertex of a line its weight, those at its ends an infinite one. What has a weight already keeps it. */
function weigh(line: readonly Position[], weights: Map<string, number>): void {
  const keys = line.map(vertexKey);
  const inner = keys[1];
  const isKnown = line.length > 2 && inner !== undefined && weights.has(inner);
  for (const key of [keys[0], keys.at(-1)]) if (key !== undefined) weights.set(key, Number.POSITIVE_INFINITY);
  if (isKnown) return;
  const points = line.map(([lng = 0, lat = 0]) => toMercator([lng, lat]));
  const split = (from: number, to: number, ceiling: number): void => {
    let [farthest, distance] = [-1, -1];
    for (let index = from + 1; index < to; index++) {
      const away = distanceToLine(points[index], points[from], points[to]);
      if (away > distance) [farthest, distance] = [index, away];
    }
    const key = keys[farthest];
    if (key === undefined) return;
    // A vertex cannot outlast the one whose loss would have straightened its line.
    const weight = Math.min(distance, ceiling);
    weights.set(key, weight);
    split(from, farthest, weight);
    split(farthest, to, weight);
  };
  split(0, line.length - 1, Number.POSITIVE_INFINITY);
}

type Point = readonly [x: number, y: number];

function distanceToLine([x, y]: Point = [0, 0], [x1, y1]: Point = [0, 0], [x2, y2]: Point = [0, 0]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
