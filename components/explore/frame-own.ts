import type { Geometry } from "geojson";
import type { LngLat } from "@/data/geo/lng-lat";
import { padBbox } from "@/data/geo/lng-lat";
import type { OwnFeature } from "@/data/import/own-file";
import { send } from "../state/signals";

/** Around a single point, in degrees. */
const AROUND = 0.3;

/** Asks the map to show all of some features. One by one: fifty thousand arguments are too many for `Math.min`. */
export function frameOwn(features: readonly OwnFeature[]): void {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features)
    for (const [lng, lat] of positionsOf(geometry)) {
      [west, south] = [Math.min(west, lng), Math.min(south, lat)];
      [east, north] = [Math.max(east, lng), Math.max(north, lat)];
    }
  if (west <= east) send("frame", { bbox: padBbox([west, south, east, north], west === east ? AROUND : (east - west) / 20) });
}

function* positionsOf(geometry: Geometry): Generator<LngLat> {
  if (geometry.type === "GeometryCollection") for (const part of geometry.geometries) yield* positionsOf(part);
  else yield* flat(geometry.coordinates);
}

function* flat(coordinates: readonly unknown[]): Generator<LngLat> {
  const [lng, lat] = coordinates;
  if (typeof lng === "number" && typeof lat === "number") yield [lng, lat];
  else for (const part of coordinates) if (Array.isArray(part)) yield* flat(part);
}
