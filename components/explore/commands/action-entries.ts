import { isFiltering, NO_FILTER } from "@/data/view/filter";
import type { Facts } from "@/data/view/match";
import { folded } from "@/data/view/rank";
import { embedAsked } from "../../state/embed-asked";
import { send } from "../../state/signals";
import { isCopy } from "../../state/site";
import type { ViewState } from "../../state/view-provider";
import { cameraHash, viewport } from "../../state/viewport";
import type { Words } from "../../ui/words/words";
import { ask } from "../asked";
import { frameClaims } from "../frame-claims";
import type { ShortcutId } from "../shortcuts";
import { type CommandsWords, commandsWords } from "../words/commands-words";
import type { WorkbenchWords } from "../words/workbench-words";
import type { Entry } from "./entry";

/** What commands are made from: the page's view, and its words. */
export interface CommandContext extends ViewState {
  readonly words: CommandsWords;
  readonly workbench: WorkbenchWords;
  /** The words that the page has too. */
  readonly common: Words;
  /** The claims that the filter leaves. */
  readonly shown: readonly Facts[];
  /** The other languages of the story, by their tags. */
  readonly languages: readonly string[];
}

/** The commands of the palette. What would change nothing is left out. */
export function actionEntries({ view, go, atlas, addressOf, words, workbench, shown, languages }: CommandContext): Entry[] {
  const { filter, later, isExploring } = view;
  const mode = () => go({ isExploring: !isExploring });
  const search = () => {
    go({ isExploring: true });
    ask({ command: "search" });
  };
  const wholeStory = () => send("frame", { bbox: atlas.opening.bbox });
  const openPlaces = view.claim ? atlas.claims[view.claim]?.places : view.place ? [view.place] : undefined;
  // Before there is a map nothing can be moved.
  const hasMap = viewport.get() !== null;
  const certainty = filter.certainty === "possible" ? "certain" : "possible";
  return [
    action("mode", isExploring ? words.read : words.explore, mode, { shortcut: "mode" }),
    action("search", words.keys.search, search, { shortcut: "search" }),
    ...(isFiltering(filter) ? [action("clear", workbench.clearAll, () => go({ filter: NO_FILTER }))] : []),
    ...(hasMap
      ? [
          action("fit", words.keys.fit, () => frameClaims(shown, atlas.places), { shortcut: "fit" }),
          ...(openPlaces ? [action("fit-open", words.fitOpen, () => frameClaims([{ places: openPlaces }], atlas.places))] : []),
          action("whole-story", words.wholeStory, wholeStory),
          action("zoom-in", words.zoomIn, () => send("zoom", { way: "zoomIn" })),
          action("zoom-out", words.zoomOut, () => send("zoom", { way: "zoomOut" })),
        ]
      : []),
    ...(isExploring ? [action("panels", words.keys.panels, () => ask({ command: "panels" }), { shortcut: "panels" })] : []),
    action("copy-link", words.keys.copyLink, () => ask({ command: "copyLink" }), { shortcut: "copyLink" }),
    action("save-view", words.keys.saveView, () => ask({ command: "saveView" }), { shortcut: "saveView" }),
    ...(isCopy ? [] : [action("embed", words.keys.embed, () => embedAsked.set(true), { shortcut: "embed" })]),
    action("later", later ? words.laterOff : words.laterOn, () => go({ later: !later })),
    action(certainty, words[certainty], () => go({ filter: { ...filter, certainty } })),
    ...languages.map((tag) =>
      action(
        `language-${tag}`,
        words.inLanguage(languageName(tag, view.language)),
        () => window.location.assign(addressOf({ language: tag }) + cameraHash()),
        // Who does not read this language looks for their own.
        { also: commandsWords[tag === "fr" ? "fr" : "en"].inLanguage(languageName(tag, tag)) },
      ),
    ),
    action("keys", words.keys.keys, () => ask({ command: "keys" }), { shortcut: "keys" }),
  ];
}

function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
}

function action(
  id: string,
  label: string,
  run: () => void,
  { shortcut, also }: { shortcut?: ShortcutId; also?: string } = {},
): Entry {
  const texts = (also ? [label, also] : [label]).map(folded);
  return { id: `action ${id}`, group: "actions", label, texts, does: null, shortcut, run };
}
