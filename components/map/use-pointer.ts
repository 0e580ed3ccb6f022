"use client";

import { useEffect } from "react";
import { listen, NO_HOVER, send } from "../state/signals";
import { drawing } from "../state/sketch";
import { useView } from "../state/view-provider";
import type { MapSession } from "./map-session";
import type { OpenMap } from "./open-map";
import { boundaryAt } from "./under-pointer";
import type { useOwnLayers } from "./use-own-layers";

/** A pointer that only crosses the text does not light the map. */
const HOVER_DELAY_MS = 60;

/** Clicks and hovering on the map, as choices and signals; hovering in the text, as light on the map. */
export function usePointer(
  open: OpenMap | null,
  session: MapSession | null,
  onBoundary: (id: string | null) => void,
  openOwn: ReturnType<typeof useOwnLayers>,
): void {
  const { go } = useView();
  useEffect(() => {
    if (!open || !session) return;
    const { map, story } = open;
    let last = "";
    const onClick = (event: Parameters<typeof story.targetAt>[0]) => {
      // A click that sets a corner, or the second of a double click, is not meant for what lies under it.
      if (drawing.get() !== null || event.originalEvent.detail > 1) return;
      if (openOwn(event)) return;
      const target = story.targetAt(event);
      // A mark is meant before a line, a line before the country that it bounds.
      const boundary = target === null || target.claims.length === 0 ? boundaryAt(map, event.point) : null;
      onBoundary(boundary);
      if (!target || boundary !== null) return;
      const [only] = target.claims;
      const choice = target.claims.length === 1 && only ? { claim: only, place: null } : { claim: null, place: target.place };
      go(choice.claim ? { claim: choice.claim } : { place: choice.place });
      send("reveal", choice);
    };
    const onMove = (event: Parameters<typeof story.targetAt>[0]) => {
      if (drawing.get() !== null) return;
      const target = story.targetAt(event);
      const key = target ? `${target.place} ${target.claims.join()}` : "";
      if (key === last) return;
      last = key;
      map.getCanvas().style.cursor = target ? "pointer" : "";
      send("hover", target ?? NO_HOVER);
    };
    map.on("click", onClick);
    const early = session.takeClick();
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
  }, [open, session, go, onBoundary, openOwn]);
}
