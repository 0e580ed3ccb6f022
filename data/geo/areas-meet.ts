import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { type Bbox, bboxOf, type LngLat } from "./lng-lat";

type Area = Polygon | MultiPolygon;

/** Whether two areas have any point in common. On the plane of longitude and latitude, which is good enough for "perhaps". */
export function areasMeet(a: Area, b: Area): boolean {
  const [ringsA, ringsB] = [outerRings(a), outerRings(b)];
  return ringsA.some((ringA) =>
    ringsB.some(
      (ringB) =>
        boxesMeet(boxOf(ringA), boxOf(ringB)) &&
        (ringA.some((position) => booleanPointInPolygon(position, b)) ||
          ringB.some((position) => booleanPointInPolygon(position, a)) ||
          linesCross(ringA, ringB)),
    ),
  );
}

/** Whether every corner of an area lies in another, and no side of it leaves the other. */
export function areaLiesIn(inner: Area, outer: Area): boolean {
  const sides = outer.type === "Polygon" ? outer.coordinates : outer.coordinates.flat();
  return outerRings(inner).every(
    (ring) => ring.every((position) => booleanPointInPolygon(position, outer)) && !sides.some((side) => linesCross(ring, side)),
  );
}

function outerRings(area: Area): Position[][] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.map(([outer = []]) => outer);
}

function boxOf(ring: readonly Position[]): Bbox {
  return bboxOf(ring as unknown as LngLat[]) ?? [0, 0, 0, 0];
}

function boxesMeet([west, south, east, north]: Bbox, [w, s, e, n]: Bbox): boolean {
  return west <= e && w <= east && south <= n && s <= north;
}

function linesCross(a: readonly Position[], b: readonly Position[]): boolean {
  return a.some((from, i) => {
    const to = a[i + 1];
    return to !== undefined && b.some((start, j) => b[j + 1] !== undefined && cross(from, to, start, b[j + 1] ?? start));
  });
}

/** Two segments cross when the ends of each lie on both sides of the other. */
function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}
