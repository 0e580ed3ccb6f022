/**
 * The line that each two neighbouring countries share, on the very vertices of both, so that a part of an outline can be drawn
 * on it.
 *
 * @param countries the features of the map
 * @returns the lines of each pair of neighbours, keyed by both ISO codes in the order of the alphabet: `"BFA MLI"`
 */
export function sharedBorders(countries) {
  const owners = new Map();
  for (const { properties, geometry } of countries)
    for (const ring of geometry.coordinates.flat())
      for (const segment of segmentsOf(ring)) {
        const name = segment.map(String).sort().join(" ");
        owners.set(name, { segment, isos: [...(owners.get(name)?.isos ?? []), properties.iso] });
      }
  const byPair = new Map();
  for (const { segment, isos } of owners.values()) {
    const pair = [...new Set(isos)].sort();
    // More than two at one segment would be a fault of the atlas: it belongs to no pair.
    if (pair.length === 2) byPair.set(pair.join(" "), [...(byPair.get(pair.join(" ")) ?? []), segment]);
  }
  return Object.fromEntries([...byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pair, segments]) => [pair, joined(segments)]));
}

function segmentsOf(ring) {
  return ring.slice(1).map((end, index) => [ring[index], end]);
}

/** Segments that follow one another are one line, also where the ring that they come from begins in the middle of it. */
function joined(segments) {
  const lines = segments.map((segment) => [...segment]);
  for (let index = 0; index < lines.length; ) {
    const end = String(lines[index].at(-1));
    const next = lines.findIndex((line, other) => other !== index && String(line[0]) === end);
    if (next === -1) {
      index += 1;
      continue;
    }
    lines[index].push(...lines[next].slice(1));
    lines.splice(next, 1);
    if (next < index) index -= 1;
  }
  return lines;
}
