import type { EmbedTarget } from "@/data/embed/embed-target";
import type { SnippetForm } from "@/data/embed/snippet";
import type { SnippetSize } from "@/data/embed/snippet-size";
import type { EmbedInteract, EmbedPanel, EmbedPart, EmbedTheme } from "@/data/view/embed-options";

/** The words of the builder of the embed in one language. */
export interface BuilderWords {
  readonly title: string;
  readonly guide: string;
  readonly close: string;
  readonly choices: string;
  readonly loading: string;
  readonly shows: string;
  readonly target: Readonly<Record<Exclude<EmbedTarget["kind"], "chapter">, string>>;
  readonly chapters: string;
  readonly language: string;
  readonly panel: string;
  readonly panelOf: Readonly<Record<EmbedPanel, string>>;
  readonly form: string;
  readonly formOf: Readonly<Record<SnippetForm, string>>;
  readonly formHelp: Readonly<Record<SnippetForm, string>>;
  readonly size: string;
  readonly sizeKind: Readonly<Record<SnippetSize["kind"], string>>;
  readonly ratio: string;
  readonly ratioOf: (width: number, height: number) => string;
  readonly height: string;
  readonly more: string;
  readonly theme: string;
  readonly themeOf: Readonly<Record<EmbedTheme, string>>;
  readonly parts: string;
  readonly part: Readonly<Record<EmbedPart, string>>;
  readonly links: string;
  readonly interact: string;
  readonly interactOf: Readonly<Record<EmbedInteract, string>>;
  readonly host: string;
  readonly hostHelp: string;
  readonly preview: string;
  readonly widthOf: Readonly<Record<"320" | "600" | "full", string>>;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
}

export const builderWords: Readonly<Record<"en" | "fr", BuilderWords>> = {
  en: {
    title: "Put this map into your article",
    guide: "All of it explained: the guide for newsrooms",
    close: "Close",
    choices: "How the map is to be",
    loading: "Loading …",
    shows: "Shows",
    target: { view: "What this page shows now", claim: "The open claim alone", story: "The whole story" },
    chapters: "A chapter",
    language: "Language",
    panel: "With the map",
    panelOf: { card: "Words and sources of a mark", none: "Nothing", story: "The story’s text" },
    form: "Code",
    formOf: { frame: "iframe", script: "iframe and script", element: "<dateline-map>" },
    formHelp: {
      frame: "No script on your page. The map keeps the size that you give it here.",
      script: "A script of 3 KB lets the frame grow with what is opened in it. Without the script it is a plain iframe.",
      element:
        "The shortest code, and one that your scripts can change. Without scripts a picture with a link stands in its place.",
    },
    size: "Room kept free",
    sizeKind: { ratio: "In proportion to its width", height: "A fixed height" },
    ratio: "Width to height",
    ratioOf: (width, height) => `${width} : ${height}`,
    height: "Height in pixels",
    more: "Colours, controls, links",
    theme: "Colours",
    themeOf: { auto: "As the reader’s device", light: "Light", dark: "Dark" },
    parts: "In the frame",
    part: { title: "Title", legend: "Legend", zoom: "Buttons to zoom" },
    links: "Links to the full story",
    interact: "The map that moves comes",
    interactOf: { tap: "When the reader asks for it", auto: "By itself when in view" },
    host: "Address of your site, if its page is to command the map",
    hostHelp: "Only pages of this site will be answered. Leave it empty otherwise.",
    preview: "Preview",
    widthOf: { "320": "320 px", "600": "600 px", full: "As wide as here" },
    code: "Code to paste",
    copy: "Copy the code",
    copied: "The code is copied.",
    copyRefused: "This browser does not copy by itself: the code is selected, copy it with Ctrl or Cmd and C.",
  },
  fr: {
    title: "Placer cette carte dans votre article",
    guide: "Tout est expliqué : le guide des rédactions",
    close: "Fermer",
    choices: "Comment sera la carte",
    loading: "Chargement …",
    shows: "Montre",
    target: { view: "Ce que cette page montre", claim: "L’énoncé ouvert seul", story: "Tout le récit" },
    chapters: "Un chapitre",
    language: "Langue",
    panel: "Avec la carte",
    panelOf: { card: "Texte et sources d’un repère", none: "Rien", story: "Le texte du récit" },
    form: "Code",
    formOf: { frame: "iframe", script: "iframe et script", element: "<dateline-map>" },
    formHelp: {
      frame: "Aucun script sur votre page. La carte garde la taille que vous lui donnez ici.",
      script: "Un script de 3 Ko laisse le cadre grandir avec ce qu’on y ouvre. Sans lui, c’est un simple iframe.",
      element: "Le code le plus court, et que vos scripts peuvent changer. Sans scripts, une image avec un lien tient sa place.",
    },
    size: "Place réservée",
    sizeKind: { ratio: "En proportion de sa largeur", height: "Une hauteur fixe" },
    ratio: "Largeur sur hauteur",
    ratioOf: (width, height) => `${width} : ${height}`,
    height: "Hauteur en pixels",
    more: "Couleurs, commandes, liens",
    theme: "Couleurs",
    themeOf: { auto: "Comme l’appareil du lecteur", light: "Claires", dark: "Sombres" },
    parts: "Dans le cadre",
    part: { title: "Titre", legend: "Légende", zoom: "Boutons de zoom" },
    links: "Liens vers le récit complet",
    interact: "La carte mobile arrive",
    interactOf: { tap: "Quand le lecteur la demande", auto: "D’elle-même quand on la voit" },
    host: "Adresse de votre site, si sa page doit commander la carte",
    hostHelp: "Seules les pages de ce site auront une réponse. Sinon, laissez vide.",
    preview: "Aperçu",
    widthOf: { "320": "320 px", "600": "600 px", full: "Toute la largeur" },
    code: "Code à coller",
    copy: "Copier le code",
    copied: "Le code est copié.",
    copyRefused: "Ce navigateur ne copie pas de lui-même : le code est sélectionné, copiez-le avec Ctrl ou Cmd et C.",
  },
};
