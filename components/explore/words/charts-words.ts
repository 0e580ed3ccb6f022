/** The words of the charts in one language. */
export interface ChartsWords {
  readonly title: string;
  readonly byYear: string;
  readonly agreements: string;
  readonly outlets: string;
  readonly claims: (count: number) => string;
  readonly texts: (count: number) => string;
  readonly sources: (count: number) => string;
  /** @param all without the filter */
  readonly of: (shown: string, all: number) => string;
  readonly part: Readonly<Record<"signed" | "unsigned", string>>;
  readonly key: Readonly<Record<"signed" | "unsigned", string>>;
  readonly before: (year: number, count: number) => string;
  readonly since: (year: number, count: number) => string;
  readonly apart: Readonly<Record<"possible" | "certain", (what: string) => string>>;
  readonly yearBars: string;
  readonly kindBars: string;
  readonly numbers: string;
  readonly year: string;
  readonly kind: string;
  readonly shown: string;
  readonly all: string;
}

export const chartsWords: Readonly<Record<"en" | "fr", ChartsWords>> = {
  en: {
    title: "Charts",
    byYear: "Claims by year and how sure they are",
    agreements: "Texts of agreements by year",
    outlets: "Sources by kind",
    claims: (count) => (count === 1 ? "1 claim" : `${count} claims`),
    texts: (count) => (count === 1 ? "1 text" : `${count} texts`),
    sources: (count) => (count === 1 ? "1 source" : `${count} sources`),
    of: (shown, all) => `${shown} of ${all}`,
    part: { signed: "signed", unsigned: "drafted, only named or denied" },
    key: { signed: "signed", unsigned: "no signature seen" },
    before: (year, count) => `Before ${year}: ${count}`,
    since: (year, count) => `Since ${year}: ${count}`,
    apart: {
      possible: (what) => `${what} without a date are not drawn; what may lie in several years stands in each.`,
      certain: (what) => `${what} not dated to one year for certain are not drawn.`,
    },
    yearBars: "Arrows go from bar to bar, Enter filters by it and again clears; with Shift the span is widened.",
    kindBars: "Arrows go from bar to bar, Enter filters by it and again clears.",
    numbers: "Numbers",
    year: "Year",
    kind: "Kind of source",
    shown: "Shown",
    all: "Without filter",
  },
  fr: {
    title: "Graphiques",
    byYear: "Énoncés par année et degré de certitude",
    agreements: "Textes d’accords par année",
    outlets: "Sources par type",
    claims: (count) => (count === 1 ? "1 énoncé" : `${count} énoncés`),
    texts: (count) => (count === 1 ? "1 texte" : `${count} textes`),
    sources: (count) => (count === 1 ? "1 source" : `${count} sources`),
    of: (shown, all) => `${shown} sur ${all}`,
    part: { signed: "signés", unsigned: "en projet, seulement cités ou niés" },
    key: { signed: "signés", unsigned: "signature non vue" },
    before: (year, count) => `Avant ${year} : ${count}`,
    since: (year, count) => `Depuis ${year} : ${count}`,
    apart: {
      possible: (what) => `${what} sans date ne sont pas dessinés ; ce qui peut relever de plusieurs années figure dans chacune.`,
      certain: (what) => `${what} sans année certaine ne sont pas dessinés.`,
    },
    yearBars: "Les flèches vont d’une barre à l’autre, Entrée filtre et, de nouveau, efface ; avec Majuscule la période s’étend.",
    kindBars: "Les flèches vont d’une barre à l’autre, Entrée filtre et, de nouveau, efface.",
    numbers: "Chiffres",
    year: "Année",
    kind: "Type de source",
    shown: "Affichés",
    all: "Sans filtre",
  },
};
