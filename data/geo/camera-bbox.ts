import type { Bbox } from "./lng-lat";
import { type Camera, fromMercator, type Size, toMercator } from "./mercator";

/** The box that a camera shows in an area of `size` CSS pixels, cut at the edges of the world. */
export function cameraBbox({ center, zoom }: Camera, { width, height }: Size): Bbox {
  const worldPx = 512 * 2 ** zoom;
  const [x, y] = toMercator(center);
  const within = (value: number) => Math.min(Math.max(value, 0), 1);
  const [west, north] = fromMercator(within(x - width / 2 / worldPx), within(y - height / 2 / worldPx));
  const [east, south] = fromMercator(within(x + width / 2 / worldPx), within(y + height / 2 / worldPx));
  return [west, south, east, north];
}

/** The camera of an address's hash, `#map=zoom/lat/lng`; `null` for any other. */
export function cameraOfHash(hash: string): Camera | null {
  const parts = /^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(hash);
  return parts ? { zoom: Number(parts[1]), center: [Number(parts[3]), Number(parts[2])] } : null;
}
