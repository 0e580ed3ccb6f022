"use client";

import useSWR from "swr";
import type { Names } from "@/data/story/names";
import { ASKED_ONCE } from "./asked-once";
import { fetched } from "./fetched";

/** What the ids of a story stand for in the page's language. Asked once: it changes with a build only. */
export function useNames(story: string, language: string) {
  const { data, error, mutate } = useSWR<Names, Error>(`/${language}/${story}/names`, fetchNames, {
    ...ASKED_ONCE,
    errorRetryInterval: 1500,
  });
  return { names: data, error, retry: mutate };
}

const NONE: readonly Names[] = [];

/** The same in several languages, for who searches in another than the page's. Nothing until all have come. */
export function useNamesIn(story: string, languages: readonly string[]): readonly Names[] {
  const key = languages.length > 0 ? ["names", story, ...languages] : null;
  const fetchAll = () => Promise.all(languages.map((language) => fetchNames(`/${language}/${story}/names`)));
  const { data } = useSWR<Names[], Error>(key, fetchAll, ASKED_ONCE);
  return data ?? NONE;
}

async function fetchNames(url: string): Promise<Names> {
  return (await fetched(url)).json();
}
