/**
 * The script of a frame, without React: stands inline behind what the server wrote, and brings it to life. `scripts/boot.mjs` makes one
 * line of it; all that differs from frame to frame is in the page's JSON, so that its hash never does. Functions and not classes, whose
 * names of methods would be a tenth of that line.
 */
import { Attention } from "./frame-attention";
import type { FrameControls, FrameEvents } from "./frame-controls";
import { eventsOf } from "./frame-events";
import { naturalHeight, watchHeight } from "./frame-height";
import { FrameMap } from "./frame-map";
import { frameScheme } from "./frame-scheme";
import { frameViews, queryWith } from "./frame-views";
import { talkToHost } from "./host-link";

type Target = Parameters<FrameControls["select"]>[0];

const main = document.querySelector<HTMLElement>(".frame");
const region = document.querySelector<HTMLElement>(".map-region");
if (main && region) start(main, region);

function start(main: HTMLElement, region: HTMLElement): void {
  const events = eventsOf<FrameEvents>();
  const views = frameViews(
    (state, { claim, place }) => {
      if (notice?.textContent === words.lostView) say("");
      void map.show(state);
      if (claim !== state.claim || place !== state.place) events.send("selected", { claim: state.claim, place: state.place });
      events.send("viewed", state.report);
    },
    () => {
      say(words.lostView);
      events.send("error", { code: "view", message: words.lostView });
    },
  );
  const { words, theme, hosts } = views.state;
  const notice = region.querySelector(".notice");
  const say = (text: string) => {
    if (notice) notice.textContent = text;
  };
  let wantsFocus = false;
  /** The way to the map is not hidden while it opens: it may have the focus. */
  const showControls = (isInteractive: boolean) => {
    const open = region.querySelector<HTMLElement>('[data-do="open"]');
    if (open) open.hidden = isInteractive;
    const tools = region.querySelector<HTMLElement>(".map-tools");
    if (tools) tools.hidden = !isInteractive;
  };
  const map = new FrameMap(region, views.state, {
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
    onChoose: (choice) => void select(targetOf(choice)),
    onBoundary: (text) => say(text ?? ""),
    onGround: () => attention.hold(),
    onPrevented: (gesture) => attention.hint(gesture),
  });
  const attention = new Attention(region, words, (isChosen) => map.current?.gestures?.give(isChosen));
  const openMap = (hasKeys: boolean) => {
    wantsFocus = hasKeys;
    attention.hold();
    void map.open();
  };
  showControls(false);
  if (theme !== "auto") frameScheme.set(theme);

  const select = (target: Target): boolean => {
    const { state } = views;
    const claim = target && "claim" in target ? target.claim : null;
    const place = target && "place" in target ? target.place : null;
    if ((claim !== null && !state.claims.includes(claim)) || (place !== null && !state.places.includes(place))) return false;
    if (claim !== state.claim || place !== state.place) views.show(queryWith(state, { claim, place })).catch(console.warn);
    return true;
  };
  listen(views, map, attention, openMap);
  main.dataset.canOpen = "";
  watchHeight(() => events.send("height", null));
  const params = new URLSearchParams(window.location.search);
  const [claim, place] = [params.get("claim"), params.get("place")];
  const choice = targetOf({ claim, place });
  // The file of a copy is the same whatever its query asks. When this script has been read to its end.
  if (window.frameCopy && choice) queueMicrotask(() => select(choice));
  const controls: FrameControls = {
    story: views.state.story,
    naturalHeight,
    select,
    view: views.show,
    layers: () => views.state.allLayers.map(({ id, title }) => ({ id, title, isOn: views.state.layers.includes(id) })),
    // Whoever names one that is not there has been told so.
    setLayers: (ids) => views.show(queryWith(views.state, { layers: ids.join(",") || "none" })),
    setTheme: (next) => frameScheme.set(next),
    on: events.on,
  };
  talkToHost(controls, { hosts, childId: params.get("childId") });
}

/** A claim is meant before a place. */
function targetOf({ claim, place }: { readonly claim: string | null; readonly place: string | null }): Target {
  return claim ? { claim } : place ? { place } : null;
}

/** Clicks and keys of the reader. */
function listen(
  views: ReturnType<typeof frameViews>,
  map: FrameMap,
  attention: Attention,
  openMap: (hasKeys: boolean) => void,
): void {
  let opener: Element | null = null;
  /** What is opened by a reader takes the focus, and gives it back to where it was. */
  const open = async (query: string) => {
    const before = views.state;
    const { activeElement } = document;
    await views.show(query).catch(console.warn);
    if (before.claim === views.state.claim && before.place === views.state.place) return;
    const card = document.getElementById("card");
    if (card) {
      if (activeElement !== document.body) opener = activeElement;
      card.focus({ preventScroll: true });
    } else if (opener?.isConnected) (opener as HTMLElement).focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || event.button !== 0) return;
    const link = target.closest<Element>("a[href]");
    const query = link && queryOf(link);
    if (typeof query === "string") {
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
    else if (views.state.claim !== null || views.state.place !== null)
      void open(queryWith(views.state, { claim: null, place: null }));
  });
}

/** The query of a link to another view of this frame; `null` for any other link. In a copy, where views are files, it stands beside. */
function queryOf(link: Element): string | null {
  const [, query = ""] = /^embed(?:\?(.*))?$/.exec(link.getAttribute("href") ?? "") ?? [null, null];
  return link.getAttribute("data-query") ?? query;
}
