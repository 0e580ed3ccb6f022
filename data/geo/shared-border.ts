import type { Position } from "geojson";
import bordersJson from "../basemap/borders.json";

/** Lines of degrees, longitude first: a border may lie in pieces. */
export type BorderLines = readonly (readonly Position[])[];

const borders = bordersJson as unknown as Readonly<Record<string, BorderLines>>;

/** Both countries of a border, the same whichever is named first. ISO 3166-1 alpha-3. */
export function borderKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The line that two countries share on the map, on the very vertices of both; `null` where they are no neighbours by land. */
export function sharedBorder(key: string): BorderLines | null {
  return borders[key] ?? null;
}
