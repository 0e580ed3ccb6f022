import { isFiltering, NO_FILTER } from "@/data/view/filter";
import { folded } from "@/data/view/rank";
import { send } from "../../state/signals";
import type { ViewState } from "../../state/view-provider";
import { cameraHash } from "../../state/viewport";
import type { Words } from "../../ui/words/words";
import { ask } from "../asked";
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
  /** The other languages of the story, by their tags. */
  readonly languages: readonly string[];
}

/** The commands of the palette. What would change nothing is left out. */
export function actionEntries({ view, go, atlas, addressOf, words, workbench, languages }: CommandContext): Entry[] {
  const { filter, later, isExploring } = view;
  const mode = () => go({ isExploring: !isExploring });
  const search = () => {
    go({ isExploring: true });
    ask({ command: "search" });
  };
  const wholeStory = () => send("frame", { bbox: atlas.opening.bbox });
  const certainty = filter.certainty === "possible" ? "certain" : "possible";
  return [
    action("mode", isExploring ? words.read : words.explore, mode, { shortcut: "mode" }),
    action("search", words.keys.search, search, { shortcut: "search" }),
    ...(isFiltering(filter) ? [action("clear", workbench.clearAll, () => go({ filter: NO_FILTER }))] : []),
    action("whole-story", words.wholeStory, wholeStory),
    action("copy-link", words.keys.copyLink, () => ask({ command: "copyLink" }), { shortcut: "copyLink" }),
    action("save-view", words.keys.saveView, () => ask({ command: "saveView" }), { shortcut: "saveView" }),
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
