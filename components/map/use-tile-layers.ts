"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { itemOf } from "@/data/view/item";
import { moreColor, type SchemeColor } from "@/data/view/more-colors";
import type { View } from "@/data/view/view";
import { shownFilter } from "../state/shown-filter";
import { isCopy } from "../state/site";
import { useStore } from "../state/store";
import type { OpenMap } from "./open-map";
import { tileFilter } from "./tile-filter";
import type { TileItem } from "./tile-layers";
import type { TiledLayer } from "./tile-style";

type Tiles = typeof import("./tile-layers");
type MapEvent = Parameters<Tiles["tileItemAt"]>[1];

/** A layer that is drawn from tiles, and its claims that are marks already. */
export interface Tiled {
  readonly layer: string;
  readonly color?: SchemeColor;
  readonly drawn: readonly string[];
}

/**
 * Keeps layers on the map that are too large to be marks, or that only the service has, through changes of filter and theme. What draws them is
 * loaded with the first of them.
 *
 * @returns the claim of a tile at an event, whether what is in view is a part of the claims only, and the ids of
 *   layers of which something did not come, with the way to try again
 */
export function useTileLayers(open: OpenMap | null, tiled: readonly Tiled[], view: View) {
  const layers = useTiledLayers(tiled, view);
  const loaded = useRef<Tiles | null>(null);
  const turn = useRef(0);
  const [isSampled, setIsSampled] = useState(false);
  const [isLost, setIsLost] = useState(false);
  const { lost, onLost, onAgain } = useLost(layers);
  const { item } = view;
  const isNeeded = layers.length > 0 || loaded.current !== null;

  const draw = useCallback(() => {
    turn.current += 1;
    const own = turn.current;
    if (!open) return;
    // While patterns are on their way another style, filter or layer may be wanted.
    loaded.current
      ?.drawTiles(open.map, layers, item === null ? null : itemOf(item), open.story.look(), () => own === turn.current)
      .catch((error) => console.warn("A large layer is not drawn:", error));
  }, [open, layers, item]);

  useEffect(() => {
    if (!open || !isNeeded) return;
    const { map } = open;
    let isGone = false;
    const look = () => {
      performance.mark("map-tiles");
      setIsSampled(loaded.current?.isSampled(map) ?? false);
    };
    const onError = (event: object) => onLost(loaded.current?.lostLayer(map, layers, event) ?? null);
    // A new style comes without them.
    map.on("style.load", draw);
    map.on("idle", look);
    map.on("error", onError);
    Promise.all([import("./tile-layers"), open.isStyled])
      .then(([module]) => {
        loaded.current = module;
        if (!isGone) draw();
      })
      .catch((error) => {
        console.warn("Large layers are not drawn:", error);
        setIsLost(true);
      });
    return () => {
      isGone = true;
      turn.current += 1;
      map.off("style.load", draw);
      map.off("idle", look);
      map.off("error", onError);
    };
  }, [open, isNeeded, layers, draw, onLost]);

  const itemAt = useCallback(
    (event: MapEvent): TileItem | null => (open && loaded.current ? loaded.current.tileItemAt(open.map, event) : null),
    [open],
  );
  const retry = useCallback(() => {
    // Only a new load asks for a lost script again.
    if (isLost || !open) return window.location.reload();
    loaded.current?.forgetLost(open.map);
    onAgain();
    draw();
  }, [isLost, open, onAgain, draw]);
  const failed = layers.map(({ layer }) => layer).filter((layer) => isLost || lost.has(layer));
  return { itemAt, isSampled, failed, retry };
}

/** The layers that come from tiles, with what is asked of them. */
function useTiledLayers(tiled: readonly Tiled[], { story, opacity, filter, later, known, more }: View): readonly TiledLayer[] {
  const tried = useStore(shownFilter);
  return useMemo(
    () =>
      // Nobody answers a copy of the site for tiles: all claims of its layers are marks.
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
}

/** Ids of the layers of which a tile did not come, for as long as the same tiles are asked for. */
function useLost(layers: readonly TiledLayer[]) {
  const [lost, setLost] = useState<ReadonlySet<string>>(NONE);
  const addresses = layers.map(({ layer, query }) => `${layer}?${query}`).join(" ");
  const onAgain = useCallback(() => setLost(NONE), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is what it depends on
  useEffect(onAgain, [addresses, onAgain]);
  const onLost = useCallback((layer: string | null) => {
    if (layer !== null) setLost((before) => (before.has(layer) ? before : new Set(before).add(layer)));
  }, []);
  return { lost, onLost, onAgain };
}

const NONE: ReadonlySet<string> = new Set();
