"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Bbox, bboxOf, type LngLat } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { type Camera, formatCamera, parseCamera } from "@/data/view/camera";
import type { LayerChoice } from "@/data/view/layers";
import { isShown } from "@/data/view/reading";
import type { View } from "@/data/view/view";
import { afterPaint } from "../state/after-paint";
import { publishCamera } from "../state/camera";
import type { ServedClaim } from "../state/fetch-claims";
import { useShownClaims } from "../state/shown-claims";
import { listen, NO_HOVER, send } from "../state/signals";
import { drawing } from "../state/sketch";
import { useView } from "../state/view-provider";
import { LayerClaims, type LayerResult } from "./layer-claims";
import type { MapSession } from "./map-session";
import type { OpenMap } from "./open-map";
import { paced } from "./paced";
import { useMap } from "./use-map";
import { useOwnLayers } from "./use-own-layers";
import { useViewport } from "./use-viewport";

export interface MapWords {
  readonly region: string;
  readonly help: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeStory: string;
  readonly tryAgain: string;
  readonly failed: Readonly<Record<"webgl" | "script" | "worker", string>>;
  readonly notLoaded: string;
  readonly close: string;
  /** Why a line is dashed, by the line's id. */
  readonly boundaries: Readonly<Record<string, string>>;
}

interface MapRegionProps {
  readonly words: MapWords;
  readonly poster: ReactNode;
  /** What floats over the map: legend, card, the list of places. */
  readonly children: ReactNode;
}

/** The map of the page: the poster first, and behind it the interactive map, which takes its place when it can show as much. */
export function MapRegion({ words, poster, children }: MapRegionProps) {
  const host = useRef<HTMLDivElement>(null);
  const { atlas, setup, view } = useView();
  const { state, failure, open, session, onMarks } = useMap(host, setup);
  const { claims: answered, failed, onResult } = useLayerResults(view.layers);
  const filtered = useShownClaims();
  const inReading = useClaimsInReading(answered, atlas, view);
  const claims = filtered ?? inReading;

  useDrawing(open, claims, view, onMarks);
  useCamera(open, atlas, view);
  useViewport(open);
  const [boundary, setBoundary] = useState<string | null>(null);
  const openOwn = useOwnLayers(open, view.isExploring);
  usePointer(open, session, setBoundary, openOwn);
  useSurvey(open, view.isExploring || view.filter.space !== null);

  const zoom = (way: "zoomIn" | "zoomOut") => {
    open?.story.remember(null);
    open?.map[way]({ duration: isCalm() ? 0 : 300 });
  };
  const wholeStory = () => open?.story.show(atlas.opening.bbox, isCalm());
  return (
    // The map may have come before React, and says so in the attribute.
    <section className="map-region" data-map-state={state} aria-label={words.region} suppressHydrationWarning>
      <div className="map-free" data-free>
        {poster}
      </div>
      {/* MapLibre's own inside, which is none of React's business: the poster ends here, and the first frame waits for this. */}
      <div ref={host} id="map" className="map-canvas" suppressHydrationWarning dangerouslySetInnerHTML={NOTHING} />
      {children}
      {state === "interactive" ? (
        <fieldset className="map-tools" aria-label={words.help}>
          <button type="button" onClick={() => zoom("zoomIn")} aria-label={words.zoomIn}>
            +
          </button>
          <button type="button" onClick={() => zoom("zoomOut")} aria-label={words.zoomOut}>
            −
          </button>
          <button type="button" onClick={wholeStory} aria-label={words.wholeStory}>
            ⤢
          </button>
        </fieldset>
      ) : null}
      {failure && state === "failed" ? (
        <p className="notice" role="status">
          {words.failed[failure]}
        </p>
      ) : null}
      {boundary !== null && words.boundaries[boundary] ? (
        <p className="notice" role="status">
          {words.boundaries[boundary]}{" "}
          <button type="button" onClick={() => setBoundary(null)}>
            {words.close}
          </button>
        </p>
      ) : null}
      {failed.length > 0 ? (
        <p className="notice" role="status">
          {words.notLoaded} {failed.map(({ layer }) => atlas.layers.find(({ id }) => id === layer)?.title).join(", ")}.{" "}
          <button
            type="button"
            onClick={() => {
              for (const { retry } of failed) retry();
            }}
          >
            {words.tryAgain}
          </button>
        </p>
      ) : null}
      {/* Not before the map is there: the first render has the server's address, without the reader's query. */}
      {open
        ? view.layers.map((layer) => <LayerClaims key={layer} story={atlas.story} layer={layer} onResult={onResult} />)
        : null}
    </section>
  );
}

