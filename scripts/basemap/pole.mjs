import booleanPointInPolygon from "@turf/boolean-point-in-polygon";

const CELLS = 16;
const ROUNDS = 4;

/**
 * Pole of inaccessibility: the point inside a polygon that is farthest from its edges, the middle of its widest part. Found
 * on a grid that is laid ever finer around the best point.
 *
 * @returns `[lng, lat]` in degrees with two decimals, with four where the polygon is finer than that
 */
export function poleOf(rings) {
  const polygon = { type: "Polygon", coordinates: rings };
  const [lngs, lats] = [0, 1].map((axis) => rings[0].map((position) => position[axis]));
  let box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  let best = { point: rings[0][0], distance: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [dx, dy] = [(box[2] - box[0]) / CELLS, (box[3] - box[1]) / CELLS];
    for (const point of gridOf(box, dx, dy)) {
      if (!booleanPointInPolygon(point, polygon)) continue;
      const distance = distanceToEdges(point, rings);
      if (distance > best.distance) best = { point, distance };
    }
    const [lng, lat] = best.point;
    box = [lng - dx, lat - dy, lng + dx, lat + dy];
  }
  const rounded = roundBy(best.point, 100);
  return booleanPointInPolygon(rounded, polygon) ? rounded : roundBy(best.point, 10_000);
}

function gridOf([west, south], dx, dy) {
  const steps = Array.from({ length: CELLS + 1 }, (_, step) => step);
  return steps.flatMap((column) => steps.map((row) => [west + column * dx, south + row * dy]));
}

/**
 * Distance to the nearest edge, in degrees of latitude, on a plane that is true to scale at the point. To edges, not
 * vertices: a straight border has none for long.
 */
function distanceToEdges([lng, lat], rings) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const toPlane = (position) => [(position[0] - lng) * shrink, position[1] - lat];
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1)
      least = Math.min(least, distanceToSegment(toPlane(ring[index - 1]), toPlane(ring[index])));
  }
  return least;
}

/** From the origin to a segment. */
function distanceToSegment([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

function roundBy(position, factor) {
  return position.map((degrees) => Math.round(degrees * factor) / factor);
}
