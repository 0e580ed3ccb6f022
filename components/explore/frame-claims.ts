import { bboxOf, type LngLat } from "@/data/geo/lng-lat";
import type { AtlasPlace } from "@/data/story/atlas";
import type { Facts } from "@/data/view/match";
import { send } from "../state/signals";

/** Asks the map to show all places of some claims. */
export function frameClaims(claims: readonly Pick<Facts, "places">[], places: readonly AtlasPlace[]): void {
  const named = new Set(claims.flatMap((claim) => claim.places));
  const corners = places
    .filter(({ id }) => named.has(id))
    .flatMap(({ bbox: [west, south, east, north] }): LngLat[] => [
      [west, south],
      [east, north],
    ]);
  const bbox = bboxOf(corners);
  if (bbox) send("frame", { bbox });
}