const NOTHING = { __html: "" };

/** A pointer that only crosses the text does not light the map. */
const HOVER_DELAY_MS = 60;

const isCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Keeps the map drawing what is shown, at a pace that it can hold. */
function useDrawing(
  open: OpenMap | null,
  claims: readonly ServedClaim[] | null,
  { layers, opacity }: View,
  onMarks: () => void,
): void {
  const drawing = useMemo(
    () =>
      open &&
      paced(async ({ claims, choice }: { readonly claims: readonly ServedClaim[]; readonly choice: LayerChoice }) => {
        await open.isStyled;
        await open.story.setClaims(claims, choice);
        onMarks();
        await isIdle(open);
      }),
    [open, onMarks],
  );
  useEffect(() => () => drawing?.stop(), [drawing]);
  useEffect(() => {
    if (claims !== null) drawing?.ask({ claims, choice: { layers, opacity } });
  }, [drawing, claims, layers, opacity]);
}

/** A map that flies is not idle for long; what was drawn is seen all the same. */
const LONGEST_DRAWING_MS = 1500;

function isIdle({ map }: OpenMap): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_DRAWING_MS);
    void map.once("idle", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The claims of the layers that are on, `null` until each has answered or failed. */
function useLayerResults(layers: readonly string[]) {
  const [results, setResults] = useState<Readonly<Record<string, LayerResult | null>>>({});
  const onResult = useCallback(
    (layer: string, result: LayerResult | null) => setResults((before) => ({ ...before, [layer]: result })),
    [],
  );
  return useMemo(() => {
    const answers = layers.map((layer) => ({ layer, result: results[layer] ?? null }));
    const claims = answers.flatMap(({ result }): readonly ServedClaim[] => (result && "claims" in result ? result.claims : []));
    const failed = answers.flatMap(({ layer, result }) => (result && "retry" in result ? [{ layer, retry: result.retry }] : []));
    return { claims: answers.every(({ result }) => result !== null) ? claims : null, failed, onResult };
  }, [layers, results, onResult]);
}

/** Those of the claims that the reading shows, and the open one. The same list as long as nothing changes for it. */
function useClaimsInReading(claims: readonly ServedClaim[] | null, atlas: Atlas, { later, known, claim }: View) {
  const extra = claim !== null && !isShown(atlas.claims[claim], { later, known }) ? claim : null;
  return useMemo(
    () => claims?.filter(({ id }) => id === extra || isShown(atlas.claims[id], { later, known })) ?? null,
    [claims, atlas, later, known, extra],
  );
}

/** Follows the reader: to what was opened, to the chapter being read, to a camera in the address. */
function useCamera(open: OpenMap | null, atlas: Atlas, view: View): void {
  const opened = `${view.claim ?? ""} ${view.place ?? ""}`;
  const before = useRef(opened);
  useEffect(() => {
    if (!open) return;
    const places = view.claim ? (atlas.claims[view.claim]?.places ?? []) : view.place ? [view.place] : [];
    // The card comes first: a flight of the map would keep its frame waiting.
    return afterPaint(() => {
      open.story.setEmphasis("open", { claims: [], places });
      if (before.current === opened) return;
      before.current = opened;
      // Whoever opens it by an address with a camera, a saved one or that of a step back, wants that view of it.
      const camera = parseCamera(window.location.hash);
      if (camera) return moveTo(open, camera);
      const bbox = frameOf(atlas, places);
      if (bbox) open.story.show(bbox, isCalm());
    });
  }, [open, atlas, view.claim, view.place, opened]);

  useEffect(() => {
    if (!open) return;
    return listen("chapter", ({ id }) =>
      open.story.show(atlas.chapters.find((chapter) => chapter.id === id)?.bbox ?? atlas.opening.bbox, isCalm()),
    );
  }, [open, atlas]);

  useEffect(() => (open ? listen("frame", ({ bbox }) => open.story.show(bbox, isCalm())) : undefined), [open]);

  useEffect(() => {
    if (!open) return;
    const { map } = open;
    const onEnd = ({ originalEvent }: { originalEvent?: unknown } = {}) => {
      const camera = { zoom: map.getZoom(), ...map.getCenter().wrap() };
      publishCamera(camera);
      // What moved by itself is in the address already, unless that says otherwise.
      if (!originalEvent && !parseCamera(window.location.hash)) return;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, "", pathname + search + formatCamera(camera));
    };
    onEnd();
    map.on("moveend", onEnd);
    const unlisten = listen("camera", (camera) => moveTo(open, camera));
    return () => {
      publishCamera(null);
      unlisten();
      map.off("moveend", onEnd);
    };
  }, [open]);
}

