import type { Remark, RemarkCode } from "@/data/import/own-file";

/** The words of the tool for own data in one language. */
export interface OwnWords {
  readonly tool: string;
  readonly intro: string;
  readonly privacy: string;
  readonly choose: string;
  readonly formats: string;
  readonly dropHere: string;
  readonly reading: (file: string) => string;
  readonly added: (file: string, count: number) => string;
  readonly notAdded: (file: string) => string;
  readonly restored: (file: string) => string;
  readonly addAnyway: string;
  readonly features: (count: number) => string;
  readonly listed: (shown: number) => string;
  readonly color: (layer: string) => string;
  readonly strength: (layer: string) => string;
  readonly zoom: (layer: string) => string;
  readonly save: (layer: string) => string;
  readonly remove: (layer: string) => string;
  readonly filterBy: string;
  readonly value: string;
  readonly all: string;
  readonly join: string;
  readonly joinHelp: string;
  readonly inside: (count: number) => string;
  readonly perhaps: (count: number) => string;
  readonly showThese: (count: number) => string;
  readonly tooMany: string;
  readonly working: string;
  readonly close: string;
  readonly feature: (index: number) => string;
  readonly noAttributes: string;
  /** Where something stands: "line 3, feature 2: ". */
  readonly where: (remark: Remark) => string;
  readonly remark: Readonly<Record<RemarkCode, (remark: Remark) => string>>;
}

const megabytes = (count = 0) => Math.round(count / 1e6);
const said = ({ what }: Remark) => what ?? "";

const en: OwnWords = {
  tool: "Own data",
  intro: "Put your own places, lines or areas under the claims, for this visit.",
  privacy: "The file is read in this browser and sent to nobody. It is gone when you close the page.",
  choose: "Choose files",
  formats:
    "GeoJSON, CSV with coordinates or countries, KML, GPX, FlatGeobuf, or a zipped Shapefile. Or drop them anywhere on this page.",
  dropHere: "Drop the file: it becomes a layer, or brings its view back",
  reading: (file) => `Reading ${file} …`,
  added: (file, count) => `${file}: ${count === 1 ? "1 feature" : `${count} features`} on the map.`,
  notAdded: (file) => `${file} could not be used.`,
  restored: (file) => `${file} was exported here: its view is back.`,
  addAnyway: "Add its data as a layer too",
  features: (count) => `Features (${count})`,
  listed: (shown) => `The first ${shown} are listed.`,
  color: (layer) => `Colour of: ${layer}`,
  strength: (layer) => `Strength of: ${layer}`,
  zoom: (layer) => `Zoom to: ${layer}`,
  save: (layer) => `Save as GeoJSON what is shown of: ${layer}`,
  remove: (layer) => `Remove: ${layer}`,
  filterBy: "Only where",
  value: "is",
  all: "all features",
  join: "Our claims inside these areas",
  joinHelp: "A claim known only to the country is never more than possible.",
  inside: (count) => `${count} certainly`,
  perhaps: (count) => `${count} possibly`,
  showThese: (count) => `Show only these ${count}`,
  tooMany: "They lie at more places than a filter can name.",
  working: "Comparing …",
  close: "Close",
  feature: (index) => `Feature ${index}`,
  noAttributes: "It has no attributes.",
  where: ({ line, feature }) => {
    const parts = [line ? `line ${line}` : "", feature ? `feature ${feature}` : ""].filter(Boolean);
    return parts.length > 0 ? `${parts.join(", ")}: ` : "";
  },
  remark: {
    "too-large": ({ count }) => `it is larger than ${megabytes(count)} megabytes, which a page cannot hold.`,
    "too-many-features": ({ count }) => `it has ${count} features; 50,000 is the most that the map draws.`,
    empty: () => "it is empty.",
    "unknown-format": () => "this is none of the formats that can be read here.",
    "broken-json": () => "the JSON breaks off or has a mistake. NaN and comments are no JSON.",
    "no-geojson": (remark) => `this JSON is no GeoJSON${said(remark) ? ` but “${said(remark)}”` : ""}.`,
    "other-crs": (remark) => `it is in another reference system (${said(remark)}). Save it in WGS 84, longitude and latitude.`,
    "not-degrees": (remark) => `${said(remark)} is no longitude and latitude in degrees. Save it in WGS 84.`,
    "bad-coordinates": (remark) => `${said(remark)} is no position.`,
    "bad-geometry": (remark) => `the geometry “${said(remark)}” is not complete or not known.`,
    "no-features": () => "there is nothing in it that has a place.",
    "broken-table": () => "a quotation mark is opened and not closed.",
    "no-place-columns": (remark) =>
      `no column says where. Name two “lon” and “lat”, or one “country”. There are: ${said(remark)}.`,
    "no-usable-row": (remark) => `no row has a place that can be read; here stands “${said(remark)}”.`,
    "broken-xml": () => "the XML is not well-formed here.",
    "broken-package": () => "the package is damaged or breaks off. Pack it again.",
    "no-shapefile": () => "the package has no Shapefile (.shp) and no KML in it.",
    "lone-part": () => "this is one part of a Shapefile. Zip it with its .dbf and .prj.",
    "broken-shapefile": (remark) => `${said(remark)} is damaged.`,
    "broken-flatgeobuf": () => "the file is damaged or breaks off here.",
    "ring-closed": ({ count }) => `${count === 1 ? "1 open ring was" : `${count} open rings were`} closed.`,
    "no-geometry": ({ count }) => `${count === 1 ? "1 feature has" : `${count} features have`} no place and are left out.`,
    "bad-row": ({ count, what }) =>
      count ? `${count} more rows have no usable place.` : `“${what}” is no place; the row is left out.`,
    "unknown-country": (remark) => `“${said(remark)}” is no country that we know; the row is left out.`,
    "no-projection": (remark) => `${said(remark)} has no .prj: its numbers are taken for degrees.`,
    "several-layers": (remark) => `several layers are taken together: ${said(remark)}.`,
  },
};

