"use client";

import useSWR from "swr";
import type { Names } from "@/data/story/names";

/** What the ids of a story stand for in the page's language. Asked once: it changes with a build only. */
export function useNames(story: string, language: string) {
  const { data, error, mutate } = useSWR<Names, Error>(`/${language}/${story}/names`, fetchNames, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    errorRetryCount: 2,
    errorRetryInterval: 1500,
  });
  return { names: data, error, retry: mutate };
}

async function fetchNames(url: string): Promise<Names> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}
