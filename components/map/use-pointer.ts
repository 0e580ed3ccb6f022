"use client";

import { useEffect } from "react";
import { send } from "../state/signals";
import { drawing } from "../state/sketch";
import { useView } from "../state/view-provider";
import { followPointer } from "./follow-pointer";
import type { MapSession } from "./map-session";
import type { OpenMap } from "./open-map";
import type { useOwnLayers } from "./use-own-layers";
import type { useTileLayers } from "./use-tile-layers";

/** What is clicked on the map goes to the address; while a shape is drawn a click sets a corner and opens nothing. */
export function usePointer(
  open: OpenMap | null,
  session: MapSession | null,
  onBoundary: (id: string | null) => void,
  openOwn: ReturnType<typeof useOwnLayers>,
  itemAt: ReturnType<typeof useTileLayers>["itemAt"],
): void {
  const { go, atlas } = useView();
  useEffect(() => {
    if (!open || !session) return;
    return followPointer(open, {
      onBoundary,
      itemAt,
      onItem: ({ layer, id }) => go(Object.hasOwn(atlas.claims, id) ? { claim: id } : { item: `${layer}/${id}` }),
      onChoose: (choice) => {
        go(choice.claim ? { claim: choice.claim } : { place: choice.place });
        send("reveal", choice);
      },
      isTaken: (event, kind) => drawing.get() !== null || (kind === "click" && openOwn(event)),
      early: session.takeClick(),
    });
  }, [open, session, go, atlas, onBoundary, openOwn, itemAt]);
}
