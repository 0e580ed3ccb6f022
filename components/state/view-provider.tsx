"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { Atlas } from "@/data/story/atlas";
import { parseCamera } from "@/data/view/camera";
import { formatView, knownOf, parseView, type View } from "@/data/view/view";
import { readSetup, type Setup } from "./setup";
import { send } from "./signals";
import { isCopy, placed, sitePath } from "./site";

export interface ViewState {
  readonly atlas: Atlas;
  readonly setup: Setup;
  readonly view: View;
  /**
   * Goes to a view. A choice of the reader is a step of the history; `replace` is for what is not one.
   * What is not named stays as it is.
   */
  readonly go: (change: Partial<Omit<View, "language" | "story" | "isEmbed">>, options?: { readonly replace?: boolean }) => void;
  /**
   * Goes to an address of this story without its language, `/mali-2020/kati?…#map=…`: one that was kept. What it names and
   * is not there any more falls away.
   */
  readonly goTo: (address: string) => void;
  /** To link to, wherever this page stands. */
  readonly addressOf: (change: Partial<View>) => string;
}

const ViewContext = createContext<ViewState | null>(null);

/** The event by which every reader of the address hears of a change made through `go`; Back and Forward are `popstate`. */
const CHANGED = "dateline:address";

/**
 * The address as state. It is read outside React's router: `useSearchParams` would take the text out of the static HTML.
 *
 * @param setupId the island that carries the page's setup
 */
export function ViewProvider({ setupId, children }: { setupId: string; children: ReactNode }) {
  const setup = useMemo(() => readSetup(setupId), [setupId]);
  const { atlas, path } = setup;
  const address = useSyncExternalStore(subscribe, currentAddress, () => path);
  const known = useMemo(() => ({ ...knownOf(atlas, false), hasService: !isCopy }), [atlas]);
  const parsed = useMemo(() => {
    const [pathname = "", query = ""] = address.split("?");
    return parseView(pathname, query, known);
  }, [address, known]);
  // The same objects as long as they say the same: opening a claim must not draw the map's marks anew.
  const layers = useKept(parsed.layers);
  const opacity = useKept(parsed.opacity);
  const filter = useKept(parsed.filter);
  const more = useKept(parsed.more);
  const view = useMemo(() => ({ ...parsed, layers, opacity, filter, more }), [parsed, layers, opacity, filter, more]);
  const viewed = useCallback((change: Partial<View>) => formatView({ ...view, ...change }, known), [view, known]);
  const addressOf = useCallback((change: Partial<View>) => placed(viewed(change)), [viewed]);
  const go = useCallback<ViewState["go"]>(
    (change, { replace = false } = {}) => {
      const opens = change.claim !== undefined || change.place !== undefined || change.item !== undefined;
      const next = viewed(opens ? { claim: null, place: null, item: null, ...change } : change);
      if (next === currentAddress()) return;
      // What is opened moves the map; anything else leaves it where the address says.
      const camera = !opens && parseCamera(window.location.hash) ? window.location.hash : "";
      write(next + camera, replace);
    },
    [viewed],
  );
  const goTo = useCallback<ViewState["goTo"]>(
    (address) => {
      const { pathname, search, hash } = new URL(`/${atlas.language}${address}`, window.location.origin);
      const camera = parseCamera(hash);
      write(formatView(parseView(pathname, search, known), known) + (camera ? hash : ""), false);
      if (camera) send("camera", camera);
    },
    [atlas.language, known],
  );
  const state = useMemo(() => ({ atlas, setup, view, go, goTo, addressOf }), [atlas, setup, view, go, goTo, addressOf]);
  return <ViewContext value={state}>{children}</ViewContext>;
}

export function useView(): ViewState {
  const state = useContext(ViewContext);
  if (state === null) throw new Error("useView needs a ViewProvider above it.");
  return state;
}

/** The same object for as long as it says the same, so that what depends on it is not worked out again. */
function useKept<Value>(value: Value): Value {
  const json = JSON.stringify(value);
  return useMemo(() => JSON.parse(json) as Value, [json]);
}

function write(address: string, replace: boolean): void {
  // Next keeps its own notes in the history's state; handing them on keeps Back and Forward free of round trips.
  window.history[replace ? "replaceState" : "pushState"](window.history.state, "", placed(address));
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

const currentAddress = () => sitePath() + window.location.search;
