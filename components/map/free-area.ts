import type { Bbox } from "@/data/geo/lng-lat";
import { type Camera, cameraForBbox, fromMercator, toMercator } from "@/data/geo/mercator";

/** Nearer than this the basemap has nothing more to show. */
export const MAX_ZOOM = 10;
const MAX_FIT_ZOOM = 8.5;

/**
 * The camera that shows `bbox` in the part of the map that nothing covers. That part is the element `[data-free]`, laid
 * out by the page's CSS: the poster stands in the same element by the same rule, so the two agree to the pixel.
 */
export function cameraInFreeArea(container: HTMLElement, bbox: Bbox): Camera {
  const whole = container.getBoundingClientRect();
  const free = container.querySelector("[data-free]")?.getBoundingClientRect() ?? whole;
  const { center, zoom } = cameraForBbox(
    bbox,
    { width: Math.max(free.width, 1), height: Math.max(free.height, 1) },
    MAX_FIT_ZOOM,
  );
  const worldPx = 512 * 2 ** zoom;
  const [x, y] = toMercator(center);
  const dx = whole.left + whole.width / 2 - (free.left + free.width / 2);
  const dy = whole.top + whole.height / 2 - (free.top + free.height / 2);
  return { center: fromMercator(x + dx / worldPx, y + dy / worldPx), zoom };
}
