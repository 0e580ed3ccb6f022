import { inLanguage } from "../ui/words/in-language";

/** What the pages of the service say themselves. */
export interface ServiceWords {
  readonly title: string;
  readonly lead: string;
  readonly collections: string;
  readonly collectionsLead: string;
  readonly conformance: string;
  readonly conformanceLead: string;
  readonly document: string;
  readonly documentLead: string;
  readonly downloads: string;
  readonly links: string;
  readonly claims: (count: number) => string;
  readonly shown: (from: number, to: number, all: number) => string;
  readonly none: string;
  readonly previous: string;
  readonly next: string;
  readonly licence: string;
  readonly version: string;
  readonly time: string;
  readonly space: string;
  readonly geometry: string;
  readonly everything: string;
  readonly parameters: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly values: string;
  readonly addresses: string;
  readonly skip: string;
  readonly languages: string;
  readonly where: string;
  readonly search: string;
  readonly datetime: string;
  readonly show: string;
  readonly problem: string;
  readonly back: string;
  readonly tiles: string;
  readonly tilesLead: string;
  readonly tilingSchemes: string;
  readonly levels: (last: number) => string;
}

const en: ServiceWords = {
  title: "The data of Dateline",
  lead: "Every claim with its place, date, sources and doubts, for maps, tables and programs. Open to all, without a key.",
  collections: "Layers",
  collectionsLead: "Each layer of a story is a collection of claims.",
  conformance: "Standards",
  conformanceLead: "The parts of OGC API – Features and OGC API – Tiles that this service follows.",
  document: "The API document",
  documentLead: "What can be asked, and how. Programs read the same as OpenAPI 3.0.",
  downloads: "Take it away",
  links: "Links",
  claims: (count) => (count === 1 ? "1 claim" : `${count} claims`),
  shown: (from, to, all) => `${from}–${to} of ${all}`,
  none: "No claim answers this.",
  previous: "Previous page",
  next: "Next page",
  licence: "Licence",
  version: "Version",
  time: "Time",
  space: "West, south, east, north",
  geometry: "Geometry (GeoJSON, degrees)",
  everything: "All that is served of it",
  parameters: "Parameters",
  parameter: "Parameter",
  meaning: "What it asks",
  values: "Values",
  addresses: "Addresses",
  skip: "Skip to the content",
  languages: "Languages",
  where: "You are here",
  search: "Words",
  datetime: "Day or days",
  show: "Show",
  problem: "This cannot be answered",
  back: "Back to the service",
  tiles: "Vector tiles",
  tilesLead: "The claims cut into squares, for maps that show more of them than a file should have.",
  tilingSchemes: "Tiling schemes",
  levels: (last) => `Levels 0 to ${last}.`,
};

const fr: ServiceWords = {
  title: "Les données de Dateline",
  lead: "Chaque énoncé avec son lieu, sa date, ses sources et ses doutes, pour les cartes, les tableaux et les programmes. Ouvert à tous, sans clé.",
  collections: "Couches",
  collectionsLead: "Chaque couche d’un récit est une collection d’énoncés.",
  conformance: "Normes",
  conformanceLead: "Les parties d’OGC API – Features et d’OGC API – Tiles que suit ce service.",
  document: "Le document de l’API",
  documentLead: "Ce qu’on peut demander, et comment. Les programmes lisent la même chose en OpenAPI 3.0.",
  downloads: "À emporter",
  links: "Liens",
  claims: (count) => (count < 2 ? `${count} énoncé` : `${count} énoncés`),
  shown: (from, to, all) => `${from}–${to} sur ${all}`,
  none: "Aucun énoncé ne répond à cette demande.",
  previous: "Page précédente",
  next: "Page suivante",
  licence: "Licence",
  version: "Version",
  time: "Période",
  space: "Ouest, sud, est, nord",
  geometry: "Géométrie (GeoJSON, degrés)",
  everything: "Tout ce qui en est donné",
  parameters: "Paramètres",
  parameter: "Paramètre",
  meaning: "Ce qu’il demande",
  values: "Valeurs",
  addresses: "Adresses",
  skip: "Aller au contenu",
  languages: "Langues",
  where: "Vous êtes ici",
  search: "Mots",
  datetime: "Jour ou jours",
  show: "Afficher",
  problem: "Cette demande reste sans réponse",
  back: "Retour au service",
  tiles: "Tuiles vectorielles",
  tilesLead: "Les énoncés découpés en carrés, pour les cartes qui en montrent plus qu’un fichier ne devrait en contenir.",
  tilingSchemes: "Découpages en tuiles",
  levels: (last) => `Niveaux 0 à ${last}.`,
};

const all = { en, fr };

/** English where we have none. */
export const serviceWords = (language: string): ServiceWords => inLanguage(all, language);
