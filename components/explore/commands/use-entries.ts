"use client";

import { useMemo } from "react";
import type { Facet } from "@/data/view/filter";
import { send } from "../../state/signals";
import { placed } from "../../state/site";
import { useStore } from "../../state/store";
import { useFacts } from "../../state/use-facts";
import { useNamesIn } from "../../state/use-names";
import { useView } from "../../state/view-provider";
import { shownTools } from "../shown-tools";
import { useSavedViews } from "../use-saved-views";
import type { CommandsWords } from "../words/commands-words";
import { useWorkbench } from "../workbench-context";
import { actionEntries } from "./action-entries";
import type { Entry } from "./entry";
import { recordEntries } from "./record-entries";
import { wayEntries } from "./way-entries";

const NONE: readonly never[] = [];

/** All that the palette can find. What has not come yet is not in it; `isLoading` says so. */
export function useEntries(words: CommandsWords): { readonly entries: readonly Entry[]; readonly isLoading: boolean } {
  const state = useView();
  const { atlas } = state;
  const { language, words: workbench, common, names, matching } = useWorkbench();
  const { views } = useSavedViews(atlas.story);
  const allLayers = useMemo(() => atlas.layers.map(({ id }) => id), [atlas]);
  const { claims = NONE } = useFacts(atlas.story, allLayers, atlas.claims);
  const languages = useMemo(() => Object.keys(claims[0]?.title ?? {}).filter((tag) => tag !== language), [claims, language]);
  const otherNames = useNamesIn(atlas.story, languages);

  const shown = useStore(shownTools);
  const commands = useMemo(() => {
    const context = { ...state, words, workbench, common, languages, shown: matching.shown };
    // Before the workbench was opened, those that have their titles among its own words.
    const tools = shown.length > 0 ? shown : Object.entries(workbench.tool).map(([id, title]) => ({ id, title }));
    return [...actionEntries(context), ...wayEntries({ ...context, names, views, tools })];
  }, [state, words, workbench, common, languages, names, views, shown, matching]);
  const { view, go } = state;
  const record = useMemo(() => {
    if (!names) return [];
    const open = (what: { claim: string } | { place: string }) => {
      go(what);
      send("reveal", { claim: null, place: null, ...what });
    };
    const filterBy = (facet: Facet, value: string) =>
      go({ isExploring: true, filter: { ...view.filter, facets: { ...view.filter.facets, [facet]: [value] } } });
    const openPage = (path: string) => window.location.assign(placed(`/${language}/${atlas.story}${path}`));
    return recordEntries({ atlas, words, names, otherNames, claims, open, filterBy, openPage });
  }, [names, otherNames, claims, atlas, words, go, view.filter, language]);
  const entries = useMemo(() => [...commands, ...record], [commands, record]);
  return { entries, isLoading: claims.length === 0 || !names };
}
