import { dayOf } from "../time/day-of";
import { formatSpace, parseSpace, type Space } from "./space";

/**
 * What an analyst asks for: values of the same facet are alternatives, facets narrow each other. An empty facet asks
 * nothing. Which claims answer is said in `match.ts`; here is only what stands in an address.
 */
export interface Filter {
  /** First and last day of the window, `YYYY-MM-DD`, both included; `null` where it is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** Least number of independent references that support a claim; 0 asks nothing. */
  readonly independent: number;
  /** Words that all occur in a claim, in any language; case and accents do not count. */
  readonly text: string;
  /** Where: an area on the map, or `null` for anywhere. */
  readonly space: Space | null;
  readonly certainty: Certainty;
}

/** `possible`: the claim may answer, as far as its date and place are known. `certain`: it does, wherever in them the truth lies. */
export type Certainty = "possible" | "certain";

/** Properties of claims with several values, by their names in an address. */
export const FACETS = ["status", "kind", "agreement", "actor", "country", "at", "outlet", "lang", "source"] as const;
export type Facet = (typeof FACETS)[number];

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  facets: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Filter["facets"],
  independent: 0,
  text: "",
  space: null,
  certainty: "possible",
};

/** Ids, codes and tags as content has them; anything else in an address is not one of ours. */
const VALUE = /^[\w-]{1,80}$/;
const MOST_VALUES = 60;
const LONGEST_TEXT = 200;

/**
 * The filter in a query. Never throws: what cannot be read asks nothing.
 *
 * @param centers ids of the places around which a distance can be asked
 */
export function parseFilter(params: URLSearchParams, centers: ReadonlySet<string>): Filter {
  const [from = null, to = null] = parseWindow(params.get("when"));
  const independent = Number(params.get("refs"));
  return {
    from,
    to,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, listOf(params.get(facet))])) as unknown as Filter["facets"],
    independent: Number.isInteger(independent) && independent > 0 && independent < 100 ? independent : 0,
    text: tidy(params.get("q") ?? ""),
    space: parseSpace(params, centers),
    certainty: params.get("reading") === "certain" ? "certain" : "possible",
  };
}

/** The parts of a query that say a filter; none for what asks nothing. */
export function formatFilter({ from, to, facets, independent, text, space, certainty }: Filter): string[] {
  const parts: string[] = [];
  if (from !== null || to !== null) parts.push(`when=${from ?? ".."}/${to ?? ".."}`);
  for (const facet of FACETS) if (facets[facet].length > 0) parts.push(`${facet}=${facets[facet].join(",")}`);
  if (independent > 0) parts.push(`refs=${independent}`);
  if (text !== "") parts.push(`q=${encodeURIComponent(text).replaceAll("%20", "+")}`);
  if (space !== null) parts.push(formatSpace(space));
  if (certainty === "certain") parts.push("reading=certain");
  return parts;
}

/** Whether a filter can leave anything out. That a reading is certain asks nothing by itself. */
export function isFiltering({ from, to, facets, independent, text, space }: Filter): boolean {
  const hasOther = from !== null || to !== null || independent > 0 || text !== "" || space !== null;
  return hasOther || FACETS.some((facet) => facets[facet].length > 0);
}

/** The facets of a filter with one value more, or one less where it was asked for. Sorted, as an address has them. */
export function facetsToggled({ facets }: Filter, facet: Facet, value: string): Filter["facets"] {
  const values = facets[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  return { ...facets, [facet]: next };
}

/** Text as it stands in an address: no space at its ends, no more than one between words. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ").slice(0, LONGEST_TEXT).trim();
}

function listOf(value: string | null): string[] {
  const values = (value ?? "").split(",").filter((one) => VALUE.test(one));
  return [...new Set(values)].slice(0, MOST_VALUES).sort();
}

/** `2015/2020-08-24`, `2019`, `../2020-08`: ISO 8601 intervals of days, months or years. The ends in the wrong order are turned. */
function parseWindow(value: string | null): [from: string | null, to: string | null] {
  const [first = "", second = first] = (value ?? "").split("/");
  const [from, to] = [dayOf(first, "first"), dayOf(second, "last")];
  return from !== null && to !== null && from > to ? [dayOf(second, "first"), dayOf(first, "last")] : [from, to];
}
