/** A position in WGS84 degrees, longitude first (RFC 7946 §3.1.1). */
export type LngLat = readonly [lng: number, lat: number];

/** WGS84 degrees. `west > east` means the box crosses the antimeridian (RFC 7946 §5.2). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Whether a position lies in a box, edges included. Boxes across the antimeridian are understood. */
export function isInBbox([lng, lat]: LngLat, [west, south, east, north]: Bbox): boolean {
  const isLngInside = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return isLngInside && lat >= south && lat <= north;
}

/**
 * Smallest box around some positions. Positions on both sides of the antimeridian give the wide box, not the narrow one:
 * our stories do not cross it, and a frame that does is declared by hand.
 *
 * @returns `null` when `lngLats` is empty.
 */
export function bboxOf(lngLats: readonly LngLat[]): Bbox | null {
  if (lngLats.length === 0) return null;
  // One by one: the outlines of a thousand claims are more numbers than a function can be given at once.
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [lng, lat] of lngLats) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** The box grown by a number of degrees on every side, kept inside the world. */
export function padBbox([west, south, east, north]: Bbox, degrees: number): Bbox {
  return [
    Math.max(-180, west - degrees),
    Math.max(-85, south - degrees),
    Math.min(180, east + degrees),
    Math.min(85, north + degrees),
  ];
}

/** A map goes round the world more than once; a longitude is in [-180, 180). */
export function wrapped(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Rounded to some decimals, never -0. */
export function rounded(degrees: number, decimals: number): number {
  return Number(degrees.toFixed(decimals)) + 0;
}
