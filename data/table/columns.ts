import type { Facts } from "../view/match";

/** What a table of claims can show, in its first order. */
export const COLUMNS = [
  "title",
  "layer",
  "kind",
  "status",
  "date",
  "agreement",
  "actors",
  "countries",
  "places",
  "sources",
  "independent",
  "published",
] as const;
export type Column = (typeof COLUMNS)[number];

/** How the ids of a story are called in the page's language. */
export interface Naming {
  /** BCP 47. */
  readonly language: string;
  readonly layer: (id: string) => string;
  readonly kind: (id: string) => string;
  readonly status: (id: string) => string;
  /** What is known of an agreement's text. */
  readonly agreement: (text: string) => string;
  readonly actor: (id: string) => string;
  readonly country: (iso: string) => string;
  readonly place: (id: string) => string;
  /** Who published a source. */
  readonly publisher: (source: string) => string;
  /** Who published a source that says the contrary. */
  readonly disputing: (publisher: string) => string;
  /** @param when EDTF, or `null` when nobody dates it */
  readonly date: (when: string | null) => string;
}

/** What stands in a cell: nothing, one text or several, each once. */
export function cellTexts(column: Column, claim: Facts, naming: Naming): readonly string[] {
  switch (column) {
    case "title":
      return [titleOf(claim, naming.language)];
    case "layer":
      return [naming.layer(claim.layer)];
    case "kind":
      return [naming.kind(claim.kind)];
    case "status":
      return [naming.status(claim.status)];
    case "date":
      return [naming.date(claim.when)];
    case "agreement":
      return claim.agreement ? [naming.agreement(claim.agreement.text)] : [];
    case "actors":
      return claim.actors.map(naming.actor);
    case "countries":
      return claim.countries.map(naming.country);
    case "places":
      return claim.places.map(naming.place);
    case "sources":
      return [...new Set(claim.sources.map((source) => publisherWords(source, claim, naming)))];
    case "independent":
      return [String(claim.independent)];
    case "published":
      return claim.published === null ? [] : [naming.date(claim.published)];
  }
}

function publisherWords(source: string, { disputedBy = [] }: Facts, naming: Naming): string {
  const publisher = naming.publisher(source);
  return disputedBy.includes(source) ? naming.disputing(publisher) : publisher;
}

/** The title in a language; a claim without it keeps the one that it has. */
export function titleOf({ title, id }: Pick<Facts, "title" | "id">, language: string): string {
  return title[language] ?? Object.values(title)[0] ?? id;
}
