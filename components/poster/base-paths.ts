import bboxClip from "@turf/bbox-clip";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "@/data/geo/lng-lat";
import { type MercatorFrame, toMercator } from "@/data/geo/mercator";
import { lineWeights, ringsOf, vertexKey } from "./line-weights";

/** Width of the poster's drawing in its own units; its height follows from the frame. */
export const POSTER_WIDTH = 500;

/**
 * How far a left-out vertex may lie from its line, in poster units, of which one is one to two CSS pixels. What lies beyond the
 * nearer margin is seen on very wide screens only.
 */
const TOLERANCE = { near: 0.9, far: 3.5 };
const NEAR_MARGIN = { x: 0.6, y: 0.3 };

/** Countries and lakes outside the frame are drawn this much further, as a share of its size: the map region is wider or taller. */
const MARGIN = { x: 1.1, y: 0.6 };

/** From degrees to poster units. */
export type Project = (lngLat: LngLat) => Point;

export function projectInto(frame: MercatorFrame): Project {
  const scale = POSTER_WIDTH / frame.width;
  return (lngLat) => {
    const [x, y] = toMercator(lngLat);
    return [(x - frame.x) * scale, (y - frame.y) * scale];
  };
}

export function posterHeight(frame: MercatorFrame): number {
  return (POSTER_WIDTH * frame.height) / frame.width;
}

type Area = Feature<Polygon | MultiPolygon>;
type Line = Pick<Feature<LineString | MultiLineString>, "geometry">;
type Point = [x: number, y: number];

/**
 * The `d` of every country or lake in poster units, clipped to the frame and its margin; empty when nothing of it is near.
 *
 * @param coarseness factor of the tolerance: 1 for a poster that fills a page, more for a smaller one
 */
export function areaPaths(features: readonly Area[], frame: MercatorFrame, coarseness: number): string[] {
  const weights = weightsOf(features);
  const path = ({ geometry }: Area, times: number) =>
    ringsOf(geometry)
      .map((ring) => ringPath(simplified(ring, weights, frame, times), frame))
      .join("");
  // A country that is too small to be seen so coarsely is an island with claims all the same.
  return features.map((feature) => path(feature, coarseness) || (coarseness > 1 ? path(feature, 1) : ""));
}

/** The `d` of a line that runs along the borders of `features`, simplified as they are, so that it covers them. */
export function borderPath({ geometry }: Line, features: readonly Area[], frame: MercatorFrame, coarseness: number): string {
  const weights = weightsOf(features);
  return linesOf(geometry)
    .map((line) => pathOf(simplified(line, weights, frame, coarseness)))
    .join("");
}

/** The weight of a vertex, 0 for one that is on no border. */
type WeightOf = (position: Position) => number;

const known = new WeakMap<readonly Area[], WeightOf>();

/** Worked out once for all frames, and looked up once for each position: its key is a text, and a frame has every vertex of the world. */
function weightsOf(features: readonly Area[]): WeightOf {
  const made = known.get(features);
  if (made) return made;
  const weights = lineWeights(features.map(({ geometry }) => geometry));
  const byPosition = new WeakMap<Position, number>();
  const weightOf: WeightOf = (position) => {
    const weight = byPosition.get(position) ?? weights.get(vertexKey(position)) ?? 0;
    byPosition.set(position, weight);
    return weight;
  };
  known.set(features, weightOf);
  return weightOf;
}

/** The `d` of a line of our own, as fine as it comes. */
export function linePath({ geometry }: Line, frame: MercatorFrame): string {
  const project = projectInto(frame);
  return linesOf(geometry)
    .map((line) => pathOf(line.map(([lng = 0, lat = 0]) => onGrid(project([lng, lat]), 0.5))))
    .join("");
}

function linesOf({ type, coordinates }: LineString | MultiLineString): Position[][] {
  return type === "LineString" ? [coordinates] : coordinates;
}

/** What is left of a ring or line in poster units, on whole ones. The ends of an open line always stay. */
function simplified(line: readonly Position[], weightOf: WeightOf, frame: MercatorFrame, coarseness: number): Point[] {
  const height = posterHeight(frame);
  const project = projectInto(frame);
  const scale = POSTER_WIDTH / frame.width;
  const isNear = ([x, y]: Point) =>
    Math.abs(x / POSTER_WIDTH - 0.5) <= 0.5 + NEAR_MARGIN.x && Math.abs(y / height - 0.5) <= 0.5 + NEAR_MARGIN.y;
  const isClosed = vertexKey(line[0] ?? []) === vertexKey(line.at(-1) ?? []);
  const kept = line.flatMap((position, index) => {
    const weight = weightOf(position) * scale;
    const isEnd = !isClosed && (index === 0 || index === line.length - 1);
    // Most are left out wherever they lie, and need not be projected.
    if (!isEnd && weight < coarseness * TOLERANCE.near) return [];
    const point = project([position[0] ?? 0, position[1] ?? 0]);
    return isEnd || weight >= coarseness * (isNear(point) ? TOLERANCE.near : TOLERANCE.far) ? [onGrid(point, 1)] : [];
  });
  return distinct(kept);
}

function ringPath(points: Point[], frame: MercatorFrame): string {
  const height = posterHeight(frame);
  // A ring may have lost the vertex that it begins and ends with.
  const [first, last] = [points[0], points.at(-1)];
  const closed = first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points;
  if (closed.length < 4) return "";
  const [mx, my] = [POSTER_WIDTH * MARGIN.x, height * MARGIN.y];
  const box: [number, number, number, number] = [-mx, -my, POSTER_WIDTH + mx, height + my];
  const clipped = bboxClip({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [closed] } }, box);
  const [outer] = clipped.geometry.coordinates as Position[][];
  if (!outer || outer.length < 4) return "";
  return `${pathOf(outer.slice(0, -1).map(([x = 0, y = 0]) => onGrid([x, y], 1)))}z`;
}

function onGrid([x, y]: Point, grid: number): Point {
  return [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
}

function distinct(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
}

/** Relative steps: shorter than absolute ones, and alike, so that they compress. */
function pathOf(points: readonly Point[]): string {
  let path = "";
  let [px, py] = [0, 0];
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) path += `M${x} ${y}l`;
    else if (x !== px || y !== py) path += `${spaced(x - px, path)}${spaced(y - py, " ")}`;
    [px, py] = [x, y];
  }
  return path;
}

/** A minus sign separates by itself; after a letter nothing is needed. */
function spaced(value: number, before: string): string {
  return value < 0 || /[a-zA-Z]$/.test(before) ? String(value) : ` ${value}`;
}

/** The countries and lakes of the basemap. */
export type Basemap = FeatureCollection<Polygon | MultiPolygon, { readonly k: "country" | "lake"; readonly iso?: string }>;
