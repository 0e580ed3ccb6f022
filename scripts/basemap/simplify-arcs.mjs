import simplify from "@turf/simplify";
import { transform } from "topojson-client";

/**
 * A topology with plain coordinates (degrees, two decimals: about 1 km) and each arc simplified by itself
 * (Douglas–Peucker). Countries share their arcs and an arc keeps its ends, so both sides of a border stay the same.
 *
 * @param toleranceAt from the middle of an arc `[lng, lat]` to how far a left-out vertex may lie from the line, in degrees
 *   of latitude (1 is about 111 km)
 */
export function simplifyArcs(topology, toleranceAt) {
  const decode = transform(topology.transform);
  const arcs = topology.arcs.map((arc) => {
    const points = arc.map((point, index) => decode(point, index));
    return simplifyArc(distinct(points.map(toGrid)), toleranceAt(points[points.length >> 1]));
  });
  const { transform: _quantization, ...plain } = topology;
  return { ...plain, arcs };
}

function simplifyArc(line, tolerance) {
  // TopoJSON wants two positions in an arc, also where rounding left one.
  if (line.length === 1) return [line[0], line[0]];
  const [first, last] = [line[0], line.at(-1)];
  const isRing = first[0] === last[0] && first[1] === last[1];
  if (!isRing || line.length < 7) return simplifyLine(line, tolerance);
  // A ring of one arc is cut in half first: its ends are one point, and everything would lie "on the line".
  const middle = line.length >> 1;
  return [...simplifyLine(line.slice(0, middle + 1), tolerance), ...simplifyLine(line.slice(middle), tolerance).slice(1)];
}

/** A degree of longitude is narrower than one of latitude: it is shrunk first, else the far north keeps too many vertices. */
function simplifyLine(line, tolerance) {
  if (line.length < 3) return line;
  const shrink = Math.max(0.05, Math.cos((line[line.length >> 1][1] * Math.PI) / 180));
  const coordinates = line.map(([lng, lat]) => [lng * shrink, lat]);
  const kept = simplify({ type: "LineString", coordinates }, { tolerance, highQuality: true }).coordinates;
  return kept.map(([x, lat]) => toGrid([x / shrink, lat]));
}

/** Without positions that repeat the one before. */
export function distinct(line) {
  return line.filter(([x, y], index) => index === 0 || x !== line[index - 1][0] || y !== line[index - 1][1]);
}

/** Two decimals, without `-0`. */
export function toGrid([lng, lat]) {
  return [Math.round(lng * 100) / 100 + 0, Math.round(lat * 100) / 100 + 0];
}
