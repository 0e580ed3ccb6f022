"use client";

import { useCallback, useEffect, useRef } from "react";
import { openOwnFeature, ownData } from "../state/own-data";
import { useStore } from "../state/store";
import type { OpenMap } from "./open-map";

type OwnLayers = typeof import("./own-layers");
type MapEvent = Parameters<OwnLayers["ownFeatureAt"]>[1];

/**
 * Keeps somebody's own layers on the map while the workbench is open, through changes of theme. What draws them is loaded with the
 * first of them.
 *
 * @returns opens the own feature that was clicked; `false` where there is none
 */
export function useOwnLayers(open: OpenMap | null, isExploring: boolean): (event: MapEvent) => boolean {
  const { layers } = useStore(ownData);
  const loaded = useRef<OwnLayers | null>(null);
  const isNeeded = layers.length > 0 || loaded.current !== null;

  useEffect(() => {
    if (!open || !isNeeded) return;
    const { map } = open;
    let isGone = false;
    const draw = () => {
      if (!isGone) loaded.current?.drawOwnLayers(map, isExploring ? layers : []);
    };
    // A new style comes without them. What is on the map before that is drawn by the call below.
    map.on("style.load", draw);
    Promise.all([import("./own-layers"), open.isStyled])
      .then(([module]) => {
        loaded.current = module;
        draw();
      })
      .catch((error) => console.warn("Own data is not drawn:", error));
    return () => {
      isGone = true;
      map.off("style.load", draw);
    };
  }, [open, isNeeded, layers, isExploring]);

  return useCallback(
    (event) => {
      const found = open && loaded.current ? loaded.current.ownFeatureAt(open.map, event) : null;
      if (found) openOwnFeature(found);
      return found !== null;
    },
    [open],
  );
}
