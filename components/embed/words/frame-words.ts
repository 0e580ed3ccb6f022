import { inLanguage } from "../../ui/words/in-language";

/** Words that only a frame in somebody's page has, in one language. */
interface FrameWords {
  readonly openMap: string;
  readonly opening: string;
  /** What the map is called when the wheel and the finger are its own, and how they go back to the page. */
  readonly giveBack: string;
  readonly giveBackLong: string;
  readonly hintWheel: string;
  readonly hintWheelMac: string;
  readonly hintTouch: string;
  readonly howToRead: string;
  readonly openPart: string;
  readonly hide: string;
  readonly show: string;
  readonly fullStory: string;
  readonly newTab: string;
  readonly credit: (licence: string, version: string) => string;
  readonly lostView: string;
  readonly noClaims: string;
}

const en: FrameWords = {
  openMap: "Explore the map",
  opening: "Opening the map …",
  giveBack: "Done",
  giveBackLong: "Done: the wheel and the finger scroll the page again (Escape)",
  hintWheel: "Click the map, or hold Ctrl, to zoom with the wheel",
  hintWheelMac: "Click the map, or hold ⌘, to zoom with the wheel",
  hintTouch: "Tap the map, or use two fingers, to move it",
  howToRead: "How to read the marks",
  openPart: "What is open",
  hide: "hide",
  show: "show",
  fullStory: "Read the full story",
  newTab: "opens a new page",
  credit: (licence, version) => `Dateline, version ${version}, ${licence}. Borders: Natural Earth; dashed lines are disputed.`,
  lostView: "This view could not be loaded. What is shown is as before.",
  noClaims: "Nothing in the story answers this choice.",
};

const fr: FrameWords = {
  openMap: "Explorer la carte",
  opening: "La carte s’ouvre …",
  giveBack: "Terminé",
  giveBackLong: "Terminé : la molette et le doigt font de nouveau défiler la page (Échap)",
  hintWheel: "Cliquez sur la carte, ou maintenez Ctrl, pour zoomer avec la molette",
  hintWheelMac: "Cliquez sur la carte, ou maintenez ⌘, pour zoomer avec la molette",
  hintTouch: "Touchez la carte, ou utilisez deux doigts, pour la déplacer",
  howToRead: "Comment lire les marques",
  openPart: "Ce qui est ouvert",
  hide: "masquer",
  show: "afficher",
  fullStory: "Lire l’article entier",
  newTab: "ouvre une nouvelle page",
  credit: (licence, version) =>
    `Dateline, version ${version}, ${licence}. Frontières : Natural Earth ; les tirets signalent un tracé contesté.`,
  lostView: "Cette vue n’a pas pu être chargée. La carte reste comme avant.",
  noClaims: "Rien dans le récit ne répond à ce choix.",
};

export const frameWords = (language: string): FrameWords => inLanguage({ en, fr }, language);
