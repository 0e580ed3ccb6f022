import { type Bbox, isInBbox, type LngLat } from "./lng-lat";
import { edgeAt, type Outline, type Ring } from "./outline";

/** How a location stands to an area: wholly in it, partly or on its edge, or apart from it. */
export type Standing = "inside" | "touching" | "outside";

/** Whether a position lies inside. On the edge either answer is right. */
export function isInOutline([lng, lat]: LngLat, { rings }: Outline): boolean {
  let isIn = false;
  for (const ring of rings)
    for (const turn of [-360, 0, 360])
      if (isInBbox([lng + turn, lat], ring.bbox) && isInRing(lng + turn, lat, ring)) isIn = !isIn;
  return isIn;
}

/** How one area stands to another that is of one piece: where neither crosses the other, one position of each ring tells. */
export function outlineStanding(outline: Outline, area: Outline): Standing {
  const [edge] = area.rings;
  if (!edge) return "outside";
  const rings = outline.rings.map((ring) => ringStanding(ring, edge, area));
  if (rings.every((standing) => standing === "inside")) return "inside";
  const isAround = isInOutline([edge.lngs[0] ?? 0, edge.lats[0] ?? 0], outline);
  return isAround || rings.some((standing) => standing !== "outside") ? "touching" : "outside";
}

function ringStanding(ring: Ring, edge: Ring, area: Outline): Standing {
  if ([-360, 0, 360].some((turn) => doRingsCross(ring, edge, turn))) return "touching";
  return isInOutline([ring.lngs[0] ?? 0, ring.lats[0] ?? 0], area) ? "inside" : "outside";
}

/** Two rings, the first of them turned by some degrees. Only edges whose boxes meet are looked at. */
function doRingsCross(a: Ring, b: Ring, turn: number): boolean {
  const [west, south, east, north] = a.bbox;
  if (!doBoxesMeet(west + turn, south, east + turn, north, b.bbox)) return false;
  for (let i = 1; i < a.lngs.length; i++) {
    const [ax, ay, bx, by] = edgeAt(a, i);
    const [x1, x2] = [ax + turn, bx + turn];
    if (!doBoxesMeet(Math.min(x1, x2), Math.min(ay, by), Math.max(x1, x2), Math.max(ay, by), b.bbox)) continue;
    for (let j = 1; j < b.lngs.length; j++) {
      const [cx, cy, dx, dy] = edgeAt(b, j);
      if (Math.max(cx, dx) < Math.min(x1, x2) || Math.min(cx, dx) > Math.max(x1, x2)) continue;
      if (doEdgesCross(x1, ay, x2, by, cx, cy, dx, dy)) return true;
    }
  }
  return false;
}

function doBoxesMeet(west: number, south: number, east: number, north: number, other: Bbox): boolean {
  return west <= other[2] && east >= other[0] && south <= other[3] && north >= other[1];
}

/** @param numbers of four positions: the edge from a to b, the edge from c to d */
function doEdgesCross(
  ...[ax, ay, bx, by, cx, cy, dx, dy]: [number, number, number, number, number, number, number, number]
): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    (qx - px) * (y - py) - (qy - py) * (x - px);
  const [c, d] = [side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)];
  const [a, b] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
  return c > 0 !== d > 0 && a > 0 !== b > 0;
}

function isInRing(lng: number, lat: number, ring: Ring): boolean {
  let isIn = false;
  for (let index = 1; index < ring.lngs.length; index++) {
    const [ax, ay, bx, by] = edgeAt(ring, index);
    if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) isIn = !isIn;
  }
  return isIn;
}
