import bboxClip from "@turf/bbox-clip";
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { LngLat } from "@/data/geo/lng-lat";
import { type MercatorFrame, type Size, toMercator } from "@/data/geo/mercator";
import { readBasemap, readDisputedLines } from "./read-basemap";

/** What lies under the claims, as the `d` of paths in pixels of the picture. */
export interface PictureBase {
  readonly countries: readonly { readonly iso: string; readonly d: string }[];
  readonly lakes: string;
  readonly disputed: string;
}

export type ToPixels = (lngLat: readonly number[]) => [x: number, y: number];

/** A strip around the picture that is drawn and not seen, so that no outline runs along its edge. */
const OUTSIDE_PX = 8;

export function pixelsIn(frame: MercatorFrame, { width }: Size): ToPixels {
  const scale = width / frame.width;
  return ([lng = 0, lat = 0]) => {
    const [x, y] = toMercator([lng, lat] as LngLat);
    return [(x - frame.x) * scale, (y - frame.y) * scale];
  };
}

/** The basemap within a frame, finer than on the poster: it may be printed. */
export async function pictureBase(frame: MercatorFrame, size: Size): Promise<PictureBase> {
  const toPixels = pixelsIn(frame, size);
  const [basemap, lines] = await Promise.all([readBasemap(), readDisputedLines()]);
  const drawn = basemap.features
    .map(({ geometry, properties: { k, iso } }) => ({ k, iso: iso ?? "", d: areaD(geometry, toPixels, size) }))
    .filter(({ d }) => d !== "");
  return {
    countries: drawn.filter(({ k }) => k === "country"),
    lakes: drawn.flatMap(({ k, d }) => (k === "lake" ? [d] : [])).join(""),
    disputed: lines.features.map(({ geometry }) => lineD(geometry, toPixels, size)).join(""),
  };
}

export function areaD(geometry: Polygon | MultiPolygon, toPixels: ToPixels, size: Size): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => rings.map((ring) => ringD(ring, toPixels, size))).join("");
}

export function lineD(geometry: LineString | MultiLineString, toPixels: ToPixels, size: Size): string {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const projected = lines.map((line) => line.map(toPixels));
  const { geometry: clipped } = bboxClip(
    { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: projected } },
    seen(size),
  );
  const inside = (clipped.type === "LineString" ? [clipped.coordinates] : clipped.coordinates) as Position[][];
  return inside.map((line) => pathD(line)).join("");
}

function ringD(ring: readonly Position[], toPixels: ToPixels, size: Size): string {
  const { geometry } = bboxClip(
    { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring.map(toPixels)] } },
    seen(size),
  );
  const [outer = []] = geometry.coordinates as Position[][];
  const d = outer.length < 4 ? "" : pathD(outer.slice(0, -1));
  return d === "" ? "" : `${d}z`;
}

const seen = ({ width, height }: Size): [number, number, number, number] => [
  -OUTSIDE_PX,
  -OUTSIDE_PX,
  width + OUTSIDE_PX,
  height + OUTSIDE_PX,
];

/** To half a pixel; points that fall together are one. */
function pathD(points: readonly Position[]): string {
  const steps = points.map(([x = 0, y = 0]) => `${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}`);
  const distinct = steps.filter((step, index) => step !== steps[index - 1]);
  return distinct.length < 2 ? "" : `M${distinct.join("L")}`;
}
