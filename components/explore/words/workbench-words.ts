import type { Condition } from "@/data/view/match";

/** The interface of the workbench in one language: its frame, filters and layers. Tools with many words have a file of their own. */
export interface WorkbenchWords {
  readonly workbench: string;
  readonly tools: string;
  readonly dock: string;
  readonly tool: Readonly<Record<"filters" | "layers" | "time" | "views", string>>;
  readonly resizeSide: string;
  readonly resizeDock: string;
  readonly clearAll: string;
  readonly clear: (what: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly fit: string;
  readonly closePanel: (panel: string) => string;
  readonly openPanel: (panel: string) => string;
  readonly resizeSheet: string;
  readonly possible: string;
  readonly certain: string;
  readonly readingHelp: string;
  readonly loading: string;
  /** @param titles of the layers that only the map has whole */
  readonly uncounted: (titles: string, count: number) => string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly nothingShown: string;
  readonly loosen: string;
  readonly condition: Readonly<Record<Condition, string>>;
  readonly search: string;
  readonly searchIn: (facet: string) => string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;
  readonly atLeast: (count: number) => string;
  readonly anyNumber: string;
  readonly noValues: string;
}

export const workbenchWords: Readonly<Record<"en" | "fr", WorkbenchWords>> = {
  en: {
    workbench: "Explore",
    tools: "Tools",
    dock: "Time, table and charts",
    tool: { filters: "Filters", layers: "Layers", time: "Time", views: "Views" },
    resizeSide: "Width of the tools",
    resizeDock: "Height of time, table and charts",
    clearAll: "Clear all filters",
    clear: (what) => `Clear: ${what}`,
    undo: "Undo",
    redo: "Redo",
    fit: "Zoom to the claims shown",
    closePanel: (panel) => `Close: ${panel}`,
    openPanel: (panel) => `Open: ${panel}`,
    resizeSheet: "Height of the tools",
    possible: "possibly",
    certain: "certainly",
    readingHelp: "Dates and places are known only so exactly: what may answer the filter, or what does for certain.",
    loading: "Loading the claims …",
    uncounted: (titles, count) =>
      `Only the map filters all ${count.toLocaleString("en-GB")} claims of “${titles}”; numbers and tables have those of the text.`,
    failed: "The claims could not be loaded.",
    tryAgain: "Try again",
    nothingShown: "No claim answers all of this.",
    loosen: "Without this there would be some:",
    condition: {
      status: "How sure",
      kind: "What kind",
      agreement: "What is known of the text",
      actor: "Who",
      country: "Country",
      at: "Place",
      outlet: "Kind of source",
      lang: "Language of the source",
      source: "Source",
      when: "When",
      independent: "Independent sources",
      text: "Words",
      space: "Area",
    },
    search: "Search all texts",
    searchIn: (facet) => `Find in: ${facet}`,
    showAll: (count) => `Show all ${count}`,
    showFewer: "Show fewer",
    atLeast: (count) => `${count} or more`,
    anyNumber: "Any number",
    noValues: "Nothing of that name.",
  },
  fr: {
    workbench: "Explorer",
    tools: "Outils",
    dock: "Temps, tableau et graphiques",
    tool: { filters: "Filtres", layers: "Couches", time: "Temps", views: "Vues" },
    resizeSide: "Largeur des outils",
    resizeDock: "Hauteur du temps, du tableau et des graphiques",
    clearAll: "Effacer tous les filtres",
    clear: (what) => `Effacer : ${what}`,
    undo: "Annuler",
    redo: "Rétablir",
    fit: "Cadrer sur les énoncés affichés",
    closePanel: (panel) => `Fermer : ${panel}`,
    openPanel: (panel) => `Ouvrir : ${panel}`,
    resizeSheet: "Hauteur des outils",
    possible: "peut-être",
    certain: "à coup sûr",
    readingHelp:
      "Dates et lieux ne sont connus qu’avec une certaine précision : ce qui peut répondre au filtre, ou ce qui y répond à coup sûr.",
    loading: "Chargement des énoncés …",
    uncounted: (titles, count) =>
      `Seule la carte filtre les ${count.toLocaleString("fr")} énoncés de « ${titles} » ; les nombres et les tableaux ont ceux du texte.`,
    failed: "Les énoncés n’ont pas pu être chargés.",
    tryAgain: "Réessayer",
    nothingShown: "Aucun énoncé ne répond à tout cela.",
    loosen: "Sans ceci, il y en aurait :",
    condition: {
      status: "Degré de certitude",
      kind: "Nature",
      agreement: "Ce que l’on sait du texte",
      actor: "Qui",
      country: "Pays",
      at: "Lieu",
      outlet: "Type de source",
      lang: "Langue de la source",
      source: "Source",
      when: "Quand",
      independent: "Sources indépendantes",
      text: "Mots",
      space: "Zone",
    },
    search: "Chercher dans tous les textes",
    searchIn: (facet) => `Trouver dans : ${facet}`,
    showAll: (count) => `Tout afficher (${count})`,
    showFewer: "En afficher moins",
    atLeast: (count) => `au moins ${count}`,
    anyNumber: "Peu importe",
    noValues: "Rien de ce nom.",
  },
};
