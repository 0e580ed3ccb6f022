"use client";

import type { FeatureCollection } from "geojson";
import useSWR from "swr";
import type { Status } from "@/data/story/story";
import type { Facts } from "@/data/view/match";
import { ASKED_ONCE } from "./asked-once";
import { fetched } from "./fetched";

/** A claim with all that a filter can ask of it, as the map can draw it. */
export interface ClaimFacts extends Facts {
  readonly status: Status;
  readonly route?: readonly [string, string];
}

/** What a filter asks of a claim, by the names of the API. */
export const PROPERTIES =
  "layer,kind,status,when,from,to,actors,places,countries,outlets,languages,sources,disputedBy,independent,words,published,later,area,title,route,agreement";

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
  const url = `/api/collections/${collection}/items?properties=${PROPERTIES}&skipGeometry=true`;
  const answer = asked.get(url) ?? fetchFacts(url);
  asked.set(url, answer);
  // What failed may be asked again.
  answer.catch(() => asked.delete(url));
  return answer;
}

async function fetchFacts(url: string): Promise<ClaimFacts[]> {
  const collection: FeatureCollection = await (await fetched(url)).json();
  return collection.features.map(
    ({ id, properties }) => ({ ...properties, id, isLater: properties?.later }) as unknown as ClaimFacts,
  );
}
