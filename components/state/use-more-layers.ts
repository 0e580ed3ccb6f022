"use client";

import useSWR from "swr";
import type { Atlas } from "@/data/story/atlas";
import { ASKED_ONCE } from "./asked-once";
import { fetched } from "./fetched";
import { isCopy } from "./site";

/** A layer of the story that only the service has. */
export interface MoreLayer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

interface Collections {
  readonly collections: readonly { readonly id: string; readonly title: string; readonly description: string }[];
}

/**
 * The layers of a story that no page was built with, in the order of the service. Asked of it once, when somebody wants to know; a
 * copy of the site has no service, and so none of them. The service says of each of which story it is, which here goes without saying.
 */
export function useMoreLayers({ story, title: storyTitle, language, layers: known }: Atlas, isWanted: boolean) {
  const { data, error, mutate } = useSWR<Collections, Error>(
    isWanted && !isCopy ? `/api/collections?f=json&language=${language}` : null,
    fetchCollections,
    ASKED_ONCE,
  );
  const layers = data?.collections.flatMap(({ id, title, description }): MoreLayer[] => {
    const layer = id.startsWith(`${story}.`) ? id.slice(story.length + 1) : null;
    const ending = ` – ${storyTitle}`;
    const name = title.endsWith(ending) ? title.slice(0, -ending.length) : title;
    return layer === null || known.some((one) => one.id === layer) ? [] : [{ id: layer, title: name, description }];
  });
  return { layers, error, retry: mutate };
}

async function fetchCollections(url: string): Promise<Collections> {
  return (await fetched(url)).json();
}
