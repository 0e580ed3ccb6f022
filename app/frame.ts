import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { placesBbox } from "@/data/story/places-bbox";

/** The frame in which a page opens: the story's own, or that of all places of the open claim. */
export function frameOf(atlas: Atlas, claimId: string | null): Bbox {
  return placesBbox(atlas, claimId === null ? [] : (atlas.claims[claimId]?.places ?? [])) ?? atlas.opening.bbox;
}
