import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { placesBbox } from "@/data/story/places-bbox";
import type { View } from "@/data/view/view";
import type { PictureRequest } from "./picture-request";

/** Degrees: a card that shows less is a colour without a coast or a country's name, and nobody knows where it is. */
const LEAST_OF_CARD = 16;
const MARGIN_OF_CARD = 0.05;

/** The part of the world in a picture: what is asked, what is open, the chapter's, the story's, the first that there is. */
export function pictureFrame(atlas: Atlas, { claim, place }: View, { form, bbox, chapter }: PictureRequest): Bbox {
  if (bbox) return bbox;
  const ids = claim !== null ? (atlas.claims[claim]?.places ?? []) : place !== null ? [place] : [];
  const chapterFrame = atlas.chapters.find(({ id }) => id === chapter)?.bbox;
  const frame = placesBbox(atlas, ids) ?? chapterFrame ?? atlas.opening.bbox;
  return form === "card" ? grown(atLeast(frame, LEAST_OF_CARD), MARGIN_OF_CARD) : frame;
}

/** The box with a share of its size more on each side, so that no mark stands on the edge. */
function grown([west, south, east, north]: Bbox, share: number): Bbox {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [Math.max(-180, west - x), Math.max(-85, south - y), Math.min(180, east + x), Math.min(85, north + y)];
}

function atLeast([west, south, east, north]: Bbox, degrees: number): Bbox {
  const [x, y] = [Math.max(0, degrees - (east - west)) / 2, Math.max(0, degrees - (north - south)) / 2];
  return [Math.max(-180, west - x), Math.max(-85, south - y), Math.min(180, east + x), Math.min(85, north + y)];
}
