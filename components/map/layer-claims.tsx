"use client";

import { useEffect } from "react";
import { type ServedClaim, useLayer } from "../state/use-layer";

export type LayerResult = { readonly claims: readonly ServedClaim[] } | { readonly retry: () => void };

/** Asks for one layer and hands its claims, or the way to try again, to the map. Draws nothing. */
export function LayerClaims({
  story,
  layer,
  onResult,
}: {
  story: string;
  layer: string;
  onResult: (layer: string, result: LayerResult | null) => void;
}) {
  const { claims, error, retry } = useLayer(story, layer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` is new on every render and only read in its closure
  useEffect(() => {
    onResult(layer, claims ? { claims } : error ? { retry } : null);
  }, [claims, error, layer, onResult]);
  return null;
}
