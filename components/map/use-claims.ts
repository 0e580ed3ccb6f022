"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Atlas } from "@/data/story/atlas";
import { isFiltering } from "@/data/view/filter";
import { isDrawn, isShown } from "@/data/view/reading";
import type { View } from "@/data/view/view";
import type { ServedClaim } from "../state/fetch-claims";
import { shownClaims } from "../state/shown-claims";
import { useStore } from "../state/store";
import type { LayerResult } from "./layer-claims";
import { marksAmong, tiledLayer } from "./mark-claims";
import type { Tiled } from "./use-tile-layers";

/**
 * What the map has to show: what a filter leaves, else the claims of the layers that are on, as far as the reading goes.
 *
 * @returns `claims`, those that the page knows, is `null` until that is known; the others of their layers come in tiles
 */
export function useClaims(atlas: Atlas, view: View) {
  const { claims: answered, tiled, failed, onResult } = useLayerResults(view.layers, atlas);
  const shown = useStore(shownClaims);
  const filtered = useMemo(() => shown && marksAmong(shown, tiled, atlas.claims), [shown, tiled, atlas]);
  const inReading = useClaimsInReading(answered, atlas, view);
  const isAwaited = useAwaited(filtered === null && isFiltering(view.filter));
  return { claims: isAwaited ? null : (filtered ?? inReading), tiled, failed, onResult };
}

/** The claims of the layers that are on, `null` until each has answered or failed. */
function useLayerResults(layers: readonly string[], atlas: Atlas) {
  const [results, setResults] = useState<Readonly<Record<string, LayerResult | null>>>({});
  const onResult = useCallback(
    (layer: string, result: LayerResult | null) => setResults((before) => ({ ...before, [layer]: result })),
    [],
  );
  return useMemo(() => {
    const answers = layers.map((layer) => ({ layer, result: results[layer] ?? null }));
    const claims = answers.flatMap(({ result }): readonly ServedClaim[] => (result && "claims" in result ? result.claims : []));
    const failed = answers.flatMap(({ layer, result }) => (result && "retry" in result ? [{ layer, retry: result.retry }] : []));
    const tiled = answers.flatMap(({ layer, result }): Tiled[] => {
      const one = result && "claims" in result ? tiledLayer(layer, result, atlas.claims) : null;
      return one ? [one] : [];
    });
    return { claims: answers.every(({ result }) => result !== null) ? claims : null, tiled, failed, onResult };
  }, [layers, results, onResult, atlas]);
}

/** Those of the claims that the reading shows, and the open one. The same list as long as nothing changes for it. */
function useClaimsInReading(claims: readonly ServedClaim[] | null, atlas: Atlas, { later, known, claim }: View) {
  const extra = claim !== null && !isShown(atlas.claims[claim], { later, known }) ? claim : null;
  return useMemo(
    () => claims?.filter(({ id }) => isDrawn(id, atlas.claims[id], { later, known }, extra)) ?? null,
    [claims, atlas, later, known, extra],
  );
}

/** Working out a filter takes the workbench; when it does not come, everything is better than nothing. */
const LONGEST_FILTERING_MS = 8000;

/** Whether something is still to be waited for. */
function useAwaited(isMissing: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    setIsLate(false);
    if (!isMissing) return;
    const timer = setTimeout(() => setIsLate(true), LONGEST_FILTERING_MS);
    return () => clearTimeout(timer);
  }, [isMissing]);
  return isMissing && !isLate;
}
