import { geodesicMeters } from "./geodesic";
import type { LngLat } from "./lng-lat";
import { edgeAt, type Outline, type Ring } from "./outline";
import { isInOutline } from "./outline-standing";
import { SPHERE_ERROR, sphereMeters } from "./sphere";

/** Whether some position of the edge lies within a distance. */
export function isEdgeWithin(lngLat: LngLat, { rings }: Outline, meters: number): boolean {
  return rings.some((ring) => isRingWithin(lngLat, ring, meters));
}

/** Whether every position of an area lies within a distance. */
export function isAllWithin([lng, lat]: LngLat, outline: Outline, meters: number): boolean {
  const isFar = outline.rings.some(({ lngs, lats }) =>
    lngs.some((end, index) => !isPositionWithin([lng, lat], [end, lats[index] ?? 0], meters)),
  );
  // The edge may lie near and the middle at the other end of the Earth.
  return !isFar && !isInOutline([lng > 0 ? lng - 180 : lng + 180, -lat], outline);
}

function isRingWithin(lngLat: LngLat, ring: Ring, meters: number): boolean {
  let before = sphereMeters(lngLat, [ring.lngs[0] ?? 0, ring.lats[0] ?? 0]);
  for (let index = 1; index < ring.lngs.length; index++) {
    const [ax, ay, bx, by] = edgeAt(ring, index);
    const after = sphereMeters(lngLat, [bx, by]);
    if (Math.min(before, after) * (1 + SPHERE_ERROR) <= meters) return true;
    // No position of an edge is nearer than this, by the triangle inequality.
    const nearest = ((before + after - sphereMeters([ax, ay], [bx, by])) / 2) * (1 - SPHERE_ERROR) - 1;
    if (nearest <= meters && metersToEdge(lngLat, [ax, ay], [bx, by]) <= meters) return true;
    before = after;
  }
  return false;
}

/** Metres to the nearest position of a short edge: along it the distance falls and then rises, and is closed in upon. */
function metersToEdge(lngLat: LngLat, [ax, ay]: LngLat, [bx, by]: LngLat): number {
  const at = (share: number) => geodesicMeters(lngLat, [ax + (bx - ax) * share, ay + (by - ay) * share]);
  let [low, high] = [0, 1];
  for (let round = 0; round < 30; round++) {
    const [left, right] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return Math.min(at(0), at((low + high) / 2), at(1));
}

function isPositionWithin(a: LngLat, b: LngLat, meters: number): boolean {
  const near = sphereMeters(a, b);
  if (near * (1 + SPHERE_ERROR) <= meters) return true;
  return near * (1 - SPHERE_ERROR) <= meters && geodesicMeters(a, b) <= meters;
}
