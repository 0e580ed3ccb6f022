import { Refusal } from "../story/refusal";
import { FACETS, type Facet } from "../view/filter";
import { valuesOf } from "../view/match";
import type { ClaimRow } from "./claim-row";

/** Different values of a facet in a layer: they are listed one by one where a person or a program chooses among them. */
export const MOST_VALUES = 20_000;

/** Columns of a file of events, by the facets that are made from them. */
const FILE_COLUMNS: Readonly<Record<Facet, string>> = {
  status: "status",
  kind: "kind",
  agreement: "agreement",
  actor: "actors",
  country: "countries",
  at: "places",
  outlet: "reference_kinds",
  lang: "reference_languages",
  source: "reference_publishers",
};

/**
 * To be asked of each event of a file.
 *
 * @throws Refusal as soon as one is the first with too many different values of a facet, naming the column
 */
export function valuesCheck(most = MOST_VALUES): (facts: ClaimRow["facts"]) => void {
  const seen = FACETS.map((facet) => ({ facet, values: new Set<string>() }));
  return (facts) => {
    for (const { facet, values } of seen) {
      for (const value of valuesOf(facet, { ...facts, title: {}, layer: "", area: "none" })) values.add(value);
      if (values.size > most)
        throw new Refusal(
          `The story is left as it is: the column "${FILE_COLUMNS[facet]}" has more than ${most} different values, which no list can show.`,
        );
    }
  };
}