const fr: OwnWords = {
  tool: "Vos données",
  intro: "Placez vos propres lieux, lignes ou surfaces sous les énoncés, le temps de cette visite.",
  privacy: "Le fichier est lu dans ce navigateur et n’est envoyé à personne. Il disparaît quand vous fermez la page.",
  choose: "Choisir des fichiers",
  formats:
    "GeoJSON, CSV avec coordonnées ou pays, KML, GPX, FlatGeobuf, ou Shapefile zippé. Ou déposez-les n’importe où sur cette page.",
  dropHere: "Déposez le fichier : il devient une couche, ou rétablit sa vue",
  reading: (file) => `Lecture de ${file} …`,
  added: (file, count) => `${file} : ${count <= 1 ? `${count} objet` : `${count} objets`} sur la carte.`,
  notAdded: (file) => `${file} n’a pas pu être utilisé.`,
  restored: (file) => `${file} a été exporté d’ici : sa vue est rétablie.`,
  addAnyway: "Ajouter aussi ses données comme couche",
  features: (count) => `Objets (${count})`,
  listed: (shown) => `Les ${shown} premiers sont listés.`,
  color: (layer) => `Couleur de : ${layer}`,
  strength: (layer) => `Force de : ${layer}`,
  zoom: (layer) => `Cadrer sur : ${layer}`,
  save: (layer) => `Enregistrer en GeoJSON ce qui est affiché de : ${layer}`,
  remove: (layer) => `Retirer : ${layer}`,
  filterBy: "Seulement où",
  value: "vaut",
  all: "tous les objets",
  join: "Nos énoncés dans ces surfaces",
  joinHelp: "Un énoncé connu seulement au pays près n’est jamais que possible.",
  inside: (count) => `${count} à coup sûr`,
  perhaps: (count) => `${count} peut-être`,
  showThese: (count) => `N’afficher que ces ${count}`,
  tooMany: "Ils se trouvent en plus de lieux qu’un filtre ne peut en nommer.",
  working: "Comparaison …",
  close: "Fermer",
  feature: (index) => `Objet ${index}`,
  noAttributes: "Il n’a pas d’attributs.",
  where: ({ line, feature }) => {
    const parts = [line ? `ligne ${line}` : "", feature ? `objet ${feature}` : ""].filter(Boolean);
    return parts.length > 0 ? `${parts.join(", ")} : ` : "";
  },
  remark: {
    "too-large": ({ count }) => `il dépasse ${megabytes(count)} mégaoctets, plus qu’une page ne peut tenir.`,
    "too-many-features": ({ count }) => `il compte ${count} objets ; la carte en dessine 50 000 au plus.`,
    empty: () => "il est vide.",
    "unknown-format": () => "ce n’est aucun des formats lus ici.",
    "broken-json": () => "le JSON s’interrompt ou contient une faute. NaN et les commentaires ne sont pas du JSON.",
    "no-geojson": (remark) => `ce JSON n’est pas du GeoJSON${said(remark) ? ` mais « ${said(remark)} »` : ""}.`,
    "other-crs": (remark) =>
      `il est dans un autre système de référence (${said(remark)}). Enregistrez-le en WGS 84, longitude et latitude.`,
    "not-degrees": (remark) => `${said(remark)} n’est pas une longitude et une latitude en degrés. Enregistrez-le en WGS 84.`,
    "bad-coordinates": (remark) => `${said(remark)} n’est pas une position.`,
    "bad-geometry": (remark) => `la géométrie « ${said(remark)} » est incomplète ou inconnue.`,
    "no-features": () => "rien de ce qu’il contient n’a de lieu.",
    "broken-table": () => "un guillemet s’ouvre et ne se ferme pas.",
    "no-place-columns": (remark) =>
      `aucune colonne ne dit où. Nommez-en deux « lon » et « lat », ou une « pays ». Il y a : ${said(remark)}.`,
    "no-usable-row": (remark) => `aucune ligne n’a de lieu lisible ; ici se trouve « ${said(remark)} ».`,
    "broken-xml": () => "le XML est mal formé ici.",
    "broken-package": () => "l’archive est abîmée ou s’interrompt. Refaites-la.",
    "no-shapefile": () => "l’archive ne contient ni Shapefile (.shp) ni KML.",
    "lone-part": () => "c’est une partie d’un Shapefile. Zippez-la avec ses .dbf et .prj.",
    "broken-shapefile": (remark) => `${said(remark)} est abîmé.`,
    "broken-flatgeobuf": () => "le fichier est abîmé ou s’interrompt ici.",
    "ring-closed": ({ count }) => `${count === 1 ? "1 anneau ouvert a été fermé" : `${count} anneaux ouverts ont été fermés`}.`,
    "no-geometry": ({ count }) =>
      `${count === 1 ? "1 objet n’a pas de lieu et est laissé" : `${count} objets n’ont pas de lieu et sont laissés`} de côté.`,
    "bad-row": ({ count, what }) =>
      count
        ? `${count} autres lignes n’ont pas de lieu utilisable.`
        : `« ${what} » n’est pas un lieu ; la ligne est laissée de côté.`,
    "unknown-country": (remark) => `« ${said(remark)} » n’est pas un pays que nous connaissons ; la ligne est laissée de côté.`,
    "no-projection": (remark) => `${said(remark)} n’a pas de .prj : ses nombres sont pris pour des degrés.`,
    "several-layers": (remark) => `plusieurs couches sont prises ensemble : ${said(remark)}.`,
  },
};

export const ownWords: Readonly<Record<"en" | "fr", OwnWords>> = { en, fr };
