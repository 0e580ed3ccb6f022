import type { LngLat } from "./lng-lat";

/** Mean radius of the Earth, metres (IUGG R1). */
const EARTH_METERS = 6_371_008.8;

/**
 * Metres on a sphere: fast, to sort out what is far from what is near. Wrong by less than `SPHERE_ERROR`; where that could
 * matter, ask `geodesicMeters`.
 */
export function sphereMeters([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const radians = Math.PI / 180;
  const sine = Math.sin(((lat2 - lat1) * radians) / 2) ** 2;
  const across = Math.sin(((lng2 - lng1) * radians) / 2) ** 2;
  const share = sine + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * across;
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Radii of curvature of WGS84 are between 0.9944 and 1.0045 mean radii. */
export const SPHERE_ERROR = 0.006;
