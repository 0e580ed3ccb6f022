/**
 * Stands in a frame of a copy of the site, before the frame's own script, which is the same as on the site and does not grow for it. The
 * files of a copy are the same whatever their query asks, so that this does what of the options can be done without the service; those that
 * would need another text or another filter ask nothing. And it fetches other views of the frame, which are files.
 */
import { copyAddress } from "@/data/copy/copy-address";
import { parseEmbedOptions } from "@/data/view/embed-options";
import { holdLinks, placed, placedAll } from "../state/site";
import { type FrameState, readState, STATE_ELEMENT } from "./frame-state";

/** What the frame's own script asks of this one. On the site there is none. */
export interface FrameCopy {
  /** Another view of the frame, as `fetchView` of `frame-parts.ts`. */
  readonly fetchView: (query: string, story: FrameState["story"]) => Promise<Document>;
}

declare global {
  interface Window {
    frameCopy?: FrameCopy;
  }
}

window.frameCopy = { fetchView };

const main = document.querySelector<HTMLElement>(".frame");
if (main) {
  const { theme, ui, panel, interact, hosts } = parseEmbedOptions(new URLSearchParams(location.search), new Set());
  changeState(document, { theme, interact, hosts });
  if (theme !== "auto") document.documentElement.dataset.theme = theme;
  if (!ui.includes("title")) hideTitle();
  if (!ui.includes("legend")) hide(".legend-place");
  if (!ui.includes("zoom")) document.querySelector(".map-tools")?.remove();
  if (panel === "none") {
    main.classList.replace("panel-card", "panel-none");
    hide(".card-place");
  }
}

/** @throws when there is no such file: a copy has the views of one claim or place, and no others */
async function fetchView(query: string, story: FrameState["story"]): Promise<Document> {
  const address = `/${story.language}/${story.id}/embed${query && `?${query}`}`;
  // A host of files answers any query with the frame of the whole story.
  if (copyAddress(address) === null) throw new Error(`A copy has no view "${query}".`);
  const response = await fetch(placed(address));
  if (!response.ok) throw new Error(`The view answered ${response.status}.`);
  const html = await response.text();
  // Its style sheet says from where it stands itself where the fonts are: this page's policy does not know it.
  const view = new DOMParser().parseFromString(html.replace(/<style>.*?<\/style>/s, ""), "text/html");
  holdLinks(view, response.url);
  changeState(view, {});
  return view;
}

/** Writes into a view's state what this frame knows better: where its files are, and how it stands. */
function changeState(view: Document, change: Partial<FrameState>): void {
  const state = readState(view);
  const element = view.getElementById(STATE_ELEMENT);
  if (element) element.textContent = JSON.stringify({ ...state, ...change, assets: placedAll(state.assets) });
}

/** Who cannot see it is told all the same what the frame is of. */
function hideTitle(): void {
  hide(".kicker");
  const title = document.querySelector(".title");
  if (title) title.className = "sr-only";
}

function hide(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.setAttribute("hidden", "");
}
