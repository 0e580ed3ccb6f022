import type { Camera } from "./mercator";

/** A length that a map can show: round metres, and how many CSS pixels they take. */
export interface ScaleBar {
  readonly meters: number;
  readonly px: number;
}

const EQUATOR_METERS = 40_075_016.686;

/**
 * The longest of 1, 2 and 5 with any number of noughts that is not longer than `mostPx` at the camera's centre. On a Mercator map it
 * holds for that latitude only.
 */
export function scaleBar({ center: [, lat], zoom }: Camera, mostPx: number): ScaleBar {
  const metersPerPx = (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  const most = metersPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = power * ([5, 2].find((step) => power * step <= most) ?? 1);
  return { meters, px: meters / metersPerPx };
}
