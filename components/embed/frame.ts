/**
 * The script of a frame, without React: stands inline behind what the server wrote, and brings it to life. `scripts/boot.mjs` makes one
 * line of it; all that differs from frame to frame is in the page's JSON, so that its hash never does.
 */
import { Attention } from "./frame-attention";
import type { FrameControls, FrameEvents, ViewReport } from "./frame-controls";
import { eventsOf } from "./frame-events";
import { naturalHeight, watchHeight } from "./frame-height";
import { FrameMap } from "./frame-map";
import { exchangeView, fetchView } from "./frame-parts";
import { frameScheme } from "./frame-scheme";
import { type FrameState, readState } from "./frame-state";
import { talkToHost } from "./host-link";

type Target = Parameters<FrameControls["select"]>[0];

const main = document.querySelector<HTMLElement>(".frame");
const region = document.querySelector<HTMLElement>(".map-region");
if (main && region) start(main, region);

function start(main: HTMLElement, region: HTMLElement): void {
  let state = readState(document);
  let asked = 0;
  let opener: Element | null = null;
  let wantsFocus = false;
  const events = eventsOf<FrameEvents>();
  const { words } = state;
  if (state.theme !== "auto") frameScheme.set(state.theme);

  const say = (text: string) => {
    const notice = region.querySelector(".notice");
    if (notice) notice.textContent = text;
  };
  const button = (name: string) => region.querySelector<HTMLElement>(`[data-do="${name}"]`);

  /** The way to the map is not hidden while it opens: it may have the focus. */
  const showControls = (isInteractive: boolean) => {
    const open = button("open");
    if (open) open.hidden = isInteractive;
    const tools = region.querySelector<HTMLElement>(".map-tools");
    if (tools) tools.hidden = !isInteractive;
  };

  const map = new FrameMap(region, state, {
    onState: (next) => {
      main.dataset.state = next;
      showControls(next === "interactive");
      say(next === "opening" ? words.opening : "");
      if (next === "poster") attention.release();
      if (next !== "interactive") return;
      map.current?.gestures?.give(attention.isHeld);
      if (wantsFocus) map.current?.focus();
      wantsFocus = false;
    },
    onFailed: (reason) => {
      main.dataset.state = "failed";
      attention.release();
      showControls(false);
      say(words.failed[reason]);
      events.send("error", { code: reason, message: words.failed[reason] });
    },
    onChoose: ({ claim, place }) => void select(claim ? { claim } : place ? { place } : null),
    onBoundary: (text) => say(text ?? ""),
    onGround: () => attention.hold(),
    onPrevented: (gesture) => attention.hint(gesture),
  });
  const attention = new Attention(region, words, (isChosen) => map.current?.gestures?.give(isChosen));

  const show = async (wanted: string): Promise<ViewReport> => {
    const query = viewOnly(wanted, state);
    asked += 1;
    const own = asked;
    try {
      const next = await fetchView(query, state);
      // Whoever asked later wants something else by now.
      if (own !== asked) return state.report;
      const before = state;
      state = exchangeView(next);
      void map.show(state);
      if (before.claim !== state.claim || before.place !== state.place)
        events.send("selected", { claim: state.claim, place: state.place });
      events.send("viewed", state.report);
    } catch (error) {
      console.warn("A view is missing:", error);
      say(words.lostView);
      events.send("error", { code: "view", message: words.lostView });
    }
    return state.report;
  };

  const select = (target: Target): boolean => {
    const claim = target && "claim" in target ? target.claim : null;
    const place = target && "place" in target ? target.place : null;
    if ((claim !== null && !state.claims.includes(claim)) || (place !== null && !state.places.includes(place))) return false;
    if (claim !== state.claim || place !== state.place) void show(queryWith(state, { claim, place }));
    return true;
  };

  /** What is opened by a reader takes the focus, and gives it back to where it was. */
  const open = async (query: string) => {
    const before = { claim: state.claim, place: state.place };
    const { activeElement } = document;
    await show(query);
    if (before.claim === state.claim && before.place === state.place) return;
    const card = document.getElementById("card");
    if (card) {
      if (activeElement !== document.body) opener = activeElement;
      card.focus({ preventScroll: true });
    } else if (opener?.isConnected) (opener as HTMLElement).focus({ preventScroll: true });
  };

  const openMap = (hasKeys: boolean) => {
    wantsFocus = hasKeys;
    attention.hold();
    void map.open();
  };

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || event.button !== 0) return;
    const link = target.closest<Element>("a[href]");
    const query = link && queryOf(link);
    if (query !== null && query !== undefined) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void open(query);
      if (link?.closest(".poster")) void map.open();
      return;
    }
    const action = target.closest<HTMLElement>("[data-do]")?.dataset.do;
    // A click that comes from a key has no count.
    const hasKeys = event.detail === 0;
    if (action === "open") return openMap(hasKeys);
    if (action === "done") return attention.release();
    if (action === "zoomIn" || action === "zoomOut") return map.current?.zoom(action);
    if (action === "whole") return map.current?.whole();
    if (!link && target.closest(".map-free, .map-still")) openMap(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (attention.isHeld) attention.release();
    else if (state.claim !== null || state.place !== null) void open(queryWith(state, { claim: null, place: null }));
  });

  showControls(false);
  main.dataset.canOpen = "";

  const controls: FrameControls = {
    story: state.story,
    naturalHeight,
    select,
    view: show,
    layers: () => state.allLayers.map(({ id, title }) => ({ id, title, isOn: state.layers.includes(id) })),
    setLayers: (ids) => {
      const known = ids.filter((id) => state.allLayers.some((layer) => layer.id === id));
      return show(queryWith(state, { layers: known.join(",") || "none" }));
    },
    setTheme: (theme) => frameScheme.set(theme),
    on: events.on,
  };
  const openAsked = (params: URLSearchParams) => {
    const [claim, place] = [params.get("claim"), params.get("place")];
    if (claim !== null) select({ claim });
    else if (place !== null) select({ place });
  };
  watchHeight(() => events.send("height", null));
  // The file of a copy is the same whatever its query asks. When this script has been read to its end.
  if (window.frameCopy) queueMicrotask(() => openAsked(new URLSearchParams(window.location.search)));
  talkToHost(controls, { hosts: state.hosts, childId: new URLSearchParams(window.location.search).get("childId") });
}

/** The query of the present view with some parameters set, or taken out where they are `null`. */
function queryWith({ report }: FrameState, change: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(report.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return params.toString();
}

/** How the frame stands was said by its address: a view asked for later changes none of it. */
const OPTIONS = ["panel", "theme", "ui", "links", "interact", "host"] as const;

function viewOnly(query: string, { report }: FrameState): string {
  const [params, own] = [new URLSearchParams(query), new URLSearchParams(report.query)];
  for (const name of OPTIONS) {
    params.delete(name);
    const value = own.get(name);
    if (value !== null) params.set(name, value);
  }
  return params.toString();
}

/** The query of a link to another view of this frame; `null` for any other link. In a copy, where views are files, it stands beside. */
function queryOf(link: Element): string | null {
  const [, query = ""] = /^embed(?:\?(.*))?$/.exec(link.getAttribute("href") ?? "") ?? [null, null];
  return link.getAttribute("data-query") ?? query;
}
