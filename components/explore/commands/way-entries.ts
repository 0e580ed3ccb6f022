import type { Names } from "@/data/story/names";
import { switchLayer } from "@/data/view/layers";
import { folded } from "@/data/view/rank";
import type { SavedView } from "@/data/view/saved-views";
import { afterPaint } from "../../state/after-paint";
import { placed } from "../../state/site";
import { ask } from "../asked";
import type { CommandContext } from "./action-entries";
import type { Entry, Group } from "./entry";

interface WayContext extends CommandContext {
  readonly names: Names | undefined;
  readonly views: readonly SavedView[];
  readonly tools: readonly { readonly id: string; readonly title: string }[];
}

/** Where one can go from the palette: tools, saved views, layers, chapters, pages of the record. */
export function wayEntries({ view, go, goTo, atlas, words, common, names, views, tools }: WayContext): Entry[] {
  const { layers } = view;
  const openTool = (tool: string) => {
    go({ isExploring: true });
    ask({ command: "tool", tool });
  };
  const readChapter = (id: string) => {
    go({ isExploring: false, claim: null, place: null });
    afterPaint(() => showChapter(id));
  };
  const openPage = (path: string) => window.location.assign(placed(`/${atlas.language}/${atlas.story}${path}`));
  return [
    ...tools.map(({ id, title }) => way("tools", id, title, words.openTool, () => openTool(id))),
    ...views.map(({ name, address }) => way("views", address, name, words.openView, () => goTo(address))),
    ...atlas.layers.map(({ id, title }) => ({
      ...way("layers", id, title, layers.includes(id) ? words.layerOff : words.layerOn, () =>
        go({ layers: switchLayer(layers, id, atlas.layers) }),
      ),
      other: { does: words.layerAlone, run: () => go({ layers: [id] }) },
    })),
    ...Object.entries(names?.chapters ?? {}).map(([id, title]) =>
      way("chapters", id, title, words.readChapter, () => readChapter(id)),
    ),
    way("pages", "record", common.recordTitle, words.openPage, () => openPage("/record")),
    way("pages", "sources", common.sourcesTitle, words.openPage, () => openPage("/sources")),
    way("pages", "corrections", common.correctionsTitle, words.openPage, () => openPage("/corrections")),
  ];
}

function way(group: Group, id: string, label: string, does: string, run: () => void): Entry {
  return { id: `${group} ${id}`, group, label, texts: [folded(label)], does, run };
}

/** The heading is where reading goes on, for the eye and for the keyboard. */
function showChapter(id: string): void {
  const heading = document.getElementById(`${id}-title`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  document.getElementById(id)?.scrollIntoView();
}
