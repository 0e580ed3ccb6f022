"use client";

import { useMemo } from "react";
import type { Names } from "@/data/story/names";
import { nameOfIn } from "@/data/view/name-of";
import type { NameOf } from "@/data/view/sentence";
import { useView } from "../state/view-provider";
import type { Words } from "../ui/words/words";

/** How the values of every facet are called in the page's language. Before the names have come, ids stand for themselves. */
export function useNameOf(names: Names | undefined, { status, agreement, kindOfSource }: Words, language: string): NameOf {
  const { atlas } = useView();
  const { places } = atlas;
  return useMemo(
    () => nameOfIn({ names, status, agreement, kindOfSource, places }, language),
    [names, status, agreement, kindOfSource, places, language],
  );
}
