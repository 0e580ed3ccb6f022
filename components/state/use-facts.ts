"use client";

import useSWR from "swr";
import { FACTS_QUERY } from "@/data/service/layer-queries";
import type { Status } from "@/data/story/story";
import type { Facts } from "@/data/view/match";
import { ASKED_ONCE } from "./asked-once";
import { fetchFeatures } from "./fetch-features";
import { layerAddress } from "./layer-address";

/** A claim with all that a filter can ask of it, as the map can draw it. */
export interface ClaimFacts extends Facts {
  readonly status: Status;
  readonly route?: readonly [string, string];
}

/**
 * The claims of some layers with their facts, in the layers' order; `null` asks nothing. Each layer is asked for once, however
 * often layers are switched.
 */
export function useFacts(story: string, layers: readonly string[] | null) {
  const key = layers === null ? null : ["facts", story, ...layers];
  const { data, error, mutate } = useSWR<readonly ClaimFacts[], Error>(key, fetchAll, {
    ...ASKED_ONCE,
    keepPreviousData: true,
    errorRetryInterval: 1500,
  });
  return { claims: data, error, retry: mutate };
}

async function fetchAll([, story, ...layers]: readonly string[]): Promise<ClaimFacts[]> {
  return (await Promise.all(layers.map((layer) => layerOnce(`${story}.${layer}`)))).flat();
}

const asked = new Map<string, Promise<ClaimFacts[]>>();

function layerOnce(collection: string): Promise<ClaimFacts[]> {
  const url = layerAddress(collection, "facts", FACTS_QUERY);
  const answer = asked.get(url) ?? fetchFacts(url);
  asked.set(url, answer);
  // What failed may be asked again.
  answer.catch(() => asked.delete(url));
  return answer;
}

async function fetchFacts(url: string): Promise<ClaimFacts[]> {
  const features = await fetchFeatures(url);
  return features.map(({ id, properties }) => ({ ...properties, id, isLater: properties?.later }) as unknown as ClaimFacts);
}
