"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Item, itemOf } from "@/data/view/item";
import { moreColor } from "@/data/view/more-colors";
import type { View } from "@/data/view/view";
import { shownFilter } from "../state/shown-filter";
import { isCopy } from "../state/site";
import { useStore } from "../state/store";
import type { OpenMap } from "./open-map";
import { tileFilter } from "./tile-filter";
import type { TiledLayer } from "./tile-layers";

type Tiles = typeof import("./tile-layers");
type MapEvent = Parameters<Tiles["tileItemAt"]>[1];

/** A layer that is drawn from tiles, and its claims that are marks already. */
export interface Tiled {
  readonly layer: string;
  readonly color?: string;
  readonly drawn: readonly string[];
}

/**
 * Keeps layers on the map that are too large to be marks, or that only the service has, through changes of filter and theme. What draws them is loaded with the first
 * of them.
 *
 * @returns the claim of a tile at an event, and whether what is in view is a part of the claims only
 */
export function useTileLayers(open: OpenMap | null, tiled: readonly Tiled[], view: View) {
  const tried = useStore(shownFilter);
  const loaded = useRef<Tiles | null>(null);
  const [isSampled, setIsSampled] = useState(false);
  const { story, opacity, filter, later, known, item, more } = view;
  const layers = useMemo(
    () =>
      // A copy of the site has files of the layers that it was made with, and no tiles.
      (isCopy ? [] : [...more.map((layer, index): Tiled => ({ layer, color: moreColor(index), drawn: [] })), ...tiled]).map(
        ({ layer, color, drawn }): TiledLayer => ({
          story,
          layer,
          ...(color ? { color } : {}),
          opacity: (opacity[layer] ?? 100) / 100,
          ...tileFilter(tried ?? filter, { later, known }, drawn),
        }),
      ),
    [tiled, more, story, opacity, tried, filter, later, known],
  );
  const isNeeded = layers.length > 0 || loaded.current !== null;

  useEffect(() => {
    if (!open || !isNeeded) return;
    const { map } = open;
    let isGone = false;
    const draw = () => {
      loaded.current
        ?.drawTiles(map, layers, item === null ? null : itemOf(item), open.story.look(), () => !isGone)
        .catch((error) => console.warn("A large layer is not drawn:", error));
    };
    const look = () => setIsSampled(loaded.current?.isSampled(map) ?? false);
    // A new style comes without them.
    map.on("style.load", draw);
    map.on("idle", look);
    Promise.all([import("./tile-layers"), open.isStyled])
      .then(([module]) => {
        loaded.current = module;
        if (!isGone) draw();
      })
      .catch((error) => console.warn("A large layer is not drawn:", error));
    return () => {
      isGone = true;
      map.off("style.load", draw);
      map.off("idle", look);
    };
  }, [open, isNeeded, layers, item]);

  const itemAt = useCallback(
    (event: MapEvent): Item | null => (open && loaded.current ? loaded.current.tileItemAt(open.map, event) : null),
    [open],
  );
  return { itemAt, isSampled };
}
