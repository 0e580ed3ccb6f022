/**
 * The script of a frame, without React: stands inline behind what the server wrote, and brings it to life. `scripts/boot.mjs` makes one
 * line of it; all that differs from frame to frame is in the page's JSON, so that its hash never does.
 */
import { Attention } from "./frame-attention";
import type { FrameControls, FrameEvents } from "./frame-controls";
import { eventsOf } from "./frame-events";
import { naturalHeight, watchHeight } from "./frame-height";
import { FrameMap } from "./frame-map";
import { FrameNotice } from "./frame-notice";
import { frameScheme } from "./frame-scheme";
import { readState } from "./frame-state";
import { FrameViews } from "./frame-views";
import { talkToHost } from "./host-link";

type Target = Parameters<FrameControls["select"]>[0];
type Failure = "webgl" | "script" | "worker";

/** One frame: its views, its map, and what its reader and the page around do with them. */
class Frame {
  private readonly events = eventsOf<FrameEvents>();
  private readonly notice: FrameNotice;
  private readonly views: FrameViews;
  private readonly map: FrameMap;
  private readonly attention: Attention;
  /** What had the focus before something was opened. */
  private opener: Element | null = null;
  private wantsFocus = false;

  constructor(
    private readonly main: HTMLElement,
    private readonly region: HTMLElement,
  ) {
    const state = readState(document);
    const { words, theme } = state;
    if (theme !== "auto") frameScheme.set(theme);
    this.notice = new FrameNotice(region.querySelector(".notice"), words.tryAgain);
    this.views = new FrameViews(state, {
      onShown: (next, before) => {
        this.notice.say("view", "");
        void this.map.show(next);
        if (before.claim !== next.claim || before.place !== next.place)
          this.events.send("selected", { claim: next.claim, place: next.place });
        this.events.send("viewed", next.report);
      },
      onLost: () => {
        this.notice.say("view", words.lostView);
        this.events.send("error", { code: "view", message: words.lostView });
      },
    });
    this.map = new FrameMap(region, state, {
      onState: (next) => this.onMapState(next),
      onFailed: (reason) => this.onMapFailed(reason),
      onMissing: (titles) => this.notice.say("layers", titles.length > 0 ? `${words.notLoaded} ${titles.join(", ")}.` : ""),
      onChoose: ({ claim, place }) => void this.select(claim ? { claim } : place ? { place } : null),
      onBoundary: (text) => this.notice.say("boundary", text ?? ""),
      onGround: () => this.attention.hold(),
      onPrevented: (gesture) => this.attention.hint(gesture),
    });
    this.attention = new Attention(region, words, (isChosen) => this.map.current?.gestures?.give(isChosen));
    this.showControls(false);
    main.dataset.canOpen = "";
    document.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("keydown", (event) => this.onKey(event));
    watchHeight(() => this.events.send("height", null));
    // The file of a copy is the same whatever its query asks. When this script has been read to its end.
    if (window.frameCopy) queueMicrotask(() => this.openAsked(new URLSearchParams(window.location.search)));
    talkToHost(this.controls(), { hosts: state.hosts, childId: new URLSearchParams(window.location.search).get("childId") });
  }

  private onMapState(next: "poster" | "opening" | "interactive"): void {
    const { map, attention } = this;
    this.main.dataset.state = next;
    this.showControls(next === "interactive");
    this.notice.say("map", next === "opening" ? this.views.state.words.opening : "");
    if (next === "poster") {
      this.notice.say("boundary", "");
      this.notice.say("layers", "");
      attention.release();
    }
    if (next !== "interactive") return;
    map.current?.gestures?.give(attention.isHeld);
    if (this.wantsFocus) map.current?.focus();
    this.wantsFocus = false;
  }

  private onMapFailed(reason: Failure): void {
    const message = this.views.state.words.failed[reason];
    this.main.dataset.state = "failed";
    this.attention.release();
    this.showControls(false);
    this.notice.say("layers", "");
    this.notice.say("map", message);
    this.events.send("error", { code: reason, message });
  }

