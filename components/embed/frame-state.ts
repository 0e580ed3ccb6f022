import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import type { EmbedInteract, EmbedTheme } from "@/data/view/embed-options";
import type { Assets } from "../state/setup";

/** What a view shows, in numbers and in words. */
export interface ViewReport {
  /** The parameters of the view as an address has them, without a question mark. */
  readonly query: string;
  /** Claims that are shown, and how many there are without the filter. */
  readonly shown: number;
  readonly all: number;
  readonly sentence: string;
}

/** What a frame's script needs of its view: the server works it out, and writes it into the page as JSON. */
export interface FrameState {
  readonly story: { readonly id: string; readonly language: string; readonly version: string; readonly title: string };
  readonly report: ViewReport;
  readonly claim: string | null;
  readonly place: string | null;
  readonly frame: Bbox;
  /** Ids of the layers that are on, the topmost first, and percent of the strength of those that are not in full. */
  readonly layers: readonly string[];
  readonly opacity: Readonly<Record<string, number>>;
  readonly allLayers: readonly { readonly id: string; readonly title: string }[];
  readonly claims: readonly string[];
  readonly places: readonly string[];
  /** For each of `claims` a 1 where it is drawn, and a 0. */
  readonly drawn: string;
  readonly theme: EmbedTheme;
  readonly interact: EmbedInteract;
  readonly hosts: readonly string[];
  readonly assets: FrameAssets;
  readonly words: FrameMessages;
}

/** Addresses of what is fetched when a reader wants the map. */
export interface FrameAssets {
  /** The map's own script: `components/map/boot-embed.ts`. */
  readonly boot: string;
  readonly atlas: string;
  readonly maplibre: string;
  readonly worker: string;
  readonly world: string;
}

/** What the script says by itself. */
export interface FrameMessages {
  readonly opening: string;
  readonly lostView: string;
  readonly hintWheel: string;
  readonly hintWheelMac: string;
  readonly hintTouch: string;
  readonly failed: Readonly<Record<"webgl" | "script" | "worker", string>>;
}

/** Answer of the atlas's address: what the interactive map needs of a story, and the poster does not. */
export interface FrameAtlas {
  readonly atlas: Atlas;
  readonly assets: Assets;
  /** Why a line is dashed, by the line's id. */
  readonly boundaries: Readonly<Record<string, string>>;
  /** Before the names of layers that did not come, and to ask for them again. */
  readonly words: { readonly notLoaded: string; readonly tryAgain: string };
}

export const STATE_ELEMENT = "frame-state";

/** @throws when the document is not one of a frame, as a page of an error */
export function readState(from: Document): FrameState {
  const element = from.getElementById(STATE_ELEMENT);
  if (element === null) throw new Error("The page is no view of a frame.");
  return JSON.parse(element.textContent ?? "");
}
