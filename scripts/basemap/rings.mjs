import bboxClip from "@turf/bbox-clip";
import { distinct, toGrid } from "./simplify-arcs.mjs";

const KILOMETERS_PER_DEGREE = 111.2;

/**
 * Polygons for a plane. The atlas is spherical: rings of Russia, Fiji and Antarctica jump across the antimeridian, which
 * a planar map draws as stripes. Rings are unrolled, closed along the pole where they go round it, and cut at ±180.
 *
 * @returns MultiPolygon coordinates by RFC 7946: inside ±180, rings closed, exterior rings counter-clockwise
 */
export function planarMultiPolygon(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flatMap((rings) => cutAtAntimeridian(rings.map(unroll)))
    .map((rings) => rings.map(withoutDuplicates).map(wind))
    .filter(([outer]) => isArea(outer))
    .map(([outer, ...holes]) => [outer, ...holes.filter(isArea)]);
}

/** Longitudes that run on past ±180 instead of jumping. */
function unroll(ring) {
  let offset = 0;
  const unrolled = ring.map(([lng, lat], index) => {
    const before = ring[index - 1];
    if (before && lng - before[0] > 180) offset -= 360;
    if (before && lng - before[0] < -180) offset += 360;
    return [lng + offset, lat];
  });
  return offset === 0 ? unrolled : [...unrolled, ...alongThePole(unrolled.at(-1)[0], unrolled[0][0]), unrolled[0]];
}

/** The way back along -90 (only Antarctica goes round a pole), in steps of 90 degrees: no segment may span more than 180. */
function alongThePole(fromLng, toLng) {
  const steps = Math.ceil(Math.abs(toLng - fromLng) / 90);
  return Array.from({ length: steps + 1 }, (_, step) => [fromLng + ((toLng - fromLng) * step) / steps, -90]);
}

function cutAtAntimeridian(rings) {
  const lngs = rings[0].map(([lng]) => lng);
  if (Math.min(...lngs) >= -180 && Math.max(...lngs) <= 180) return [rings];
  const polygon = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: rings } };
  return [-360, 0, 360].flatMap((shift) => {
    const clipped = bboxClip(polygon, [-180 + shift, -90, 180 + shift, 90]).geometry.coordinates;
    return clipped.length === 0 ? [] : [clipped.map((ring) => ring.map(([lng, lat]) => toGrid([lng - shift, lat])))];
  });
}

/** Closed, and without what rounding and cutting repeat. */
function withoutDuplicates(ring) {
  const [first] = ring;
  const line = distinct(ring);
  const last = line.at(-1);
  return first[0] === last[0] && first[1] === last[1] ? line : [...line, first];
}

function wind(ring, index) {
  const isCounterClockwise = doubleArea(ring) > 0;
  return isCounterClockwise === (index === 0) ? ring : [...ring].reverse();
}

/** What is smaller than the grid of two decimals may have collapsed to a line. */
function isArea(ring) {
  return ring.length >= 4 && Math.abs(doubleArea(ring)) > 1e-9;
}

/** Twice the signed area in square degrees; positive when counter-clockwise. */
export function doubleArea(ring) {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1)
    sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  return sum;
}

/** Area of a polygon's outer ring; within a few percent for islands, rough for what spans many degrees of latitude. */
export function squareKilometers([outer]) {
  const shrink = Math.cos((outer[0][1] * Math.PI) / 180);
  return (Math.abs(doubleArea(outer)) / 2) * shrink * KILOMETERS_PER_DEGREE ** 2;
}
