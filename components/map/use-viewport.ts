"use client";

import { useEffect } from "react";
import { publishViewport } from "../state/viewport";
import type { OpenMap } from "./open-map";

/** Tells other rooms what the map shows, whenever it has come to rest. */
export function useViewport(open: OpenMap | null): void {
  useEffect(() => {
    if (!open) return;
    const { map } = open;
    const publish = () => {
      const bounds = map.getBounds();
      publishViewport({
        bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        zoom: map.getZoom(),
      });
    };
    publish();
    map.on("moveend", publish);
    map.on("resize", publish);
    return () => {
      map.off("moveend", publish);
      map.off("resize", publish);
      publishViewport(null);
    };
  }, [open]);
}
