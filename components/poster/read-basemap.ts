import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FeatureCollection, LineString, MultiLineString } from "geojson";
import type { Basemap } from "./base-paths";

export type DisputedLines = FeatureCollection<LineString | MultiLineString, { readonly k: string; readonly id: string }>;

const files = new Map<string, Promise<unknown>>();

/** The very files that the interactive map loads: poster and map cannot show different coasts. Read once. */
export function readBasemap(): Promise<Basemap> {
  return read("world.geojson") as Promise<Basemap>;
}

/** The dashed lines alone: a poster never reaches the antimeridian, whose seams are in the same file. */
export async function readDisputedLines(): Promise<DisputedLines> {
  const { type, features } = (await read("lines.geojson")) as DisputedLines;
  return { type, features: features.filter(({ properties }) => properties.k === "disputed") };
}

function read(name: string): Promise<unknown> {
  const known = files.get(name);
  if (known) return known;
  const content = readFile(path.join(process.cwd(), "public/basemap", name), "utf8").then(JSON.parse);
  files.set(name, content);
  return content;
}