function moveTo({ map, story }: OpenMap, { zoom, lat, lng }: Camera): void {
  story.remember(null);
  map.jumpTo({ zoom, center: { lat, lng } });
}

/** The box of all places of a claim; of one place its own. */
function frameOf(atlas: Atlas, ids: readonly string[]): Bbox | null {
  const boxes = atlas.places.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
  return bboxOf(
    boxes.flatMap(([west, south, east, north]): LngLat[] => [
      [west, south],
      [east, north],
    ]),
  );
}

/** Drawing and measuring on the map, fetched with the workbench or with an area in the address. */
function useSurvey(open: OpenMap | null, isWanted: boolean): void {
  useEffect(() => {
    if (!open || !isWanted) return;
    let isGone = false;
    let stop = () => {};
    Promise.all([import("./survey"), open.isStyled])
      .then(([{ startSurvey }]) => {
        if (!isGone) stop = startSurvey(open.map);
      })
      .catch((error) => console.warn("Nothing can be drawn on the map:", error));
    return () => {
      isGone = true;
      stop();
    };
  }, [open, isWanted]);
}

/** Clicks and hovering on the map, as choices and signals; hovering in the text, as light on the map. */
function usePointer(
  open: OpenMap | null,
  session: MapSession | null,
  onBoundary: (id: string | null) => void,
  openOwn: ReturnType<typeof useOwnLayers>,
): void {
  const { go } = useView();
  useEffect(() => {
    if (!open || !session) return;
    const { map, story } = open;
    let last = "";
    const onClick = (event: Parameters<typeof story.targetAt>[0]) => {
      // A click that sets a corner, or the second of a double click, is not meant for what lies under it.
      if (drawing.get() !== null || event.originalEvent.detail > 1) return;
      if (openOwn(event)) return;
      const target = story.targetAt(event);
      // A mark is meant before a line, a line before the country that it bounds.
      const boundary = target === null || target.claims.length === 0 ? story.boundaryAt(event) : null;
      onBoundary(boundary);
      if (!target || boundary !== null) return;
      const [only] = target.claims;
      const choice = target.claims.length === 1 && only ? { claim: only, place: null } : { claim: null, place: target.place };
      go(choice.claim ? { claim: choice.claim } : { place: choice.place });
      send("reveal", choice);
    };
    const onMove = (event: Parameters<typeof story.targetAt>[0]) => {
      if (drawing.get() !== null) return;
      const target = story.targetAt(event);
      const key = target ? `${target.place} ${target.claims.join()}` : "";
      if (key === last) return;
      last = key;
      map.getCanvas().style.cursor = target ? "pointer" : "";
      send("hover", target ?? NO_HOVER);
    };
    map.on("click", onClick);
    const early = session.takeClick();
    if (early) onClick(early);
    map.on("mousemove", onMove);
    let delay: ReturnType<typeof setTimeout> | undefined;
    const unlisten = listen("hover", ({ claims, place }) => {
      clearTimeout(delay);
      delay = setTimeout(() => story.setEmphasis("lit", { claims, places: place ? [place] : [] }), HOVER_DELAY_MS);
    });
    return () => {
      clearTimeout(delay);
      map.off("click", onClick);
      map.off("mousemove", onMove);
      unlisten();
    };
  }, [open, session, go, onBoundary, openOwn]);
}