  /** The way to the map is not hidden while it opens: it may have the focus. */
  private showControls(isInteractive: boolean): void {
    const open = this.region.querySelector<HTMLElement>('[data-do="open"]');
    if (open) open.hidden = isInteractive;
    const tools = this.region.querySelector<HTMLElement>(".map-tools");
    if (tools) tools.hidden = !isInteractive;
  }

  /** @returns false when the story has no such claim or place */
  private select(target: Target): boolean {
    const { claims, places, ...state } = this.views.state;
    const claim = target && "claim" in target ? target.claim : null;
    const place = target && "place" in target ? target.place : null;
    if ((claim !== null && !claims.includes(claim)) || (place !== null && !places.includes(place))) return false;
    if (claim !== state.claim || place !== state.place) this.views.show(this.views.queryWith({ claim, place })).catch(isTold);
    return true;
  }

  /** What is opened by a reader takes the focus, and gives it back to where it was. */
  private async open(query: string): Promise<void> {
    const before = this.views.state;
    const { activeElement } = document;
    await this.views.show(query).catch(isTold);
    const { claim, place } = this.views.state;
    if (before.claim === claim && before.place === place) return;
    const card = document.getElementById("card");
    if (card) {
      if (activeElement !== document.body) this.opener = activeElement;
      card.focus({ preventScroll: true });
    } else if (this.opener?.isConnected) (this.opener as HTMLElement).focus({ preventScroll: true });
  }

  private openMap(hasKeys: boolean): void {
    this.wantsFocus = hasKeys;
    this.attention.hold();
    void this.map.open();
  }

  private onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || event.button !== 0) return;
    const link = target.closest<Element>("a[href]");
    const query = link && queryOf(link);
    if (query !== null && query !== undefined) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(query);
      if (link?.closest(".poster")) void this.map.open();
      return;
    }
    const action = target.closest<HTMLElement>("[data-do]")?.dataset.do;
    // A click that comes from a key has no count.
    const hasKeys = event.detail === 0;
    if (action === "open") this.openMap(hasKeys);
    else if (action === "done") this.attention.release();
    else if (action === "zoomIn" || action === "zoomOut") this.map.current?.zoom(action);
    else if (action === "whole") this.map.current?.whole();
    else if (action === "again") void this.map.show(this.views.state);
    else if (!link && target.closest(".map-free, .map-still")) this.openMap(false);
  }

  private onKey(event: KeyboardEvent): void {
    const { claim, place } = this.views.state;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.attention.isHeld) this.attention.release();
    else if (claim !== null || place !== null) void this.open(this.views.queryWith({ claim: null, place: null }));
  }

  private openAsked(params: URLSearchParams): void {
    const [claim, place] = [params.get("claim"), params.get("place")];
    if (claim !== null) this.select({ claim });
    else if (place !== null) this.select({ place });
  }

  /** What the page around may ask. */
  private controls(): FrameControls {
    const { views } = this;
    return {
      story: views.state.story,
      naturalHeight,
      select: (target) => this.select(target),
      view: (query) => views.show(query),
      layers: () => views.state.allLayers.map(({ id, title }) => ({ id, title, isOn: views.state.layers.includes(id) })),
      setLayers: (ids) => {
        const known = ids.filter((id) => views.state.allLayers.some((layer) => layer.id === id));
        return views.show(views.queryWith({ layers: known.join(",") || "none" }));
      },
      setTheme: (theme) => frameScheme.set(theme),
      on: this.events.on,
    };
  }
}

/** The notice has said it already. */
function isTold(): void {}

/** The query of a link to another view of this frame; `null` for any other link. In a copy, where views are files, it stands beside. */
function queryOf(link: Element): string | null {
  const [, query = ""] = /^embed(?:\?(.*))?$/.exec(link.getAttribute("href") ?? "") ?? [null, null];
  return link.getAttribute("data-query") ?? query;
}

const main = document.querySelector<HTMLElement>(".frame");
const region = document.querySelector<HTMLElement>(".map-region");
if (main && region) new Frame(main, region);
