import type { Geometry, MultiPolygon, Polygon } from "geojson";

/** The polygons of a geometry. Lines and points have no inside. */
export function areasIn(geometry: Geometry): (Polygon | MultiPolygon)[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(areasIn);
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [];
}
