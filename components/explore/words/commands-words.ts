import type { Group } from "../commands/entry";
import type { ShortcutId } from "../shortcuts";

/** The words of the palette and of the map of the keys in one language. */
export interface CommandsWords {
  readonly find: string;
  readonly findShort: string;
  readonly placeholder: string;
  readonly results: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly hint: string;
  readonly all: (count: number) => string;
  readonly close: string;
  readonly group: Readonly<Record<Group, string>>;
  readonly openClaim: string;
  readonly openPlace: string;
  readonly openPage: string;
  readonly openView: string;
  readonly openTool: string;
  readonly readChapter: string;
  readonly filterBy: Readonly<Record<"at" | "actor" | "country" | "source", string>>;
  readonly layerOn: string;
  readonly layerOff: string;
  readonly layerAlone: string;
  readonly read: string;
  readonly explore: string;
  readonly wholeStory: string;
  readonly fitOpen: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly laterOn: string;
  readonly laterOff: string;
  readonly possible: string;
  readonly certain: string;
  readonly inLanguage: (name: string) => string;
  readonly keysTitle: string;
  readonly keysGroup: Readonly<Record<"find" | "view" | "tools" | "map", string>>;
  readonly keys: Readonly<Record<ShortcutId, string>>;
  /** Keys that the map itself and dialogs have. */
  readonly mapKeys: readonly (readonly [keys: string, what: string])[];
  readonly to: string;
  readonly command: string;
  readonly shift: string;
  readonly characterKeys: string;
  readonly characterKeysHelp: string;
}

export const commandsWords: Readonly<Record<"en" | "fr", CommandsWords>> = {
  en: {
    find: "Find anything, do anything",
    findShort: "Find or do …",
    placeholder: "A place, claim, actor, country, source or command",
    results: (count) => (count === 1 ? "1 result" : `${count} results`),
    nothing: (query) => `Nothing is found for “${query}”.`,
    hint: "Type to search all claims, places, actors, countries and sources.",
    all: (count) => `Show all ${count}`,
    close: "Close",
    group: {
      actions: "Commands",
      tools: "Tools",
      views: "Saved views",
      layers: "Layers",
      chapters: "Chapters",
      places: "Places",
      claims: "Claims",
      actors: "Actors",
      countries: "Countries",
      sources: "Sources",
      pages: "Pages",
    },
    openClaim: "Open the claim",
    openPlace: "Open the place",
    openPage: "Open its page",
    openView: "Open the view",
    openTool: "Open the tool",
    readChapter: "Read the chapter",
    filterBy: { at: "Filter by place", actor: "Filter by actor", country: "Filter by country", source: "Filter by source" },
    layerOn: "Show the layer",
    layerOff: "Hide the layer",
    layerAlone: "Show it alone",
    read: "Read the story",
    explore: "Explore the claims",
    wholeStory: "Show the whole story on the map",
    fitOpen: "Zoom to what is open",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    laterOn: "Include what came next",
    laterOff: "Leave out what came next",
    possible: "Count what possibly answers",
    certain: "Count only what certainly answers",
    inLanguage: (name) => `This view in ${name}`,
    keysTitle: "Keys",
    keysGroup: { find: "Find", view: "The view", tools: "While exploring", map: "On the map and in what is open" },
    keys: {
      palette: "Find anything, do anything",
      search: "Search all texts",
      keys: "Show these keys",
      mode: "Read, or explore",
      fit: "Zoom to the claims shown",
      panels: "Close the panels, or open them",
      copyLink: "Copy the link of this view",
      copyDecimal: "Copy the position under the pointer, or in the map’s middle",
      copyDms: "The same in degrees, minutes and seconds",
      saveView: "Save this view",
      embed: "Put this map into an article",
      undo: "Undo the last change of the filter",
      redo: "Redo it",
      tool: "Open the first tool, the second …",
    },
    mapKeys: [
      ["← ↑ → ↓", "Move the map"],
      ["+ −", "Zoom in, zoom out"],
      ["Esc", "Close the card or the dialog"],
    ],
    to: "to",
    command: "Ctrl",
    shift: "Shift",
    characterKeys: "Keys without Ctrl",
    characterKeysHelp: "Turn them off if you dictate, or if keys are pressed by mistake. Kept in this browser.",
  },
  fr: {
    find: "Tout trouver, tout faire",
    findShort: "Trouver ou faire …",
    placeholder: "Lieu, énoncé, acteur, pays, source ou commande",
    results: (count) => (count <= 1 ? `${count} résultat` : `${count} résultats`),
    nothing: (query) => `Rien pour « ${query} ».`,
    hint: "Tapez pour chercher parmi les énoncés, lieux, acteurs, pays et sources.",
    all: (count) => `Tout afficher (${count})`,
    close: "Fermer",
    group: {
      actions: "Commandes",
      tools: "Outils",
      views: "Vues enregistrées",
      layers: "Couches",
      chapters: "Chapitres",
      places: "Lieux",
      claims: "Énoncés",
      actors: "Acteurs",
      countries: "Pays",
      sources: "Sources",
      pages: "Pages",
    },
    openClaim: "Ouvrir l’énoncé",
    openPlace: "Ouvrir le lieu",
    openPage: "Ouvrir sa page",
    openView: "Ouvrir la vue",
    openTool: "Ouvrir l’outil",
    readChapter: "Lire le chapitre",
    filterBy: { at: "Filtrer par lieu", actor: "Filtrer par acteur", country: "Filtrer par pays", source: "Filtrer par source" },
    layerOn: "Afficher la couche",
    layerOff: "Masquer la couche",
    layerAlone: "L’afficher seule",
    read: "Lire le récit",
    explore: "Explorer les énoncés",
    wholeStory: "Montrer tout le récit sur la carte",
    fitOpen: "Cadrer sur ce qui est ouvert",
    zoomIn: "Zoomer",
    zoomOut: "Dézoomer",
    laterOn: "Inclure la suite",
    laterOff: "Ne pas inclure la suite",
    possible: "Compter ce qui répond peut-être",
    certain: "Ne compter que ce qui répond à coup sûr",
    inLanguage: (name) => `Cette vue en ${name}`,
    keysTitle: "Clavier",
    keysGroup: { find: "Trouver", view: "La vue", tools: "En mode Explorer", map: "Sur la carte et dans ce qui est ouvert" },
    keys: {
      palette: "Tout trouver, tout faire",
      search: "Chercher dans tous les textes",
      keys: "Afficher ces touches",
      mode: "Lire, ou explorer",
      fit: "Cadrer sur les énoncés affichés",
      panels: "Fermer les panneaux, ou les ouvrir",
      copyLink: "Copier le lien de cette vue",
      copyDecimal: "Copier la position sous le pointeur, ou au milieu de la carte",
      copyDms: "La même en degrés, minutes et secondes",
      saveView: "Enregistrer cette vue",
      embed: "Placer cette carte dans un article",
      undo: "Annuler le dernier changement du filtre",
      redo: "Le rétablir",
      tool: "Ouvrir le premier outil, le deuxième …",
    },
    mapKeys: [
      ["← ↑ → ↓", "Déplacer la carte"],
      ["+ −", "Zoomer, dézoomer"],
      ["Échap", "Fermer la fiche ou la boîte de dialogue"],
    ],
    to: "à",
    command: "Ctrl",
    shift: "Maj",
    characterKeys: "Touches sans Ctrl",
    characterKeysHelp:
      "Désactivez-les si vous dictez, ou si des touches sont pressées par erreur. Ce choix reste dans ce navigateur.",
  },
};
