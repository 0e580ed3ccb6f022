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
  /** Those of which there are not all claims: the page was not built with them, and they are many. */
  readonly large: readonly { readonly layer: string; readonly count: number }[];
}

/**
 * The claims of some layers with their facts, in the layers' order; `null` asks nothing. Each layer is asked for once, however
 * often layers are switched.
 */
export function useFacts(story: string, layers: readonly string[] | null, known: Readonly<Record<string, unknown>>) {
  const key = layers === null ? null : ["facts", story, ...layers];
  const { data, error, mutate } = useSWR<Asked, Error>(key, (asked) => fetchAll(asked, known), {
    ...ASKED_ONCE,
    keepPreviousData: true,
    errorRetryInterval: 1500,
  });
  return { claims: data?.claims, large: data?.large ?? NONE, error, retry: mutate };
}

const NONE: Asked["large"] = [];

async function fetchAll([, story, ...layers]: readonly string[], known: Readonly<Record<string, unknown>>): Promise<Asked> {
  const answers = await Promise.all(layers.map((layer) => layerOnce(`${story}.${layer}`, known)));
  return {
    claims: answers.flatMap(({ claims }) => claims),
    large: answers.flatMap(({ claims, count }, index) => (count > claims.length ? [{ layer: layers[index] ?? "", count }] : [])),
  };
}

/** A layer's claims, or the first of a large one, and how many there are. */
interface LayerFacts {
  readonly claims: readonly ClaimFacts[];
  readonly count: number;
}

const asked = new Map<string, Promise<LayerFacts>>();

function layerOnce(collection: string, known: Readonly<Record<string, unknown>>): Promise<LayerFacts> {
  const url = layerAddress(collection, "facts", FACTS_QUERY);
  const answer = asked.get(url) ?? fetchFacts(url, known);
  asked.set(url, answer);
  // What failed may be asked again.
  answer.catch(() => asked.delete(url));
  return answer;
}

/** However large a layer is, its claims are the tools' when the page was built with them; of others a browser holds so many. */
async function fetchFacts(url: string, known: Readonly<Record<string, unknown>>): Promise<LayerFacts> {
  const { features, matched } = await fetchFeaturesUpTo(url, (first) =>
    first.every(({ id }) => Object.hasOwn(known, String(id))) ? Number.POSITIVE_INFINITY : LARGE_LAYER,
  );
  const claims = features.map(
    ({ id, properties }) => ({ ...properties, id, isLater: properties?.later }) as unknown as ClaimFacts,
  );
  return { claims, count: matched };
}
