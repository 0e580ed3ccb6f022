import type { Bbox } from "../geo/lng-lat";
import { type Filter, isFiltering } from "../view/filter";
import type { DayRange } from "./datetime";

/** Which claims of a collection a request asks for. Every store answers it alike. */
export interface ClaimsQuery {
  /** The dashboard's own filter. */
  readonly filter: Filter;
  /** Whether claims are given that happened or became public after the article. */
  readonly later: "with" | "without" | "only";
  /** Only claims that were public by this day, `YYYY-MM-DD`. */
  readonly known: string | null;
  readonly datetime: DayRange | null;
  /** Whose geometry meets this box. */
  readonly bbox: Bbox | null;
  /** Properties that are to have this very value. */
  readonly equal: Readonly<Record<string, string | number>>;
}

/** Whether nothing is asked of the claims themselves, wherever they are. */
export function isPlain({ filter, later, known, datetime, equal }: ClaimsQuery): boolean {
  return !isFiltering(filter) && later === "with" && known === null && datetime === null && Object.keys(equal).length === 0;
}

/** What a request for a list asks: which claims, and which part of their list. */
export interface ItemsQuery extends ClaimsQuery {
  /** At most so many, after leaving out so many. */
  readonly limit: number;
  readonly offset: number;
}

/** So that the dashboard gets a layer at once, and nobody waits for more than a screen can show. */
export const USUAL_LIMIT = 1000;
export const MOST_LIMIT = 10_000;
/** What no collection reaches; beyond it a number is nonsense. */
export const MOST_OFFSET = 100_000_000;
