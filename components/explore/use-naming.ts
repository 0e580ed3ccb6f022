"use client";

import { useMemo } from "react";
import type { Naming } from "@/data/table/columns";
import { dateWords } from "@/data/time/date-words";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { tableWords } from "./words/table-words";
import { useWorkbench } from "./workbench-context";

/** What the cells of the table say for ids. Before the names have come, ids stand for themselves. */
export function useNaming(): Naming {
  const { language, names, common } = useWorkbench();
  const { atlas } = useView();
  return useMemo(() => {
    const layers = new Map(atlas.layers.map(({ id, title }) => [id, title]));
    const places = new Map(atlas.places.map(({ id, name }) => [id, name]));
    // Words for a date are slow to make, and the same dates come back with every scroll.
    const dates = new Map<string | null, string>();
    const statuses: Readonly<Record<string, string>> = common.status;
    const texts: Readonly<Record<string, string>> = common.agreement;
    const { disputing } = inLanguage(tableWords, language);
    return {
      language,
      layer: (id) => layers.get(id) ?? id,
      kind: (id) => names?.kinds[id] ?? id,
      status: (id) => statuses[id] ?? id,
      agreement: (text) => texts[text] ?? text,
      actor: (id) => names?.actors[id] ?? id,
      country: (iso) => names?.countries[iso] ?? iso,
      place: (id) => places.get(id) ?? id,
      disputing,
      publisher: (source) => names?.sources[source]?.publisher ?? source,
      date: (when) => {
        const text = dates.get(when) ?? dateWords(when, language, false);
        dates.set(when, text);
        return text;
      },
    };
  }, [language, names, common, atlas]);
}
