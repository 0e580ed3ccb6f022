import { type Bbox, bboxOf, type LngLat } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";

/** The frame in which a page opens: the story's own, or that of all places of the open claim. */
export function frameOf(atlas: Atlas, claimId: string | null): Bbox {
  const ids = claimId === null ? [] : (atlas.claims[claimId]?.places ?? []);
  const boxes = atlas.places.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
  return (
    bboxOf(
      boxes.flatMap(([west, south, east, north]): LngLat[] => [
        [west, south],
        [east, north],
      ]),
    ) ?? atlas.opening.bbox
  );
}
