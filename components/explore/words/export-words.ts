/** The words of the export tool in one language. */
export interface ExportWords {
  readonly tool: string;
  readonly intro: string;
  readonly data: string;
  readonly picture: string;
  readonly citation: string;
  readonly claims: (count: number) => string;
  readonly format: Readonly<Record<"geojson" | "csv" | "kml" | "svg" | "png" | "bib" | "ris", { title: string; help: string }>>;
  readonly theme: Readonly<Record<"light" | "dark", string>>;
  readonly themeTitle: string;
  readonly entries: (count: number) => string;
  readonly ownNote: string;
  readonly withOwn: (layers: number) => string;
  /** Heads the names of own layers in a picture. */
  readonly ownTitle: string;
  readonly seen: string;
  readonly copy: string;
  readonly copied: string;
  readonly working: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly nothing: string;
  readonly back: string;
}

export const exportWords: Readonly<Record<"en" | "fr", ExportWords>> = {
  en: {
    tool: "Export",
    intro: "What is shown, and nothing else. Each file says its view, version, licence and sources.",
    data: "Data",
    picture: "Map as a picture",
    citation: "Citation",
    claims: (count) => (count === 1 ? "1 claim" : `${count} claims`),
    format: {
      geojson: { title: "GeoJSON", help: "For QGIS and other map programs" },
      csv: { title: "CSV", help: "For spreadsheets, one row a claim" },
      kml: { title: "KML", help: "For Google Earth, with dates" },
      svg: { title: "SVG", help: "Lines and text that can be edited" },
      png: { title: "PNG", help: "Pixels, at most 2,400 a side" },
      bib: { title: "BibTeX", help: "The view and all its sources" },
      ris: { title: "RIS", help: "For Zotero, EndNote and others" },
    },
    theme: { light: "Light", dark: "Dark" },
    themeTitle: "Colours of the picture",
    entries: (count) => (count === 1 ? "1 entry" : `${count} entries`),
    ownNote:
      "Your own data is not among the claims: no data file and no citation has it, only a picture where you ask for it. The layer itself is saved under “Own data”.",
    withOwn: (layers) => (layers === 1 ? "With your own layer" : `With your own ${layers} layers`),
    ownTitle: "Added to this map, not part of the story",
    seen: "seen",
    copy: "Copy",
    copied: "Copied",
    working: "Writing the file …",
    saved: (file) => `Saved: ${file}`,
    failed: "The file could not be written. Check the connection and try again.",
    nothing: "No claim is shown: there is nothing to write.",
    back: "Any of these files, dropped on this page, brings its view back.",
  },
  fr: {
    tool: "Exporter",
    intro: "Ce qui est affiché, et rien d’autre. Chaque fichier porte la vue, la version, la licence et les sources.",
    data: "Données",
    picture: "La carte en image",
    citation: "Citation",
    claims: (count) => (count <= 1 ? `${count} énoncé` : `${count} énoncés`),
    format: {
      geojson: { title: "GeoJSON", help: "Pour QGIS et autres logiciels de cartes" },
      csv: { title: "CSV", help: "Pour tableurs, une ligne par énoncé" },
      kml: { title: "KML", help: "Pour Google Earth, avec les dates" },
      svg: { title: "SVG", help: "Traits et textes modifiables" },
      png: { title: "PNG", help: "Pixels, 2 400 au plus par côté" },
      bib: { title: "BibTeX", help: "La vue et toutes ses sources" },
      ris: { title: "RIS", help: "Pour Zotero, EndNote et autres" },
    },
    theme: { light: "Clair", dark: "Sombre" },
    themeTitle: "Couleurs de l’image",
    entries: (count) => (count <= 1 ? `${count} notice` : `${count} notices`),
    ownNote:
      "Vos propres données ne font pas partie des énoncés : aucun fichier de données ni aucune citation ne les contient, seulement une image si vous le demandez. La couche elle-même s’enregistre sous « Vos données ».",
    withOwn: (layers) => (layers === 1 ? "Avec votre propre couche" : `Avec vos ${layers} propres couches`),
    ownTitle: "Ajouté à cette carte, hors du récit",
    seen: "consultée le",
    copy: "Copier",
    copied: "Copié",
    working: "Écriture du fichier …",
    saved: (file) => `Enregistré : ${file}`,
    failed: "Le fichier n’a pas pu être écrit. Vérifiez la connexion et réessayez.",
    nothing: "Aucun énoncé n’est affiché : il n’y a rien à écrire.",
    back: "Chacun de ces fichiers, déposé sur cette page, rétablit sa vue.",
  },
};
