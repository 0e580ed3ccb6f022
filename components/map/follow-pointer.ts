import type { MapMouseEvent } from "maplibre-gl";
import type { Item } from "@/data/view/item";
import { listen, NO_HOVER, send } from "../state/signals";
import type { OpenMap } from "./open-map";
import type { TileItem } from "./tile-layers";
import { boundaryAt } from "./under-pointer";

/** A pointer that only crosses the text does not light the map. */
const HOVER_DELAY_MS = 60;

/** One claim, or the place of several. */
export type Choice = { readonly claim: string; readonly place: null } | { readonly claim: null; readonly place: string };

/** What becomes of clicks. */
export interface PointerAnswers {
  readonly onChoose: (choice: Choice) => void;
  /** Id of the disputed line that was clicked; `null` when another click was none on a line. */
  readonly onBoundary: (id: string | null) => void;
  /** Whether the click, or the pointer, is meant for something else than what lies under it. */
  readonly isTaken: (event: MapMouseEvent, kind: "click" | "move") => boolean;
  /** A claim that is drawn from a tile; none where no layer is. */
  readonly itemAt?: (event: MapMouseEvent) => TileItem | null;
  readonly onItem?: (item: Item) => void;
  /** A click from before anybody answered clicks. */
  readonly early: MapMouseEvent | null;
}

/**
 * Clicks and hovering on the map, as choices and signals; hovering in the text, as light on the map.
 *
 * @returns the function that stops it
 */
export function followPointer(
  { map, story }: OpenMap,
  { onChoose, onBoundary, isTaken, early, itemAt, onItem }: PointerAnswers,
): () => void {
  // Whoever followed before may have left the pointer as it was over a mark.
  let last: string | null = null;
  const onClick = (event: MapMouseEvent) => {
    // The second click of a double click is not meant for what lies under it.
    if (event.originalEvent.detail > 1 || isTaken(event, "click")) return;
    const target = story.targetAt(event);
    const isMark = target !== null && target.claims.length > 0;
    const item = isMark ? null : (itemAt?.(event) ?? null);
    // A mark is meant before a line, a line before the country that it bounds: what is known no better than to that lies all over it.
    const boundary = isMark || item?.isCountry === false ? null : boundaryAt(map, event.point);
    onBoundary(boundary);
    if (boundary !== null) return;
    if (item) return onItem?.(item);
    if (!target) return;
    const [only] = target.claims;
    onChoose(target.claims.length === 1 && only ? { claim: only, place: null } : { claim: null, place: target.place });
  };
  const onMove = (event: MapMouseEvent) => {
    if (isTaken(event, "move")) return;
    const target = story.targetAt(event);
    const item = itemAt?.(event) ?? null;
    const key = `${target ? `${target.place} ${target.claims.join()}` : ""} ${item?.id ?? ""}`;
    if (key === last) return;
    last = key;
    map.getCanvas().style.cursor = target || item ? "pointer" : "";
    send("hover", target ?? NO_HOVER);
  };
  map.on("click", onClick);
  if (early) onClick(early);
  map.on("mousemove", onMove);
  let delay: ReturnType<typeof setTimeout> | undefined;
  const unlisten = listen("hover", ({ claims, place }) => {
    clearTimeout(delay);
    delay = setTimeout(() => story.setEmphasis("lit", { claims, places: place ? [place] : [] }), HOVER_DELAY_MS);
  });
  return () => {
    clearTimeout(delay);
    map.off("click", onClick);
    map.off("mousemove", onMove);
    unlisten();
  };
}
