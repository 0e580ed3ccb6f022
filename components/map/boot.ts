/**
 * The map's own script, without React: bundled by `scripts/boot.mjs`, asked for by its own address right after the first
 * paint, and asked for again by React, which gets the same module and so the same, open map.
 */
import { isFiltering } from "@/data/view/filter";
import { isDrawn } from "@/data/view/reading";
import { knownOf, parseView } from "@/data/view/view";
import { fetchLayer, layerUrl, type ServedClaim } from "../state/fetch-claims";
import { readSetup } from "../state/setup";
import { sitePath } from "../state/site";
import { MapSession, type MapSetup } from "./map-session";

const sessions = new WeakMap<HTMLElement, MapSession>();

/** The map in an element, opened by whoever asks first. */
export function sessionIn(container: HTMLElement, setup: MapSetup): MapSession {
  const session = sessions.get(container) ?? new MapSession(container, setup);
  sessions.set(container, session);
  return session;
}

/** Opens the page's map and draws what the address shows. Resolves when it has taken the poster's place, or cannot. */
export async function start(): Promise<void> {
  const container = document.querySelector<HTMLElement>(".map-canvas");
  if (container === null) return;
  const setup = readSetup("");
  const view = parseView(sitePath(), window.location.search, knownOf(setup.atlas, false));
  const session = sessionIn(container, setup);
  // What a filter leaves is worked out by the workbench, which comes at once where there is one in the address.
  if (isFiltering(view.filter)) return session.settled();
  const claims = await Promise.all(view.layers.map((layer) => claimsOf(setup.atlas.story, layer)));
  await session.drawFirst(
    claims.flat().filter(({ id }) => isDrawn(id, setup.atlas.claims[id], view, view.claim)),
    view,
  );
  await session.settled();
}

/** A layer that does not come is left out: React asks again, and tells the reader. What comes in tiles comes with React too. */
async function claimsOf(story: string, layer: string): Promise<readonly ServedClaim[]> {
  try {
    return (await fetchLayer(layerUrl(story, layer))).claims;
  } catch (error) {
    console.warn("A layer is missing on the map:", error);
    return [];
  }
}
