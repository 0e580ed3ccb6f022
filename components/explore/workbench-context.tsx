"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Names } from "@/data/story/names";
import { type Facet, type Filter, isFiltering } from "@/data/view/filter";
import { askedFilter, claimsInReading, type Matching, matchClaims } from "@/data/view/match";
import { sentence } from "@/data/view/sentence";
import type { View } from "@/data/view/view";
import { shownClaims } from "../state/shown-claims";
import { shownFilter } from "../state/shown-filter";
import { shownSentence } from "../state/shown-sentence";
import { type ClaimFacts, useFacts } from "../state/use-facts";
import { useNames } from "../state/use-names";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { type Words, wordsIn } from "../ui/words/words";
import { useNameOf } from "./use-name-of";
import { useSpace } from "./use-space";
import { type WorkbenchWords, workbenchWords } from "./words/workbench-words";

/** What every tool of the workbench works with. All of them ask the same matching, so no two can disagree on what is shown. */
export interface Workbench {
  readonly language: string;
  readonly words: WorkbenchWords;
  /** The interface's words that the page has too: statuses, kinds of sources. */
  readonly common: Words;
  readonly names: Names | undefined;
  readonly nameOf: (facet: Facet, value: string) => string;
  /** The filter that is shown: the address's, with what is being tried out over it. */
  readonly filter: Filter;
  readonly matching: Matching<ClaimFacts>;
  /** How many claims answer the filter in each reading. */
  readonly counts: Readonly<Record<Filter["certainty"], number>>;
  readonly sentence: string;
  /** What the sentence does not count: layers so large that only the map has all of their claims; `null` where there is none. */
  readonly uncounted: string | null;
  readonly isLoading: boolean;
  readonly failed: { readonly retry: () => unknown } | null;
  /** A choice of the reader: a step of the history. `replace` is for what is typed or dragged, at most ten times a second. */
  readonly setFilter: (change: Partial<Filter>, options?: { readonly replace?: boolean }) => void;
  /** Shows a filter without choosing it, while something is dragged; `null` ends it. */
  readonly preview: (change: Partial<Filter> | null) => void;
}

const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("useWorkbench needs a WorkbenchProvider above it.");
  return workbench;
}

/** Asks the filter of the claims of the layers that are on, and tells the map what is left. */
export function WorkbenchProvider({ children }: { children: ReactNode }) {
  const { view, go, atlas } = useView();
  const { language, later, known } = view;
  const words = inLanguage(workbenchWords, language);
  const common = wordsIn(language);
  const facts = useFacts(atlas.story, view.layers, atlas.claims);
  const naming = useNames(atlas.story, language);
  const nameOf = useNameOf(naming.names, common, language);
  const [tried, preview] = useState<Partial<Filter> | null>(null);
  const filter = useMemo(() => (tried === null ? view.filter : { ...view.filter, ...tried }), [view.filter, tried]);
  const claims = useHeldClaims(facts, view);
  const { matching, counts, isPlaced, spaceError, retrySpace } = useMatching(claims, filter);
  const said = useMemo(
    () => sentence({ claims: matching.shown, all: claims.length, filter, later, known }, language, nameOf),
    [matching, claims, filter, later, known, language, nameOf],
  );
  const uncounted = useUncounted(facts.large, words);
  const isLoading = !facts.claims || !naming.names || !isPlaced;
  useAskedOnMap(claims, filter, tried !== null);
  useShownOnMap(facts.claims && isPlaced ? matching.shown : null, isFiltering(filter));
  useSaid(!isLoading && (view.isExploring || isFiltering(view.filter)) ? said : null);

  const setFilter = useCallback<Workbench["setFilter"]>(
    (change, options) => go({ filter: { ...view.filter, ...change } }, options),
    [go, view.filter],
  );
  const isFailed = facts.error !== undefined || naming.error !== undefined || spaceError !== undefined;
  const { retry: retryFacts } = facts;
  const { names, retry: retryNames } = naming;
  const failed = useMemo(
    () => (isFailed ? { retry: () => Promise.all([retryFacts(), retryNames(), retrySpace()]) } : null),
    [isFailed, retryFacts, retryNames, retrySpace],
  );
  const workbench = useSameWhileEqual<Workbench>({
    language,
    words,
    common,
    names,
    nameOf,
    filter,
    matching,
    counts,
    sentence: said,
    uncounted,
    isLoading,
    failed,
    setFilter,
    preview,
  });
  return <WorkbenchContext value={workbench}>{children}</WorkbenchContext>;
}

