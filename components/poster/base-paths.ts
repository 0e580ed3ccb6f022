import bboxClip from "@turf/bbox-clip";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "@/data/geo/lng-lat";
import { type MercatorFrame, toMercator } from "@/data/geo/mercator";

/** Width of the poster's drawing in its own units; its height follows from the frame. */
export const POSTER_WIDTH = 1000;

/**
 * Vertices fall on this grid, in poster units: about two CSS pixels on a large screen. Rounding is the same on both sides
 * of a border, where simplifying each country by itself would tear gaps.
 */
const GRID = 3;

/** Countries and lakes outside the frame are drawn this much further, as a share of its size: the map region is wider or taller. */
const MARGIN = { x: 1.1, y: 0.6 };

/** From degrees to poster units. */
export type Project = (lngLat: LngLat) => [x: number, y: number];

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
type Line = Feature<LineString | MultiLineString>;

/** The `d` of a country or lake in poster units, clipped to the frame and its margin; empty when nothing of it is near. */
export function areaPath(feature: Area, frame: MercatorFrame): string {
  const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  const project = projectInto(frame);
  return polygons.flatMap((rings) => rings.map((ring) => ringPath(ring, project, frame))).join("");
}

export function linePath({ geometry }: Line, frame: MercatorFrame): string {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const project = projectInto(frame);
  return lines.map((line) => pathOf(line.map((position) => onGrid(project([position[0] ?? 0, position[1] ?? 0]), 0.5)))).join("");
}

function ringPath(ring: readonly Position[], project: Project, frame: MercatorFrame): string {
  const points = distinct(ring.map((position) => onGrid(project([position[0] ?? 0, position[1] ?? 0]), GRID)));
  if (points.length < 4) return "";
  const height = posterHeight(frame);
  const [mx, my] = [POSTER_WIDTH * MARGIN.x, height * MARGIN.y];
  const box: [number, number, number, number] = [-mx, -my, POSTER_WIDTH + mx, height + my];
  const clipped = bboxClip({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [points] } }, box);
  const [outer] = clipped.geometry.coordinates as Position[][];
  if (!outer || outer.length < 4) return "";
  return `${pathOf(outer.slice(0, -1).map(([x = 0, y = 0]): [number, number] => [Math.round(x), Math.round(y)]))}z`;
}

function onGrid([x, y]: [number, number], grid: number): [number, number] {
  return [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
}

function distinct(points: readonly [number, number][]): [number, number][] {
  return points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
}

/** Relative steps: shorter than absolute ones, and alike, so that they compress. */
function pathOf(points: readonly [number, number][]): string {
  let path = "";
  let [px, py] = [0, 0];
  for (const [index, [rawX, rawY]] of points.entries()) {
    const [x, y] = [Math.round(rawX), Math.round(rawY)];
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
