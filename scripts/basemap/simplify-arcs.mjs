import simplify from "@turf/simplify";
import { transform } from "topojson-client";

const done = new WeakMap();

/**
 * A topology with plain coordinates (degrees, two decimals) and each arc simplified by itself (Douglas–Peucker). Countries
 * share their arcs, so both sides of a border stay the same.
 *
 * @param toleranceDegrees how far a left-out vertex may lie from the line
 */
export function simplifyArcs(topology, toleranceDegrees) {
  const known = done.get(topology);
  if (known) return known;
  const decode = transform(topology.transform);
  const arcs = topology.arcs.map((arc) =>
    simplifyArc(
      arc.map((point, index) => decode(point, index)),
      toleranceDegrees,
    ),
  );
  const { transform: _quantization, ...plain } = topology;
  const result = { ...plain, arcs };
  done.set(topology, result);
  return result;
}

function simplifyArc(points, tolerance) {
  const rounded = points
    .map(([x, y]) => [round(x), round(y)])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1]);
  const line = rounded.length > 1 ? rounded : [rounded[0], rounded[0]];
  const [first, last] = [line[0], line.at(-1)];
  // A ring of one arc is cut in half first: its ends are one point, and everything would lie "on the line".
  if (line.length > 6 && first[0] === last[0] && first[1] === last[1]) {
    const middle = Math.floor(line.length / 2);
    return [...simplifyLine(line.slice(0, middle + 1), tolerance), ...simplifyLine(line.slice(middle), tolerance).slice(1)];
  }
  return simplifyLine(line, tolerance);
}

function simplifyLine(coordinates, tolerance) {
  if (coordinates.length < 3) return coordinates;
  return simplify({ type: "LineString", coordinates }, { tolerance, highQuality: true }).coordinates;
}

const round = (degrees) => Math.round(degrees * 100) / 100;
