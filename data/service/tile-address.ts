import type { Bbox } from "../geo/lng-lat";
import { fromMercator } from "../geo/mercator";
import { ServiceFault } from "./fault";

/** A tile of `WebMercatorQuad`: `z` is the tile matrix, `x` the column from the west, `y` the row from the north, all from 0. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The only tile matrix set of the service (OGC 17-083r4, annex D.1). */
export const TILE_MATRIX_SET = "WebMercatorQuad";

/** A unit of a tile of this level is 60 cm at the equator: nearer than that nothing is known. Maps enlarge its tiles beyond it. */
export const MOST_ZOOM = 14;

/**
 * The tile that a path names, in the order of OGC API – Tiles: row before column.
 *
 * @throws ServiceFault 400 for what is no number, 404 for a tile that there is not (OGC 20-057 /req/core/tc-error)
 */
export function parseTileAddress(tileMatrix: string, tileRow: string, tileCol: string): TileAddress {
  const z = level("tileMatrix", tileMatrix, MOST_ZOOM, `The levels are 0 to ${MOST_ZOOM}.`);
  const last = 2 ** z - 1;
  const hint = `At level ${z} rows and columns are 0 to ${last}; the row comes before the column.`;
  return { z, y: level("tileRow", tileRow, last, hint), x: level("tileCol", tileCol, last, hint) };
}

function level(name: string, text: string, most: number, hint: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new ServiceFault(400, `"${name}" is "${text.slice(0, 60)}", which is no whole number. ${hint}`);
  const value = Number(text);
  if (value > most) throw new ServiceFault(404, `There is no ${name} ${value}. ${hint}`);
  return value;
}

/** What a tile covers, WGS84 degrees. */
export function tileBbox({ z, x, y }: TileAddress): Bbox {
  const side = 2 ** -z;
  const [west, north] = fromMercator(x * side, y * side);
  const [east, south] = fromMercator((x + 1) * side, (y + 1) * side);
  return [west, south, east, north];
}
