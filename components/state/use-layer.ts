"use client";

import useSWR from "swr";
import { ASKED_ONCE } from "./asked-once";
import { fetchLayer, layerUrl, type ServedLayer } from "./fetch-claims";

/**
 * A layer. All rooms share one request; `null` asks nothing (the layer is off).
 * A failed request is tried again twice by itself, then by `retry`.
 */
export function useLayer(story: string, layer: string | null) {
  const { data, error, mutate } = useSWR<ServedLayer, Error>(layer === null ? null : layerUrl(story, layer), fetchLayer, {
    ...ASKED_ONCE,
    errorRetryInterval: 1500,
  });
  // SWR's `mutate` stays the same function, so whoever depends on it is not run again by every render.
  return { served: data, error, retry: mutate };
}
