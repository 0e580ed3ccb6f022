"use client";

import type { FeatureCollection } from "geojson";
import useSWR from "swr";
import type { MarkClaim } from "@/data/marks/mark";
import type { Area } from "@/data/story/story";
import { layerUrl } from "./layer-url";

/** What the map and the lists ask of a claim; its prose is in the page already. */
export type ServedClaim = MarkClaim & {
  readonly from: string | null;
  readonly route?: readonly [string, string];
  /** How it covers its country; asked for only where the atlas does not say it. */
  readonly area?: Area;
};

/**
 * The claims of a layer. All rooms share one request; `null` asks nothing (the layer is off).
 * A failed request is tried again twice by itself, then by `retry`.
 */
export function useLayer(story: string, layer: string | null) {
  const { data, error, mutate } = useSWR<ServedClaim[], Error>(layer === null ? null : layerUrl(story, layer), fetchClaims, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    errorRetryCount: 2,
    errorRetryInterval: 1500,
  });
  // SWR's `mutate` stays the same function, so whoever depends on it is not run again by every render.
  return { claims: data, error, retry: mutate };
}

async function fetchClaims(url: string): Promise<ServedClaim[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const collection: FeatureCollection = await response.json();
  return collection.features.map(({ id, properties }) => ({ ...properties, id }) as ServedClaim);
}
