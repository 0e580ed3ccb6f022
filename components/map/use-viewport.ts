"use client";

import { useEffect } from "react";
import { viewport } from "../state/viewport";
import type { OpenMap } from "./open-map";

/** Tells other rooms what the map shows, whenever it has come to rest. */
export function useViewport(open: OpenMap | null): void {
  useEffect(() => {
    if (!open) return;
    const { map } = open;
    const publish = () => {
      const bounds = map.getBounds();
      viewport.set({
        bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        camera: { zoom: map.getZoom(), ...map.getCenter().wrap() },
      });
    };
    publish();
    map.on("moveend", publish);
    map.on("resize", publish);
    return () => {
      map.off("moveend", publish);
      map.off("resize", publish);
      viewport.set(null);
    };
  }, [open]);
}
