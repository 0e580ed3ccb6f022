import type { Shape } from "../../state/sketch";

/** The words of the tool for areas, distances and coordinates in one language. */
export interface SpaceToolWords {
  readonly title: string;
  readonly near: string;
  readonly within: string;
  readonly kilometersOf: string;
  readonly place: string;
  readonly show: string;
  readonly badPlace: string;
  readonly badDistance: string;
  readonly onMap: string;
  readonly measure: string;
  readonly shape: Readonly<Record<Shape, string>>;
  /** What to do next, by shape. */
  readonly help: Readonly<Record<Shape, string>>;
  readonly keys: string;
  readonly finish: string;
  readonly back: string;
  readonly cancel: string;
  readonly corner: (count: number, size: string) => string;
  readonly noArea: string;
  readonly noClaims: (country: string) => string;
  readonly chosen: string;
  readonly clear: string;
  readonly zoom: string;
  readonly radius: string;
  readonly area: string;
  readonly perimeter: string;
  readonly total: string;
  readonly legs: string;
  readonly leg: string;
  readonly length: string;
  readonly bearing: string;
  readonly clearMeasure: string;
  readonly copy: string;
  readonly copied: (text: string) => string;
  readonly notCopied: (text: string) => string;
  readonly coordinates: string;
  readonly coordinatesHelp: string;
  readonly copyDecimal: string;
  readonly copyDms: string;
}

export const spaceToolWords: Readonly<Record<"en" | "fr", SpaceToolWords>> = {
  en: {
    title: "Space",
    near: "Near a place",
    within: "Within",
    kilometersOf: "km of",
    place: "Place or coordinates",
    show: "Show",
    badPlace: "This is neither a place of the story nor coordinates (12.65, -8.00).",
    badDistance: "Give a distance of up to 10,000 km.",
    onMap: "On the map",
    measure: "Measure",
    shape: {
      polygon: "Polygon",
      box: "Rectangle",
      disc: "Radius",
      country: "Country",
      path: "Distance",
      surface: "Area",
    },
    help: {
      polygon: "Click the corners, the last one twice.",
      box: "Click two opposite corners.",
      disc: "Click the middle, then the edge.",
      country: "Click a country.",
      path: "Click the points of the way, the last one twice.",
      surface: "Click the corners, the last one twice.",
    },
    keys: "By keyboard: arrow keys move the map under the cross, Enter sets a point, Backspace takes it back, Escape ends.",
    finish: "Finish",
    back: "Take back a point",
    cancel: "Cancel",
    corner: (count, size) => (size === "" ? `Point ${count} set` : `Point ${count} set, ${size}`),
    noArea: "That encloses no area.",
    noClaims: (country) => `No claim is about ${country}.`,
    chosen: "Area shown",
    clear: "Clear the area",
    zoom: "Zoom to it",
    radius: "Radius",
    area: "Area",
    perimeter: "Perimeter",
    total: "Length",
    legs: "Legs",
    leg: "Leg",
    length: "Length",
    bearing: "Bearing",
    clearMeasure: "Clear the measurement",
    copy: "Copy",
    copied: (text) => `Copied: ${text}`,
    notCopied: (text) => `The browser does not let us copy: ${text}`,
    coordinates: "Coordinates",
    coordinatesHelp:
      "Under the pointer, or in the middle of the map. C copies them as decimals, Shift and C in degrees, minutes and seconds.",
    copyDecimal: "Copy decimal",
    copyDms: "Copy degrees",
  },
  fr: {
    title: "Espace",
    near: "Autour d’un lieu",
    within: "À moins de",
    kilometersOf: "km de",
    place: "Lieu ou coordonnées",
    show: "Afficher",
    badPlace: "Ce n’est ni un lieu du récit ni des coordonnées (12.65, -8.00).",
    badDistance: "Indiquez une distance d’au plus 10 000 km.",
    onMap: "Sur la carte",
    measure: "Mesurer",
    shape: {
      polygon: "Polygone",
      box: "Rectangle",
      disc: "Rayon",
      country: "Pays",
      path: "Distance",
      surface: "Surface",
    },
    help: {
      polygon: "Cliquez les sommets, le dernier deux fois.",
      box: "Cliquez deux coins opposés.",
      disc: "Cliquez le centre, puis le bord.",
      country: "Cliquez un pays.",
      path: "Cliquez les points du trajet, le dernier deux fois.",
      surface: "Cliquez les sommets, le dernier deux fois.",
    },
    keys: "Au clavier : les flèches déplacent la carte sous la croix, Entrée pose un point, Retour arrière le retire, Échap termine.",
    finish: "Terminer",
    back: "Retirer un point",
    cancel: "Abandonner",
    corner: (count, size) => (size === "" ? `Point ${count} posé` : `Point ${count} posé, ${size}`),
    noArea: "Cela n’entoure aucune surface.",
    noClaims: (country) => `Aucun énoncé ne porte sur : ${country}.`,
    chosen: "Zone affichée",
    clear: "Effacer la zone",
    zoom: "Cadrer",
    radius: "Rayon",
    area: "Surface",
    perimeter: "Périmètre",
    total: "Longueur",
    legs: "Étapes",
    leg: "Étape",
    length: "Longueur",
    bearing: "Cap",
    clearMeasure: "Effacer la mesure",
    copy: "Copier",
    copied: (text) => `Copié : ${text}`,
    notCopied: (text) => `Le navigateur ne permet pas de copier : ${text}`,
    coordinates: "Coordonnées",
    coordinatesHelp:
      "Sous le pointeur, ou au milieu de la carte. C les copie en décimales, Maj et C en degrés, minutes et secondes.",
    copyDecimal: "Copier en décimales",
    copyDms: "Copier en degrés",
  },
};
