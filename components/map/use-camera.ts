"use client";

import { useEffect, useRef } from "react";
import type { Atlas } from "@/data/story/atlas";
import { parseCamera } from "@/data/view/camera";
import type { View } from "@/data/view/view";
import { afterPaint } from "../state/after-paint";
import { isCalm } from "../state/is-calm";
import { listen, type Signals } from "../state/signals";
import { moveTo, openPlaces, showChapter, showOpened, writeCamera } from "./follow-view";
import type { OpenMap } from "./open-map";

const ZOOM_MS = 300;

/** Follows the reader: to what was opened, to the chapter being read, to a camera in the address. */
export function useCamera(open: OpenMap | null, atlas: Atlas, { claim, place }: View): void {
  const opened = `${claim ?? ""} ${place ?? ""}`;
  const before = useRef(opened);
  useEffect(() => {
    if (!open) return;
    // The card comes first: a flight of the map would keep its frame waiting.
    return afterPaint(() => {
      open.story.setEmphasis("open", { claims: [], places: openPlaces(atlas, { claim, place }) });
      if (before.current === opened) return;
      before.current = opened;
      // Whoever opens it by an address with a camera, a saved one or that of a step back, wants that view of it.
      const camera = parseCamera(window.location.hash);
      if (camera) moveTo(open, camera);
      else showOpened(open, atlas, { claim, place });
    });
  }, [open, atlas, claim, place, opened]);

  useEffect(() => (open ? listen("chapter", ({ id }) => showChapter(open, atlas, id)) : undefined), [open, atlas]);

  useEffect(() => (open ? listen("zoom", ({ way }) => zoomBy(open, way)) : undefined), [open]);

  useEffect(() => (open ? listen("frame", ({ bbox }) => open.story.frame.show(bbox, isCalm())) : undefined), [open]);

  useEffect(() => {
    if (!open) return;
    const stopWriting = writeCamera(open);
    const unlisten = listen("camera", (camera) => moveTo(open, camera));
    return () => {
      unlisten();
      stopWriting();
    };
  }, [open]);
}

function zoomBy({ map, story }: OpenMap, way: Signals["zoom"]["way"]): void {
  story.frame.remember(null);
  map[way]({ duration: isCalm() ? 0 : ZOOM_MS });
}
