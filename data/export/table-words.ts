import type { DrawnKind } from "./drawn-tables";

/** What tables of a file are called, and what one of them is, in one language. */
interface TableWords {
  readonly references: string;
  readonly aboutReferences: string;
  readonly kinds: Readonly<Record<DrawnKind, string>>;
}

const EN: TableWords = {
  references: "References",
  aboutReferences: "What the claims rest on: joined by the column references of the claims",
  kinds: { points: "points", lines: "lines", areas: "countries", regions: "regions" },
};
const WORDS: Readonly<Record<string, TableWords>> = {
  en: EN,
  fr: {
    references: "Références",
    aboutReferences: "Ce sur quoi reposent les énoncés : jointes par leur colonne references",
    kinds: { points: "points", lines: "lignes", areas: "pays", regions: "régions" },
  },
};

/** Those of a language, or of English where there are none. */
export function tableWords(language: string): TableWords {
  return WORDS[language] ?? EN;
}
