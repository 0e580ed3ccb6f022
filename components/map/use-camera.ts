"use client";

import { useEffect, useRef } from "react";
import { type Bbox, bboxOf, type LngLat } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { type Camera, formatCamera, parseCamera } from "@/data/view/camera";
import type { View } from "@/data/view/view";
import { afterPaint } from "../state/after-paint";
import { isCalm } from "../state/is-calm";
import { listen } from "../state/signals";
import type { OpenMap } from "./open-map";

/** Follows the reader: to what was opened, to the chapter being read, to a camera in the address. */
export function useCamera(open: OpenMap | null, atlas: Atlas, view: View): void {
  const opened = `${view.claim ?? ""} ${view.place ?? ""}`;
  const before = useRef(opened);
  useEffect(() => {
    if (!open) return;
    const places = view.claim ? (atlas.claims[view.claim]?.places ?? []) : view.place ? [view.place] : [];
    // The card comes first: a flight of the map would keep its frame waiting.
    return afterPaint(() => {
      open.story.setEmphasis("open", { claims: [], places });
      if (before.current === opened) return;
      before.current = opened;
      // Whoever opens it by an address with a camera, a saved one or that of a step back, wants that view of it.
      const camera = parseCamera(window.location.hash);
      if (camera) return moveTo(open, camera);
      const bbox = frameOf(atlas, places);
      if (bbox) open.story.frame.show(bbox, isCalm());
    });
  }, [open, atlas, view.claim, view.place, opened]);

  useEffect(() => {
    if (!open) return;
    return listen("chapter", ({ id }) =>
      open.story.frame.show(atlas.chapters.find((chapter) => chapter.id === id)?.bbox ?? atlas.opening.bbox, isCalm()),
    );
  }, [open, atlas]);

  useEffect(() => (open ? listen("frame", ({ bbox }) => open.story.frame.show(bbox, isCalm())) : undefined), [open]);

  useEffect(() => {
    if (!open) return;
    const { map } = open;
    const onEnd = ({ originalEvent }: { originalEvent?: unknown } = {}) => {
      const camera = { zoom: map.getZoom(), ...map.getCenter().wrap() };
      // What moved by itself is in the address already, unless that says otherwise.
      if (!originalEvent && !parseCamera(window.location.hash)) return;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, "", pathname + search + formatCamera(camera));
    };
    onEnd();
    map.on("moveend", onEnd);
    const unlisten = listen("camera", (camera) => moveTo(open, camera));
    return () => {
      unlisten();
      map.off("moveend", onEnd);
    };
  }, [open]);
}

function moveTo({ map, story }: OpenMap, { zoom, lat, lng }: Camera): void {
  story.frame.remember(null);
  map.jumpTo({ zoom, center: { lat, lng } });
}

/** The box of all places of a claim; of one place its own. */
function frameOf(atlas: Atlas, ids: readonly string[]): Bbox | null {
  const boxes = atlas.places.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
  return bboxOf(
    boxes.flatMap(([west, south, east, north]): LngLat[] => [
      [west, south],
      [east, north],
    ]),
  );
}
