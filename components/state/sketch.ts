import type { Feature } from "geojson";
import type { LngLat } from "@/data/geo/lng-lat";
import { storeOf } from "./store";

/** What the reader draws on the map: an area by its corners, a country by a click, or a way and a surface to be measured. */
export type Shape = "polygon" | "box" | "disc" | "country" | "path" | "surface";

/** The shape that is being drawn, `null` when none is: then a click opens what it meets. */
export const drawing = storeOf<Shape | null>(null);

/** Lines and areas over the map that are not the story's: the area of the filter, and what is being drawn or measured. */
export interface Sketch {
  readonly area: readonly Feature[];
  readonly draft: readonly Feature[];
}

export const sketch = storeOf<Sketch>({ area: [], draft: [] });

/** The position under the pointer, or in the middle of the map when the pointer is elsewhere; `null` before there is a map. */
export const here = storeOf<LngLat | null>(null);
