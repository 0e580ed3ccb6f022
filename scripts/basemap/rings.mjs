import bboxClip from "@turf/bbox-clip";

/**
 * Polygons for a plane. The atlas is spherical: rings of Russia, Fiji and Antarctica jump across the antimeridian, which
 * a planar map draws as stripes. Rings are unrolled, closed along the pole where they go round it, and cut at ±180.
 *
 * @returns MultiPolygon coordinates by RFC 7946: inside ±180, exterior rings counter-clockwise
 */
export function planarMultiPolygon(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flatMap((rings) => cutAtAntimeridian(rings.map(unroll)))
    .map((rings) => rings.map(wind))
    .filter(([outer]) => outer && outer.length >= 4);
}

function unroll(ring) {
  let offset = 0;
  const unrolled = ring.map(([lng, lat], index) => {
    const before = ring[index - 1];
    if (before && lng - before[0] > 180) offset -= 360;
    if (before && lng - before[0] < -180) offset += 360;
    return [lng + offset, lat];
  });
  if (offset === 0) return unrolled;
  const [first, last] = [unrolled[0], unrolled.at(-1)];
  return [...unrolled, [last[0], -90], [first[0], -90], first];
}

function cutAtAntimeridian(rings) {
  const lngs = rings[0].map(([lng]) => lng);
  if (Math.min(...lngs) >= -180 && Math.max(...lngs) <= 180) return [rings];
  const polygon = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: rings } };
  return [-360, 0, 360].flatMap((shift) => {
    const clipped = bboxClip(polygon, [-180 + shift, -90, 180 + shift, 90]).geometry.coordinates;
    return clipped.length === 0
      ? []
      : [clipped.map((ring) => ring.map(([lng, lat]) => [Math.round((lng - shift) * 100) / 100, lat]))];
  });
}

function wind(ring, index) {
  const isCounterClockwise = doubleArea(ring) > 0;
  return isCounterClockwise === (index === 0) ? ring : [...ring].reverse();
}

/** Twice the signed area in square degrees; positive when counter-clockwise. */
export function doubleArea(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1)
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  return sum;
}

/** Polygons of at least some square degrees; with `keepLargest` a small state keeps its largest island whatever its size. */
export function largePolygons(polygons, minSquareDegrees, keepLargest = true) {
  const sized = polygons.map((rings) => ({ rings, size: Math.abs(doubleArea(rings[0])) / 2 }));
  const largest = Math.max(...sized.map(({ size }) => size));
  return sized
    .filter(({ size }) => size >= minSquareDegrees || (keepLargest && size === largest && size > 0))
    .map(({ rings }) => rings);
}
