import type { Column } from "@/data/table/columns";
import type { Grouping } from "@/data/table/group";

/** The words of the table in one language. */
export interface TableWords {
  readonly title: string;
  readonly grid: string;
  readonly keys: string;
  readonly column: Readonly<Record<Column, string>>;
  readonly disputing: (publisher: string) => string;
  readonly rows: (count: number) => string;
  readonly inGroups: (rows: string, groups: number) => string;
  /** Why the counts of the groups are more than there are claims; `null` where they are not. */
  readonly several: Readonly<Record<Grouping, string | null>>;
  readonly groupBy: string;
  readonly noGroups: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly without: Readonly<Record<Grouping, string>>;
  readonly columns: string;
  readonly pin: (column: string) => string;
  readonly before: (column: string) => string;
  readonly after: (column: string) => string;
  readonly asAtFirst: string;
  readonly menuOf: (column: string) => string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly sortAlso: string;
  readonly groupByThis: string;
  readonly pinThis: string;
  readonly hideThis: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly sorted: (isDescending: boolean, place: number) => string;
  readonly select: string;
  readonly selectAll: string;
  readonly selected: (count: number) => string;
  readonly copy: string;
  readonly copied: (count: number) => string;
  readonly copyFailed: string;
  readonly zoom: string;
  readonly clearSelection: string;
}

export const tableWords: Readonly<Record<"en" | "fr", TableWords>> = {
  en: {
    title: "Table",
    grid: "The claims shown",
    keys: "Arrows move. On a claim Enter opens it and Space selects it. On a column’s head Enter sorts, Shift and Enter sorts by it as well, Alt and Down opens its menu.",
    column: {
      title: "Claim",
      layer: "Layer",
      kind: "Kind",
      status: "How sure",
      date: "Date",
      agreement: "Text",
      actors: "Who",
      countries: "Countries",
      places: "Places",
      sources: "Sources",
      independent: "Independent",
      published: "Public by",
    },
    disputing: (publisher) => `${publisher} (disputes it)`,
    rows: (count) => (count === 1 ? "1 claim" : `${count.toLocaleString("en-GB")} claims`),
    inGroups: (rows, groups) => (groups === 1 ? `${rows} in 1 group` : `${rows} in ${groups} groups`),
    several: {
      country: "A claim about several countries stands in each of their groups.",
      actor: "A claim that names several stands in each of their groups.",
      year: "A claim that may lie in several years stands in each of them.",
      layer: null,
    },
    groupBy: "Group by",
    noGroups: "nothing",
    grouping: { country: "country", actor: "actor", year: "year", layer: "layer" },
    without: { country: "In no country", actor: "Nobody named", year: "Date not known", layer: "No layer" },
    columns: "Columns",
    pin: (column) => `Keep in sight: ${column}`,
    before: (column) => `Move to the left: ${column}`,
    after: (column) => `Move to the right: ${column}`,
    asAtFirst: "As they were at first",
    menuOf: (column) => `Menu: ${column}`,
    sortUp: "Sort ascending",
    sortDown: "Sort descending",
    sortAlso: "Then sort by this",
    groupByThis: "Group by this",
    pinThis: "Keep in sight",
    hideThis: "Hide",
    moveLeft: "Move to the left",
    moveRight: "Move to the right",
    sorted: (isDescending, place) => `sort key ${place}, ${isDescending ? "descending" : "ascending"}`,
    select: "Select",
    selectAll: "Select all",
    selected: (count) => `${count.toLocaleString("en-GB")} selected`,
    copy: "Copy rows",
    copied: (count) => (count === 1 ? "1 row copied" : `${count.toLocaleString("en-GB")} rows copied`),
    copyFailed: "The browser did not allow copying.",
    zoom: "Zoom to them",
    clearSelection: "Select none",
  },
  fr: {
    title: "Tableau",
    grid: "Les énoncés affichés",
    keys: "Les flèches déplacent. Sur un énoncé, Entrée l’ouvre et Espace le sélectionne. Sur l’en-tête d’une colonne, Entrée trie, Majuscule et Entrée ajoute un tri, Alt et Bas ouvre son menu.",
    column: {
      title: "Énoncé",
      layer: "Couche",
      kind: "Nature",
      status: "Certitude",
      date: "Date",
      agreement: "Texte",
      actors: "Qui",
      countries: "Pays",
      places: "Lieux",
      sources: "Sources",
      independent: "Indépendantes",
      published: "Public le",
    },
    disputing: (publisher) => `${publisher} (le conteste)`,
    rows: (count) => (count === 1 ? "1 énoncé" : `${count.toLocaleString("fr")} énoncés`),
    inGroups: (rows, groups) => (groups === 1 ? `${rows} en 1 groupe` : `${rows} en ${groups} groupes`),
    several: {
      country: "Un énoncé sur plusieurs pays figure dans chacun de leurs groupes.",
      actor: "Un énoncé qui en nomme plusieurs figure dans chacun de leurs groupes.",
      year: "Un énoncé qui peut relever de plusieurs années figure dans chacune.",
      layer: null,
    },
    groupBy: "Grouper par",
    noGroups: "rien",
    grouping: { country: "pays", actor: "acteur", year: "année", layer: "couche" },
    without: { country: "Dans aucun pays", actor: "Personne de nommé", year: "Date inconnue", layer: "Aucune couche" },
    columns: "Colonnes",
    pin: (column) => `Garder en vue : ${column}`,
    before: (column) => `Déplacer vers la gauche : ${column}`,
    after: (column) => `Déplacer vers la droite : ${column}`,
    asAtFirst: "Comme au début",
    menuOf: (column) => `Menu : ${column}`,
    sortUp: "Tri croissant",
    sortDown: "Tri décroissant",
    sortAlso: "Trier ensuite par elle",
    groupByThis: "Grouper par elle",
    pinThis: "Garder en vue",
    hideThis: "Masquer",
    moveLeft: "Déplacer vers la gauche",
    moveRight: "Déplacer vers la droite",
    sorted: (isDescending, place) => `clé de tri ${place}, ordre ${isDescending ? "décroissant" : "croissant"}`,
    select: "Sélectionner",
    selectAll: "Tout sélectionner",
    selected: (count) => (count === 1 ? "1 sélectionné" : `${count.toLocaleString("fr")} sélectionnés`),
    copy: "Copier les lignes",
    copied: (count) => (count === 1 ? "1 ligne copiée" : `${count.toLocaleString("fr")} lignes copiées`),
    copyFailed: "Le navigateur n’a pas permis la copie.",
    zoom: "Cadrer sur eux",
    clearSelection: "Ne rien sélectionner",
  },
};