/** The claims that the tools work with, as far as the reading goes: of a large layer those that the page has, its others are the map's alone. */
function useHeldClaims({ claims, large }: ReturnType<typeof useFacts>, { later, known }: View): readonly ClaimFacts[] {
  const { atlas } = useView();
  return useMemo(() => {
    const ids = new Set(large.map(({ layer }) => layer));
    const held = claims?.filter(({ id, layer }) => !ids.has(layer) || Object.hasOwn(atlas.claims, id)) ?? [];
    return claimsInReading(held, { later, known });
  }, [claims, large, atlas, later, known]);
}

/** What a filter leaves of some claims, and how many in each reading. */
function useMatching(claims: readonly ClaimFacts[], filter: Filter) {
  const { standingOf, error: spaceError, retry: retrySpace } = useSpace(filter.space);
  const isPlaced = filter.space === null || standingOf !== null;
  // Until it is known how claims stand to an area nothing is shown of the answer; the rest of it is asked meanwhile.
  const asked = useMemo(() => (isPlaced ? filter : { ...filter, space: null }), [filter, isPlaced]);
  const matching = useMemo(() => matchClaims(claims, asked, standingOf), [claims, asked, standingOf]);
  const counts = useMemo(() => {
    const other = filter.certainty === "certain" ? "possible" : "certain";
    const otherCount = matchClaims(claims, { ...asked, certainty: other }, standingOf).shown.length;
    return { [filter.certainty]: matching.shown.length, [other]: otherCount } as Record<Filter["certainty"], number>;
  }, [claims, asked, standingOf, filter.certainty, matching]);
  return { matching, counts, isPlaced, spaceError, retrySpace };
}

/** That layers are so large that only the map has all of their claims; `null` where none is. */
function useUncounted(large: ReturnType<typeof useFacts>["large"], words: WorkbenchWords): string | null {
  const { atlas } = useView();
  return useMemo(() => {
    const titles = large.map(({ layer }) => atlas.layers.find(({ id }) => id === layer)?.title ?? layer);
    const count = large.reduce((sum, one) => sum + one.count, 0);
    return titles.length === 0 ? null : words.uncounted(titles.join(", "), count);
  }, [large, atlas, words]);
}

/** The map asks its tiles what is asked here: values that no claim has ask nothing. */
function useAskedOnMap(claims: readonly ClaimFacts[], filter: Filter, isTried: boolean): void {
  const asked = useMemo(() => askedFilter(claims, filter), [claims, filter]);
  useEffect(() => shownFilter.set(isTried || asked !== filter ? asked : null), [asked, filter, isTried]);
  useEffect(() => () => shownFilter.set(null), []);
}

/** The same object for as long as all that is in it is the same, so that who works with it is not drawn anew. */
function useSameWhileEqual<Value extends object>(value: Value): Value {
  // biome-ignore lint/correctness/useExhaustiveDependencies: its parts are what it depends on
  return useMemo(() => value, Object.values(value));
}

/** Typing and dragging change the sentence faster than it can be read out. */
const SETTLED_MS = 500;

/** Tells the page's title and screen readers what is shown, when it has settled, and that it is over at once. */
function useSaid(said: string | null): void {
  useEffect(() => {
    if (said === null) return shownSentence.set(null);
    const timer = setTimeout(() => shownSentence.set(said), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => () => shownSentence.set(null), []);
}

/** Without a filter the map shows what its own layers bring. */
function useShownOnMap(shown: readonly ClaimFacts[] | null, hasFilter: boolean): void {
  useEffect(() => shownClaims.set(hasFilter ? shown : null), [shown, hasFilter]);
  useEffect(() => () => shownClaims.set(null), []);
}
