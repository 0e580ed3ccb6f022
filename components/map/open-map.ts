import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "@/data/geo/mercator";
import type { Atlas } from "@/data/story/atlas";
import { BEHIND_POSTER } from "./behind-poster";
import { MAX_ZOOM } from "./free-area";
import { type MapFiles, mapStyle } from "./map-style";
import { StoryMap } from "./story-map";
import type { Theme } from "./theme";

/** Why there is no interactive map: no WebGL 2, its script or basemap not loaded, or its worker blocked. */
export type MapFailure = "webgl" | "script" | "worker";

export interface MapAssets extends MapFiles {
  readonly maplibre: string;
  readonly maplibreWorker: string;
  readonly maplibreCss: string;
}

export interface OpenMap {
  readonly map: MapLibreMap;
  readonly story: StoryMap;
  /** Resolves when the style can be drawn upon. */
  readonly isStyled: Promise<void>;
}

export class MapFailureError extends Error {
  constructor(
    readonly failure: MapFailure,
    cause: unknown,
  ) {
    super(`The interactive map cannot be shown (${failure}).`, { cause });
  }
}

/**
 * Loads MapLibre by its own address and opens a map on an empty element. Nothing of MapLibre is in our bundle.
 *
 * @throws MapFailureError when the browser or the network does not let it
 */
export async function openMap(
  container: HTMLElement,
  atlas: Atlas,
  theme: Theme,
  camera: Camera,
  assets: MapAssets,
  isPolite: boolean,
): Promise<OpenMap> {
  // Asked first: without WebGL 2 the megabyte of script need not be fetched at all.
  if (!document.createElement("canvas").getContext("webgl2")) throw new MapFailureError("webgl", null);
  addStyleSheet(assets.maplibreCss);
  const maplibre = await loadMapLibre(assets.maplibre);
  maplibre.setWorkerUrl(new URL(assets.maplibreWorker, window.location.href).href);
  try {
    const map = new maplibre.Map({
      container,
      style: mapStyle(atlas, theme, assets),
      center: { lng: camera.center[0], lat: camera.center[1] },
      zoom: camera.zoom,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      pixelRatio: BEHIND_POSTER,
      attributionControl: false,
      cooperativeGestures: isPolite,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return {
      map,
      story: new StoryMap(map, atlas, theme, assets),
      isStyled: new Promise((resolve) => void map.once("style.load", () => resolve())),
    };
  } catch (error) {
    throw new MapFailureError("webgl", error);
  }
}

async function loadMapLibre(url: string): Promise<typeof import("maplibre-gl")> {
  try {
    return await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ url);
  } catch (error) {
    throw new MapFailureError("script", error);
  }
}

function addStyleSheet(url: string): void {
  if (document.querySelector(`link[href="${url}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = url;
  document.head.append(link);
}
