import { feature } from "topojson-client";
import { isNearStory } from "./countries.mjs";

/** Large rivers near the stories, whole. The package knows no names of rivers and no ranks. */
export function largeRivers(topology) {
  return topology.objects.rivers.geometries.flatMap((river) => {
    const { type, coordinates } = feature(topology, river).geometry;
    const lines = (type === "LineString" ? [coordinates] : coordinates).filter((line) => line.some(isNearStory));
    if (lines.length === 0) return [];
    return [{ type: "Feature", properties: { k: "river" }, geometry: { type: "MultiLineString", coordinates: lines } }];
  });
}
