import type { Geometry, GeometryCollection } from "geojson";

/** What stands in a geometry's collections, and in theirs; a geometry that is none is its only part. */
export function geometryParts(geometry: Geometry): Exclude<Geometry, GeometryCollection>[] {
  return geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(geometryParts) : [geometry];
}
