import { type Bbox, bboxOf, type LngLat } from "../geo/lng-lat";
import type { Atlas } from "./atlas";

/** The box that shows some places of a story wholly, each with what lies around it; `null` for none. */
export function placesBbox({ places }: Pick<Atlas, "places">, ids: readonly string[]): Bbox | null {
  const boxes = places.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
  return bboxOf(
    boxes.flatMap(([west, south, east, north]): LngLat[] => [
      [west, south],
      [east, north],
    ]),
  );
}
