"use client";

import { useEffect } from "react";
import type { ServedClaim } from "../state/fetch-claims";
import { useLayer } from "../state/use-layer";

export type LayerResult = { readonly claims: readonly ServedClaim[] } | { readonly retry: () => unknown };

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
  useEffect(() => {
    onResult(layer, claims ? { claims } : error ? { retry } : null);
  }, [claims, error, retry, layer, onResult]);
  return null;
}
