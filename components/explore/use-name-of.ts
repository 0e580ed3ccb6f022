"use client";

import { useMemo } from "react";
import type { Atlas } from "@/data/story/atlas";
import type { Names } from "@/data/story/names";
import type { Facet } from "@/data/view/filter";
import { useView } from "../state/view-provider";
import type { Words } from "../ui/words/words";

/** How the values of every facet are called in the page's language. Before the names have come, ids stand for themselves. */
export function useNameOf(names: Names | undefined, common: Words, language: string): (facet: Facet, value: string) => string {
  const { atlas } = useView();
  return useMemo(() => {
    const tables = namesByFacet(names, common, atlas);
    const languages = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
    return (facet, value) => (facet === "lang" ? languageName(languages, value) : (tables[facet][value] ?? value));
  }, [names, common, language, atlas]);
}

function namesByFacet(
  names: Names | undefined,
  common: Words,
  { places }: Atlas,
): Record<Exclude<Facet, "lang">, Readonly<Record<string, string>>> {
  return {
    status: lowered(common.status),
    kind: lowered(names?.kinds ?? {}),
    actor: names?.actors ?? {},
    country: names?.countries ?? {},
    at: Object.fromEntries(places.map(({ id, name }) => [id, name])),
    outlet: common.kindOfSource,
    source: Object.fromEntries(
      Object.entries(names?.sources ?? {}).map(([id, { publisher, date }]) => [id, date ? `${publisher}, ${date}` : publisher]),
    ),
  };
}

/** Inside a sentence, what is no name begins small. */
function lowered(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text.charAt(0).toLowerCase() + text.slice(1)]));
}

function languageName(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    // Not a BCP 47 tag: shown as the reference has it.
    return tag;
  }
}
