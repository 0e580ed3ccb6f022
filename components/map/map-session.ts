import type { MapMouseEvent } from "maplibre-gl";
import type { Bbox } from "@/data/geo/lng-lat";
import type { Camera } from "@/data/geo/mercator";
import type { Atlas } from "@/data/story/atlas";
import { parseCamera } from "@/data/view/camera";
import type { LayerChoice } from "@/data/view/layers";
import type { ServedClaim } from "../state/fetch-claims";
import { drawInFull, whenDrawn } from "./behind-poster";
import { cameraInFreeArea } from "./free-area";
import { failureOf } from "./map-failure";
import { type MapAssets, type MapFailure, MapFailureError, type OpenMap, openMap } from "./open-map";
import { DARK_QUERY, type Scheme, themeOf } from "./theme";

export type MapState = "poster" | "interactive" | "failed";

/** How far a page's map has come. */
export interface MapStatus {
  readonly state: MapState;
  readonly failure: MapFailure | null;
  /** Set once MapLibre is there, before its first frame. */
  readonly open: OpenMap | null;
}

/** What a map needs to know of its page. */
export interface MapSetup {
  readonly atlas: Atlas;
  readonly assets: MapAssets;
  /** The box that the poster shows: the map opens on the same. */
  readonly frame: Bbox;
  /** Where to stand instead; without it, where the address says. */
  readonly camera?: Camera | undefined;
  /** Light or dark; without it as the system has it. */
  readonly scheme?: Scheme;
  /** Whether the wheel and a single finger are left to the page around the map. */
  readonly isPolite?: boolean;
}

/**
 * The map of a page, from behind its poster on. It lives without React, which may come before it or long after: whoever is
 * there first draws the claims, and React takes over a map that is already open. The poster stays until the first idle
 * frame that has the story's marks, and comes back when the graphics context is lost.
 */
export class MapSession {
  private status: MapStatus = { state: "poster", failure: null, open: null };
  private readonly listeners = new Set<() => void>();
  private isWaiting = false;
  private click: MapMouseEvent | null = null;
  private isAnswering = false;
  private readonly closing = new AbortController();

  constructor(
    private readonly container: HTMLElement,
    private readonly setup: MapSetup,
  ) {
    void this.open();
  }

  readonly current = (): MapStatus => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Resolves when the map has taken the poster's place, or cannot. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.status.state === "poster") return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  /** Draws claims unless somebody else has already: then they know better what is asked for. */
  async drawFirst(claims: readonly ServedClaim[], { layers, opacity }: LayerChoice): Promise<void> {
    const open = await this.opened();
    await open?.isStyled;
    if (!open || open.story.hasClaims()) return;
    await open.story.setClaims(claims, { layers, opacity });
    this.onMarks();
  }

  /** To be called when the story's marks have been handed over: the next idle frame replaces the poster. */
  readonly onMarks = (): void => {
    const { open } = this.status;
    if (!open || this.isWaiting) return;
    this.isWaiting = true;
    void this.replacePoster(open);
  };

  private async replacePoster({ map, story }: OpenMap): Promise<void> {
    map.triggerRepaint();
    await map.once("idle");
    drawInFull(map);
    // Everything is there: the first frame with all pixels is the one to show.
    await map.once("render");
    await whenDrawn(map);
    if (this.status.state === "failed" || this.closing.signal.aborted) return;
    this.change({ state: "interactive" });
    performance.mark("map-interactive");
    story.onSeen();
  }

  /** The last click from before anybody answered clicks, where its place on the ground is now. Given once. */
  takeClick(): MapMouseEvent | null {
    const { click, status } = this;
    this.click = null;
    this.isAnswering = true;
    if (click && status.open) click.point = status.open.map.project(click.lngLat);
    return click;
  }

  /** Ends a map whose element has left the page, or that gives its graphics context back: the poster stands again. */
  close(): void {
    this.status.open?.map.remove();
    this.change({ state: "poster", open: null });
    this.closing.abort();
    this.listeners.clear();
  }

  private async open(): Promise<void> {
    const { container, setup } = this;
    const { signal } = this.closing;
    const scheme = setup.scheme ?? window.matchMedia(DARK_QUERY);
    const theme = () => themeOf(setup.atlas, scheme.matches);
    try {
      const asked = setup.camera ?? askedCamera();
      const camera = asked ?? cameraInFreeArea(container.parentElement ?? container, setup.frame);
      const open = await openMap(container, setup.atlas, theme(), camera, setup.assets, setup.isPolite ?? false);
      if (signal.aborted) return open.map.remove();
      const onScheme = () => void open.story.setTheme(theme()).catch((error) => this.fail("script", error));
      scheme.addEventListener("change", onScheme, { signal });
      open.story.frame.remember(asked ? null : setup.frame);
      this.watch(open);
      this.change({ open });
    } catch (error) {
      this.fail(error instanceof MapFailureError ? error.failure : "script", error);
    }
  }

  private watch({ map }: OpenMap): void {
    map.on("error", (event) => {
      const failure = failureOf(event);
      if (failure) this.fail(failure, event.error);
      else console.warn("MapLibre:", event.error);
    });
    map.on("webglcontextlost", () => this.fail("webgl", null));
    map.on("webglcontextrestored", () => {
      drawInFull(map);
      this.change({ state: "interactive" });
    });
    map.on("click", (click) => {
      if (!this.isAnswering) this.click = click;
    });
  }

  private fail(failure: MapFailure, error: unknown): void {
    console.warn("The picture stays in place of the interactive map:", failure, error);
    this.change({ state: "failed", failure });
  }

  /** The region's attribute is set here and not by React, which may not have come yet. */
  private change(part: Partial<MapStatus>): void {
    if (this.closing.signal.aborted) return;
    this.status = { ...this.status, ...part };
    const region = this.container.parentElement;
    if (region) region.dataset.mapState = this.status.state;
    for (const listener of this.listeners) listener();
  }

  /** Resolves when MapLibre is there, with `null` when it cannot be. */
  opened(): Promise<OpenMap | null> {
    return new Promise((resolve) => {
      const look = () => {
        const { open, state } = this.status;
        if (!open && state === "poster") return;
        stop();
        resolve(open);
      };
      const stop = this.subscribe(look);
      look();
    });
  }
}

/** The camera that the address asks for, `#map=zoom/lat/lng`, or `null`. */
function askedCamera(): Camera | null {
  const asked = parseCamera(window.location.hash);
  return asked && { zoom: asked.zoom, center: [asked.lng, asked.lat] };
}
