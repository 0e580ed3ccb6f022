import { feature, mesh } from "topojson-client";

/** Edges that the atlas has between two of its units, and that are drawn dashed. `from`/`to` cut a longer border by longitude. */
const EDGES = [
  { id: "western-sahara", between: ["ESH", "MAR"] },
  { id: "somaliland", between: ["SOL", "SOM"] },
  { id: "kosovo", between: ["XKX", "SRB"] },
  { id: "north-cyprus", between: ["CYN", "CYP"] },
  { id: "abyei", between: ["SDN", "SSD"], from: 27.4, to: 29.4 },
  { id: "halaib", between: ["EGY", "SDN"], from: 33, to: 38 },
];

/** Latitude and longitudes of the isthmus of Perekop, where the land edge of Crimea runs. */
const PEREKOP = { lat: 46.1, from: 33.2, to: 35.5 };

/** Disputed edges as features, on the vertices of the simplified countries. */
export function disputedLines(topology) {
  const edges = EDGES.map(({ id, between, from = -180, to = 180 }) => {
    const isEdge = (a, b) => a !== b && between.includes(a.properties.a3) && between.includes(b.properties.a3);
    const lines = mesh(topology, topology.objects.countries, isEdge).coordinates.flatMap((line) => within(line, from, to));
    return line(id, lines);
  });
  return [...edges, line("crimea", [perekop(topology)])];
}

function line(id, coordinates) {
  if (coordinates.length === 0) throw new Error(`The atlas has no edge for "${id}".`);
  return { type: "Feature", properties: { k: "disputed", id }, geometry: { type: "MultiLineString", coordinates } };
}

/** The pieces of a line inside a range of longitudes, cut at its ends. Whole pieces: dashes start anew at each. */
function within(coordinates, from, to) {
  const pieces = [];
  for (const [index, end] of coordinates.entries()) {
    const start = coordinates[index - 1];
    if (!start || Math.max(start[0], end[0]) < from || Math.min(start[0], end[0]) > to) continue;
    const [first, last] = [cut(start, end, from, to), cut(end, start, from, to)];
    const open = pieces.at(-1)?.at(-1);
    if (open && open[0] === first[0] && open[1] === first[1]) pieces.at(-1).push(last);
    else pieces.push([first, last]);
  }
  return pieces;
}

/** `position`, or the point nearest to it on the way to `other` that lies in the range. */
function cut(position, other, from, to) {
  const lng = Math.max(from, Math.min(to, position[0]));
  if (lng === position[0]) return position;
  const lat = position[1] + ((lng - position[0]) / (other[0] - position[0])) * (other[1] - position[1]);
  return [lng, Math.round(lat * 100) / 100];
}

/** In the atlas Crimea is part of Ukraine, so its land edge is no line there: it is the parallel from shore to shore. */
function perekop(topology) {
  const ukraine = topology.objects.countries.geometries.find(({ properties }) => properties.a3 === "UKR");
  const { coordinates } = feature(topology, ukraine).geometry;
  const { lat, from, to } = PEREKOP;
  const crossings = coordinates.flat(2).flatMap((end, index, all) => {
    const start = all[index - 1];
    if (!start || Math.abs(start[0] - end[0]) > 5 || (start[1] - lat) * (end[1] - lat) >= 0) return [];
    const lng = start[0] + ((lat - start[1]) / (end[1] - start[1])) * (end[0] - start[0]);
    return lng > from && lng < to ? [[Math.round(lng * 100) / 100, lat]] : [];
  });
  return crossings.sort((a, b) => a[0] - b[0]).slice(0, 2);
}
