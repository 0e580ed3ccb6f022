import type { Geometry, Position } from "geojson";
import type { LngLat } from "./lng-lat";

/** Every position of a geometry, in its order. */
export function positionsOf(geometry: Geometry): LngLat[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(positionsOf);
  const numbers = (geometry.coordinates as unknown as Position[]).flat(3) as unknown as number[];
  return numbers.flatMap((lng, index): LngLat[] => (index % 2 === 0 ? [[lng, numbers[index + 1] ?? 0]] : []));
}
