import type { Bbox, LngLat } from "./lng-lat";

/** A commanded view. `zoom` is MapLibre's: the world is `512 * 2 ** zoom` CSS pixels wide. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MAX_LAT = 85.051129;
const TILE_SIZE = 512;

/** Web Mercator (EPSG:3857) scaled to the unit square: x to the east, y to the south, both 0 to 1. */
export function toMercator([lng, lat]: LngLat): [x: number, y: number] {
  const clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Inverse of `toMercator`. */
export function fromMercator(x: number, y: number): LngLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** A box in the unit square of `toMercator`; `height` grows to the south. */
export interface MercatorFrame extends Size {
  readonly x: number;
  readonly y: number;
}

export function mercatorFrame([west, south, east, north]: Bbox): MercatorFrame {
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The camera that shows all of `bbox`, as large as it fits in `size` (CSS pixels). The same rule as SVG's
 * `preserveAspectRatio="xMidYMid meet"`: this is what lets the interactive map replace the poster without a jump.
 */
export function cameraForBbox(bbox: Bbox, size: Size, maxZoom = 22): Camera {
  const frame = mercatorFrame(bbox);
  const scale = Math.min(size.width / frame.width, size.height / frame.height);
  const zoom = Math.min(maxZoom, Math.log2(scale / TILE_SIZE));
  return { center: fromMercator(frame.x + frame.width / 2, frame.y + frame.height / 2), zoom };
}

/** CSS pixels between two positions at a zoom. */
export function pixelDistance(from: LngLat, to: LngLat, zoom: number): number {
  const [x1, y1] = toMercator(from);
  const [x2, y2] = toMercator(to);
  return Math.hypot(x2 - x1, y2 - y1) * TILE_SIZE * 2 ** zoom;
}
