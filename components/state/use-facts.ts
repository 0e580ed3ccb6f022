"use client";

import useSWR from "swr";
import { FACTS_QUERY } from "@/data/service/layer-queries";
import type { Status } from "@/data/story/story";
import type { Facts } from "@/data/view/match";
import { ASKED_ONCE } from "./asked-once";
import { LARGE_LAYER } from "./fetch-claims";
import { fetchFeaturesUpTo } from "./fetch-features";
import { layerAddress } from "./layer-address";

/** A claim with all that a filter can ask of it, as the map can draw it. */
export interface ClaimFacts extends Facts {
  readonly status: Status;
  readonly route?: readonly [string, string];
}

/** Layers with their facts. */
interface Asked {
  readonly claims: readonly ClaimFacts[];
  /** Those that have more claims than a browser should hold: of them there are the first only. */
  readonly large: readonly { readonly layer: string; readonly count: number }[];
}

/**
 * The claims of some layers with their facts, in the layers' order; `null` asks nothing. Each layer is asked for once, however
 * often layers are switched.
 */
export function useFacts(story: string, layers: readonly string[] | null) {
  const key = layers === null ? null : ["facts", story, ...layers];
  const { data, error, mutate } = useSWR<Asked, Error>(key, fetchAll, {
    ...ASKED_ONCE,
    keepPreviousData: true,
    errorRetryInterval: 1500,
  });
  return { claims: data?.claims, large: data?.large ?? NONE, error, retry: mutate };
}

const NONE: Asked["large"] = [];

async function fetchAll([, story, ...layers]: readonly string[]): Promise<Asked> {
  const answers = await Promise.all(layers.map((layer) => layerOnce(`${story}.${layer}`)));
  return {
    claims: answers.flatMap(({ claims }) => claims),
    large: answers.flatMap(({ count }, index) => (count > LARGE_LAYER ? [{ layer: layers[index] ?? "", count }] : [])),
  };
}

/** A layer's claims, or the first of a large one, and how many there are. */
interface LayerFacts {
  readonly claims: readonly ClaimFacts[];
  readonly count: number;
}

const asked = new Map<string, Promise<LayerFacts>>();

function layerOnce(collection: string): Promise<LayerFacts> {
  const url = layerAddress(collection, "facts", FACTS_QUERY);
  const answer = asked.get(url) ?? fetchFacts(url);
  asked.set(url, answer);
  // What failed may be asked again.
  answer.catch(() => asked.delete(url));
  return answer;
}

async function fetchFacts(url: string): Promise<LayerFacts> {
  const { features, matched } = await fetchFeaturesUpTo(url, LARGE_LAYER);
  const claims = features.map(
    ({ id, properties }) => ({ ...properties, id, isLater: properties?.later }) as unknown as ClaimFacts,
  );
  return { claims, count: matched };
}
