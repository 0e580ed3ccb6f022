import { fetchWhole } from "./frame-parts";
import { frameScheme } from "./frame-scheme";
import { Slots } from "./frame-slots";
import type { FrameAtlas, FrameState } from "./frame-state";

/** A map that is out of view for this long gives its graphics context back. */
const AWAY_MS = 700;
const AGAIN_MS = 2000;
/** A browser that is never idle opens the map all the same. */
const IDLE_TIMEOUT_MS = 3000;

/** The map's own script, by its address: rooms do not import one another. */
type Boot = typeof import("../map/boot-embed");
type EmbedMap = ReturnType<Boot["openEmbedMap"]>;
type EmbedView = Parameters<EmbedMap["show"]>[0];
type Loaded = readonly [boot: Boot, atlas: FrameAtlas];

/** What the rest of the frame hears of its map. */
export interface FrameMapEvents {
  readonly onState: (state: "poster" | "opening" | "interactive") => void;
  readonly onFailed: (reason: "webgl" | "script" | "worker") => void;
  readonly onChoose: (choice: { readonly claim: string | null; readonly place: string | null }) => void;
  /** Why a line is dashed that was clicked; `null` for any other click. */
  readonly onBoundary: (text: string | null) => void;
  readonly onGround: () => void;
  readonly onPrevented: (gesture: "wheel" | "touch") => void;
}

/**
 * The interactive map of a frame, from the wish for it to its end and back. It opens behind the poster when somebody wants it and a slot
 * is free, gives its graphics context back when it leaves the view or another frame needs it more, and leaves a still picture of where
 * the reader was: there it opens again when it comes back.
 */
export class FrameMap {
  private map: EmbedMap | null = null;
  private isOpening = false;
  /** Counts what ends an opening that is under way. */
  private turn = 0;
  private isWanted = false;
  private isInView = false;
  private camera: ReturnType<EmbedMap["camera"]>;
  private still: HTMLCanvasElement | null = null;
  private loaded: Promise<Loaded> | null = null;
  private away: ReturnType<typeof setTimeout> | undefined;
  private readonly slots: Slots;

  constructor(
    private readonly region: HTMLElement,
    private state: FrameState,
    private readonly events: FrameMapEvents,
  ) {
    this.slots = new Slots(
      () => this.isInView && document.visibilityState === "visible",
      () => this.close(),
      () => this.openWhenIdle(),
    );
    window.addEventListener("pagehide", () => this.slots.release());
    this.isWanted = state.interact === "auto" && !savesData();
    new IntersectionObserver(
      ([entry]) => {
        this.isInView = entry?.isIntersecting ?? false;
        clearTimeout(this.away);
        if (this.isInView) this.openWhenIdle();
        else this.away = setTimeout(() => this.close(), AWAY_MS);
      },
      { threshold: [0, 0.2] },
    ).observe(region);
  }

  get current(): EmbedMap | null {
    return this.map;
  }

  /** A reader asks: then it may take the place of another frame's map. */
  async open(): Promise<void> {
    this.isWanted = true;
    await this.openIn(true);
  }

  /** What is shown has changed, and a still picture of before is none of it. */
  async show(state: FrameState): Promise<void> {
    const isElsewhere = state.frame.join() !== this.state.frame.join();
    this.state = state;
    if (isElsewhere) this.camera = undefined;
    this.dropStill();
    await this.map?.show(viewOf(state));
  }

  /** Gives the graphics context back; the picture stays. */
  close(): void {
    const { map } = this;
    // Whoever is just about to open does not.
    this.turn += 1;
    if (!map) {
      this.slots.release();
      return;
    }
    this.map = null;
    const { state, turn } = this;
    // Taken before the map goes, there when it has gone.
    const still = map.still();
    this.camera = map.camera();
    map.close();
    this.slots.release();
    this.events.onState("poster");
    void still.then((picture) => {
      if (picture && this.state === state && this.turn === turn) this.putStill(picture);
    });
  }

  private openWhenIdle(): void {
    if (!this.isWanted || !this.isInView || this.map) return;
    const open = () => {
      if (this.isInView) void this.openIn(false);
    };
    if ("requestIdleCallback" in window) requestIdleCallback(open, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(open, 200);
  }

  private async openIn(isInsistent: boolean): Promise<void> {
    if (this.map || this.isOpening) return;
    this.isOpening = true;
    const { turn } = this;
    if (isInsistent) this.events.onState("opening");
    try {
      if (!(await this.slots.take(isInsistent))) return this.events.onState("poster");
      this.events.onState("opening");
      const [boot, { atlas, assets, boundaries, words }] = await this.load();
      if (turn !== this.turn) return this.events.onState("poster");
      const container = this.region.querySelector<HTMLElement>(".map-canvas");
      if (!container) return;
      const { onChoose, onGround, onPrevented } = this.events;
      const view = viewOf(this.state);
      this.map = boot.openEmbedMap(container, {
        atlas,
        assets,
        frame: view.frame,
        camera: this.camera,
        scheme: frameScheme,
        view,
        onChoose,
        onGround,
        onPrevented,
        onStatus: ({ state, failure }) => {
          if (state === "failed") this.fail(failure ?? "script");
          else if (state === "interactive") this.dropStill();
          if (state === "interactive") this.events.onState("interactive");
        },
        onBoundary: (id) => this.events.onBoundary(id === null ? null : (boundaries[id] ?? null)),
        words,
      });
    } catch (error) {
      console.warn("The picture stays in place of the interactive map:", error);
      this.fail("script");
    } finally {
      this.isOpening = false;
      // Who was called off, or found no slot, may be in view by now, or again.
      if (!this.map && this.isWanted) setTimeout(() => this.openWhenIdle(), AGAIN_MS);
    }
  }

  private fail(reason: "webgl" | "script" | "worker"): void {
    this.isWanted = false;
    this.map?.close();
    this.map = null;
    this.slots.release();
    // What did not come over the line may come next time.
    this.loaded = null;
    this.events.onFailed(reason);
  }

  /** Once, and again after it has failed: a map that opens again finds everything there. */
  private load(): Promise<Loaded> {
    if (this.loaded) return this.loaded;
    const { boot, atlas, maplibre, worker, world } = this.state.assets;
    this.loaded = Promise.all([
      import(boot) as Promise<Boot>,
      fetchWhole(atlas).then((response): Promise<FrameAtlas> => response.json()),
    ]);
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = maplibre;
    document.head.append(link);
    // What workers fetch comes from the cache: it is on its way while the line has nothing else to do.
    for (const url of [worker, world]) void fetch(url, { priority: "low" }).then((response) => response.arrayBuffer(), ignore);
    return this.loaded;
  }

  private putStill(still: HTMLCanvasElement): void {
    this.dropStill();
    still.className = "map-still";
    still.setAttribute("aria-hidden", "true");
    this.region.append(still);
    this.still = still;
  }

  private dropStill(): void {
    this.still?.remove();
    this.still = null;
  }
}

function viewOf({ claims, drawn, layers, opacity, claim, place, frame }: FrameState): EmbedView {
  return { layers, opacity, claim, place, frame, drawn: new Set(claims.filter((_, index) => drawn[index] === "1")) };
}

/** Who asks browsers to load less is not given a map that nobody asked for. Not every browser says. */
function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ?? false;
}

function ignore(): void {}
