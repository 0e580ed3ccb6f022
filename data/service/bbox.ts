import type { Bbox } from "../geo/lng-lat";
import { wrong } from "./fault";

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * `west,south,east,north`, or with heights between (OGC 17-069r4 §7.15.3), degrees of CRS84. Heights are read and ask nothing: no
 * claim has one. West > east crosses the antimeridian.
 *
 * @throws ServiceFault
 */
export function parseBbox(text: string): Bbox {
  const parts = text.split(",");
  if (parts.length !== 4 && parts.length !== 6) wrong("bbox", "give four numbers, west,south,east,north, or six with heights.");
  const bad = parts.find((part) => part.length > 40 || !NUMBER.test(part));
  if (bad !== undefined) wrong("bbox", `"${bad.slice(0, 40)}" is no number.`);
  const numbers = parts.map(Number);
  const [west = 0, south = 0, east = 0, north = 0] = numbers.length === 4 ? numbers : numbers.toSpliced(5, 1).toSpliced(2, 1);
  if (Math.abs(west) > 180 || Math.abs(east) > 180) wrong("bbox", "longitudes go from -180 to 180.");
  if (Math.abs(south) > 90 || Math.abs(north) > 90) wrong("bbox", "latitudes go from -90 to 90.");
  if (south > north) wrong("bbox", "the second latitude is south of the first.");
  const [low = 0, high = 0] = numbers.length === 6 ? [numbers[2], numbers[5]] : [];
  if (low > high) wrong("bbox", "the second height is below the first.");
  return [west, south, east, north];
}
