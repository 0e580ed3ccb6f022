import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import type vendor from "@/data/vendor.json";
import { islandHtml, keepIsland } from "../ui/island-registry";
import { placedAll } from "./site";

/** Addresses of what is fetched beside our own scripts. */
export interface Assets extends Readonly<typeof vendor> {
  readonly world: string;
  readonly lines: string;
  /** The map's own script: see `components/map/boot.ts`. */
  readonly boot: string;
}

/**
 * All that a page tells the browser about its story. It stands in the page once, as JSON, for the map's own script and for
 * React alike: in React's payload it would come a second time.
 */
export interface Setup {
  readonly atlas: Atlas;
  readonly assets: Assets;
  /** The box that the poster shows: the map opens on the same. */
  readonly frame: Bbox;
  /** The address that the server rendered, without query. */
  readonly path: string;
}

const ELEMENT = "setup";
const START = `<script type="application/json" id="${ELEMENT}">`;
const END = "</script>";

/** Keeps a page's setup as an island under `id`: the element that carries it. For the server. */
export function keepSetup(id: string, setup: Setup): void {
  keepIsland(id, () => START + JSON.stringify(setup).replaceAll("<", "\\u003c") + END);
}

/** The setup of the page: of the document in the browser, of the island `id` on the server. */
export function readSetup(id: string): Setup {
  if (typeof document === "undefined") return JSON.parse(islandHtml(id).slice(START.length, -END.length));
  const element = document.getElementById(ELEMENT);
  if (element === null) throw new Error(`The page has no element "${ELEMENT}".`);
  const setup: Setup = JSON.parse(element.textContent ?? "");
  return { ...setup, assets: placedAll(setup.assets) };
}
