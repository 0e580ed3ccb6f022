import type { Geometry, Position } from "geojson";

/** About ten centimetres: finer than anything that we know. */
const DIGITS = 6;

/**
 * A geometry as RFC 7946 wants it: outer rings against the clock, holes with it (§3.1.6), no digits that mean nothing (§11.2), and one
 * polygon as one.
 */
export function normalGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "GeometryCollection":
      return { type: geometry.type, geometries: geometry.geometries.map(normalGeometry) };
    case "Polygon":
      return { type: geometry.type, coordinates: polygon(geometry.coordinates) };
    case "MultiPolygon": {
      const [only = [], ...others] = geometry.coordinates.map(polygon);
      return others.length === 0
        ? { type: "Polygon", coordinates: only }
        : { type: geometry.type, coordinates: [only, ...others] };
    }
    case "Point":
      return { type: geometry.type, coordinates: position(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: geometry.coordinates.map(position) };
    case "MultiLineString":
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(position)) };
  }
}

function polygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const rounded = ring.map(position);
    return isAgainstClock(rounded) === (index === 0) ? rounded : rounded.reverse();
  });
}

/** By the sign of the area that a ring encloses on the plane (the shoelace formula). */
function isAgainstClock(ring: readonly Position[]): boolean {
  let doubled = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [];
    doubled += x * nextY - nextX * y;
  }
  return doubled > 0;
}

const position = (numbers: Position): Position => numbers.map((number) => Number(number.toFixed(DIGITS)));
