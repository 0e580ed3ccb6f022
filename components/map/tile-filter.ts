import type { ExpressionSpecification } from "maplibre-gl";
import { dayCount } from "@/data/time/day-count";
import { FACETS, type Facet, type Filter, formatFilter, NO_FILTER } from "@/data/view/filter";
import type { Reading } from "@/data/view/reading";

/** What is asked of the claims of a tile: by the map itself, and by the service before it makes the tile. */
export interface TileFilter {
  readonly expression: ExpressionSpecification;
  /** Conditions that no property of a tile can answer, as they stand in an address: words and areas. */
  readonly query: string;
}

/**
 * A filter and a reading as MapLibre asks them of the properties of tiles (`tile-properties.ts`): what `matchClaims` and `isShown` ask
 * of claims, so that a change of time, status or kind needs no new tile.
 *
 * @param drawn ids of claims that the map has as marks already
 */
export function tileFilter(filter: Filter, reading: Reading, drawn: readonly string[]): TileFilter {
  const { space, text } = filter;
  const isCertain = filter.certainty === "certain";
  const conditions = [
    ...(drawn.length > 0 ? [isNone(drawn)] : []),
    ...asksReading(reading),
    ...asksWindow(filter),
    ...FACETS.flatMap((facet) => (filter.facets[facet].length > 0 ? [asksFacet(facet, filter.facets[facet], isCertain)] : [])),
    ...(filter.independent > 0 ? [expression(">=", ["get", "independent"], filter.independent)] : []),
  ];
  const asked = formatFilter({ ...NO_FILTER, space, text, certainty: space === null ? "possible" : filter.certainty });
  return { expression: expression("all", ...conditions), query: asked.join("&") };
}

/** The type of expressions spells out every arity by itself; what is made from lists fits none of them. */
const expression = (...parts: readonly unknown[]) => parts as unknown as ExpressionSpecification;

/** `match` looks an id up; `in` would compare it with every one. */
const isNone = (ids: readonly string[]) => expression("match", ["get", "id"], [...ids], false, true);

function asksReading({ later, known }: Reading): ExpressionSpecification[] {
  return [
    ...(later ? [] : [expression("!", ["get", "later"])]),
    // With a day, what nobody dates is not shown: it was not certainly public.
    ...(known === null ? [] : [expression("all", ["has", "published"], ["<=", ["get", "published"], dayCount(known)])]),
  ];
}

function asksWindow({ from, to, certainty }: Filter): ExpressionSpecification[] {
  if (from === null && to === null) return [];
  const isCertain = certainty === "certain";
  const [start, end] = isCertain ? ["first_day", "last_day"] : ["last_day", "first_day"];
  const inside = expression(
    "all",
    ["has", "first_day"],
    ...(isCertain ? [["get", "sharp"]] : []),
    ...(from === null ? [] : [[">=", ["get", start], dayCount(from)]]),
    ...(to === null ? [] : [["<=", ["get", end], dayCount(to)]]),
  );
  return [isCertain ? inside : expression("any", ["!", ["has", "first_day"]], inside)];
}

/** Properties that have one value, and those that have a list of them. */
const ONE: Partial<Record<Facet, string>> = { status: "status", kind: "kind", agreement: "agreement" };
const SEVERAL: Partial<Record<Facet, string>> = {
  actor: "actors",
  country: "countries",
  at: "places",
  outlet: "outlets",
  lang: "languages",
  source: "sources",
};

function asksFacet(facet: Facet, values: readonly string[], isCertain: boolean): ExpressionSpecification {
  const one = ONE[facet];
  if (one) return expression("match", ["coalesce", ["get", one], ""], [...values], true, false);
  const list = expression("get", SEVERAL[facet]);
  const has = values.map((value) => expression("in", `;${value};`, list));
  const any = expression("any", ...has);
  // A claim about two countries is certainly only about both: nothing may be left of its list when what is asked for is taken out.
  return isCertain && (facet === "country" || facet === "at") ? expression("all", any, hasNoOther(values, list)) : any;
}

/** As long as the values that are asked for and there: each with a semicolon, and one before the first. */
function hasNoOther(values: readonly string[], list: ExpressionSpecification): ExpressionSpecification {
  const lengths = values.map((value) => expression("case", ["in", `;${value};`, list], value.length + 1, 0));
  return expression("==", ["length", list], ["+", 1, ...lengths]);
}
