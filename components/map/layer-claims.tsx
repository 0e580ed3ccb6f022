"use client";

import { useEffect } from "react";
import type { ServedLayer } from "../state/fetch-claims";
import { useLayer } from "../state/use-layer";

export type LayerResult = ServedLayer | { readonly retry: () => unknown };

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
  const { served, error, retry } = useLayer(story, layer);
  useEffect(() => {
    onResult(layer, served ?? (error ? { retry } : null));
  }, [served, error, retry, layer, onResult]);
  return null;
}
