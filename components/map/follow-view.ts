import type { Atlas } from "@/data/story/atlas";
import { placesBbox } from "@/data/story/places-bbox";
import { type Camera, formatCamera, parseCamera } from "@/data/view/camera";
import { isCalm } from "../state/is-calm";
import type { OpenMap } from "./open-map";

/** What is open: at most one of the two. */
export interface Opened {
  readonly claim: string | null;
  readonly place: string | null;
}

/** Ids of the places of what is open, the main one first. */
export function openPlaces({ claims }: Atlas, { claim, place }: Opened): readonly string[] {
  return claim ? (claims[claim]?.places ?? []) : place ? [place] : [];
}

/** Shows what was opened, all of its places. Where nothing is open the map stays. */
export function showOpened({ story }: OpenMap, atlas: Atlas, opened: Opened): void {
  const bbox = placesBbox(atlas, openPlaces(atlas, opened));
  if (bbox) story.frame.show(bbox, isCalm());
}

/** Shows the frame of a chapter, or that in which the story opens. */
export function showChapter({ story }: OpenMap, { chapters, opening }: Atlas, id: string | null): void {
  story.frame.show(chapters.find((chapter) => chapter.id === id)?.bbox ?? opening.bbox, isCalm());
}

/** Stands where an address says, exactly. */
export function moveTo({ map, story }: OpenMap, { zoom, lat, lng }: Camera): void {
  story.frame.remember(null);
  map.jumpTo({ zoom, center: { lat, lng } });
}

/**
 * Writes into the address where the reader has moved the map.
 *
 * @returns the function that stops it
 */
export function writeCamera({ map }: OpenMap): () => void {
  const onEnd = ({ originalEvent }: { originalEvent?: unknown } = {}) => {
    const camera = { zoom: map.getZoom(), ...map.getCenter().wrap() };
    // What moved by itself is in the address already, unless that says otherwise.
    if (!originalEvent && !parseCamera(window.location.hash)) return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", pathname + search + formatCamera(camera));
  };
  onEnd();
  map.on("moveend", onEnd);
  return () => void map.off("moveend", onEnd);
}
