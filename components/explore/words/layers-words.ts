/** The words of the layers' tool in one language. */
export interface LayersWords {
  readonly countOf: (shown: number, all: number) => string;
  readonly up: (layer: string) => string;
  readonly down: (layer: string) => string;
  readonly alone: (layer: string) => string;
  readonly aloneShort: string;
  readonly zoom: (layer: string) => string;
  readonly fold: (group: string) => string;
  readonly strength: (layer: string) => string;
  readonly about: string;
  readonly changed: (day: string) => string;
  readonly licence: (licence: string) => string;
  readonly more: string;
  readonly moreHelp: string;
  readonly moreFailed: string;
}

export const layersWords: Readonly<Record<"en" | "fr", LayersWords>> = {
  en: {
    countOf: (shown, all) => `${shown} of ${all}`,
    up: (layer) => `Draw above: ${layer}`,
    down: (layer) => `Draw below: ${layer}`,
    alone: (layer) => `Show alone: ${layer}`,
    aloneShort: "Only",
    zoom: (layer) => `Zoom to: ${layer}`,
    fold: (group) => `The layers of: ${group}`,
    strength: (layer) => `Strength of: ${layer}`,
    about: "About this layer",
    changed: (day) => `last changed ${day}`,
    licence: (licence) => `licence ${licence}`,
    more: "From the data service",
    moreHelp: "The map shows and filters them; numbers and tables do not count them.",
    moreFailed: "The data service does not say which layers it has.",
  },
  fr: {
    countOf: (shown, all) => `${shown} sur ${all}`,
    up: (layer) => `Dessiner au-dessus : ${layer}`,
    down: (layer) => `Dessiner au-dessous : ${layer}`,
    alone: (layer) => `Afficher seule : ${layer}`,
    aloneShort: "Seule",
    zoom: (layer) => `Cadrer sur : ${layer}`,
    fold: (group) => `Les couches de : ${group}`,
    strength: (layer) => `Force de : ${layer}`,
    about: "À propos de cette couche",
    changed: (day) => `dernier changement : ${day}`,
    licence: (licence) => `licence ${licence}`,
    more: "Du service de données",
    moreHelp: "La carte les montre et les filtre ; les nombres et les tableaux ne les comptent pas.",
    moreFailed: "Le service de données ne dit pas quelles couches il a.",
  },
};
