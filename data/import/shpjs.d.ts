/** The parts of shpjs 6.2.0 that we call; the package has no types of its own. */
declare module "shpjs" {
  import type { FeatureCollection, Geometry } from "geojson";

  /** @param projection the content of the .prj */
  export function parseShp(shapes: DataView, projection?: string): (Geometry | null)[];
  /** @param encoding the content of the .cpg */
  export function parseDbf(table: DataView, encoding?: string): Record<string, unknown>[];
  export function combine(parts: [shapes: (Geometry | null)[], rows: Record<string, unknown>[] | undefined]): FeatureCollection;
}
