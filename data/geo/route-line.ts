import greatCircle from "@turf/great-circle";
import type { LineString, MultiLineString } from "geojson";
import type { LngLat } from "./lng-lat";

/** The great circle between two positions, cut in two where it crosses the antimeridian. */
export function routeLine(from: LngLat, to: LngLat): LineString | MultiLineString {
  return greatCircle([...from], [...to], { npoints: 48 }).geometry;
}
