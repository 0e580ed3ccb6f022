"use client";

import { useMemo } from "react";
import type { PicturedLayer } from "@/data/export/own-geojson";
import { ownData, shownOwnFeatures } from "../state/own-data";
import { useStore } from "../state/store";

/** Somebody's own layers as the map shows them now, the topmost first. */
export function usePicturedLayers(): readonly PicturedLayer[] {
  const { layers } = useStore(ownData);
  return useMemo(
    () =>
      layers
        .filter(({ isOn, opacity }) => isOn && opacity > 0)
        .map((layer) => ({ ...layer, features: shownOwnFeatures(layer).map(({ feature }) => feature) })),
    [layers],
  );
}
