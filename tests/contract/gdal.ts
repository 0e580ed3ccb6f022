import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { FeatureCollection, Geometry } from "geojson";

/** Runs one of GDAL's programs. @throws with what it says when it is missing or does not succeed */
export function gdal(program: "ogrinfo" | "ogr2ogr", ...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw new Error(`${program} does not run (${error.message}). GDAL is needed: apt-get install gdal-bin.`);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** What GDAL reads in a file, as GeoJSON with all its digits. */
export function readByGdal(file: string, made: string): FeatureCollection<Geometry | null> {
  gdal("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=6", "-lco", "RFC7946=NO", made, file);
  return JSON.parse(readFileSync(made, "utf8"));
}
