"use client";

import { type ReactNode, useRef, useState } from "react";
import { colorOfMore } from "@/data/view/more-colors";
import { isCalm } from "../state/is-calm";
import { type Signals, send } from "../state/signals";
import { useMoreLayers } from "../state/use-more-layers";
import { useView } from "../state/view-provider";
import { LayerClaims } from "./layer-claims";
import { MapNotices } from "./map-notices";
import { useCamera } from "./use-camera";
import { useClaims } from "./use-claims";
import { useDrawing } from "./use-drawing";
import { useMap } from "./use-map";
import { useOwnLayers } from "./use-own-layers";
import { usePointer } from "./use-pointer";
import { useSurvey } from "./use-survey";
import { useTileLayers } from "./use-tile-layers";
import { useViewport } from "./use-viewport";

export interface MapWords {
  readonly region: string;
  readonly help: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeStory: string;
  readonly tryAgain: string;
  readonly failed: Readonly<Record<"webgl" | "script" | "worker", string>>;
  /** Before the names of layers of which nothing came, and of those of which a part did not. */
  readonly notLoaded: string;
  readonly notWhole: string;
  readonly close: string;
  readonly later: string;
  /** Before the names of layers that only the service has. */
  readonly more: string;
  /** Said while tiles have a part of their claims only. */
  readonly sampled: string;
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
  const { claims, tiled, failed, onResult } = useClaims(atlas, view);
  useDrawing(open, claims, view, onMarks);
  useCamera(open, atlas, view);
  useViewport(open);
  const [boundary, setBoundary] = useState<string | null>(null);
  const openOwn = useOwnLayers(open, view.isExploring);
  const { layers: others = [] } = useMoreLayers(atlas, view.more.length > 0);
  const { itemAt, isSampled, failed: partial, retry: askAgain } = useTileLayers(open, tiled, view);
  const more = others.filter(({ id }) => view.more.includes(id) && !partial.includes(id));
  const titlesOf = (ids: readonly string[]) =>
    ids.map((layer) => [...atlas.layers, ...others].find(({ id }) => id === layer)?.title ?? layer);
  usePointer(open, session, setBoundary, openOwn, itemAt);
  useSurvey(open, view.isExploring || view.filter.space !== null);

  const zoom = (way: Signals["zoom"]["way"]) => send("zoom", { way });
  const wholeStory = () => open?.story.frame.show(atlas.opening.bbox, isCalm());
  return (
    // The map may have come before React, and says so in the attribute.
    <section className="map-region" data-map-state={state} aria-label={words.region} suppressHydrationWarning>
      <div className="map-free" data-free>
        {poster}
      </div>
      {/* MapLibre's own inside, which is none of React's business. */}
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
      {view.later || isSampled || more.length > 0 ? (
        <p className="map-caption">
          {view.later ? words.later : null} {more.length > 0 ? words.more : null}
          {more.map(({ id, title }, index) => (
            <span key={id} className="caption-layer">
              {" "}
              <i aria-hidden="true" style={{ background: colorOfMore(id, view.more) }} />
              {title}
              {index < more.length - 1 ? "," : "."}
            </span>
          ))}{" "}
          {isSampled ? words.sampled : null}
        </p>
      ) : null}
      <MapNotices
        words={words}
        failure={state === "failed" ? failure : null}
        boundary={boundary}
        onClose={() => setBoundary(null)}
        missing={titlesOf(failed.map(({ layer }) => layer))}
        partial={titlesOf(partial)}
        onRetry={() => {
          for (const { retry } of failed) retry();
          if (partial.length > 0) askAgain();
        }}
      />
      {/* Not before the map is there: the first render has the server's address, without the reader's query. */}
      {open
        ? view.layers.map((layer) => <LayerClaims key={layer} story={atlas.story} layer={layer} onResult={onResult} />)
        : null}
    </section>
  );
}

const NOTHING = { __html: "" };
