import { FACETS, type Facet, type Filter, NO_FILTER } from "@/data/view/filter";
import type { Condition } from "@/data/view/match";

const isFacet = (condition: Condition): condition is Facet => (FACETS as readonly string[]).includes(condition);

/** Whether a filter asks anything by a condition. */
export function hasCondition(filter: Filter, condition: Condition): boolean {
  if (isFacet(condition)) return filter.facets[condition].length > 0;
  if (condition === "when") return filter.from !== null || filter.to !== null;
  return filter[condition] !== NO_FILTER[condition];
}

/** The change that takes a condition out of a filter. */
export function cleared(condition: Condition, filter: Filter): Partial<Filter> {
  if (isFacet(condition)) return { facets: { ...filter.facets, [condition]: [] } };
  if (condition === "when") return { from: null, to: null };
  return { [condition]: NO_FILTER[condition] };
}
