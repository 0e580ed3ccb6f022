import type { Facet } from "../view/filter";

/** Where the table `claims` has the values of a facet. */
interface FacetColumn {
  readonly column: string;
  /** Whether a claim can have several: `text[]`. */
  readonly isList: boolean;
}

export const FACET_COLUMNS: Readonly<Record<Facet, FacetColumn>> = {
  status: { column: "status", isList: false },
  kind: { column: "kind", isList: false },
  agreement: { column: "agreement", isList: false },
  actor: { column: "actors", isList: true },
  country: { column: "countries", isList: true },
  at: { column: "places", isList: true },
  outlet: { column: "outlets", isList: true },
  lang: { column: "languages", isList: true },
  source: { column: "sources", isList: true },
};
