"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { cameraInFreeArea } from "./free-area";
import { type MapAssets, type MapFailure, MapFailureError, type OpenMap, openMap } from "./open-map";
import { DARK_QUERY, themeOf } from "./theme";

export type MapState = "poster" | "interactive" | "failed";

interface UseMap {
  readonly state: MapState;
  readonly failure: MapFailure | null;
  /** Set once MapLibre is there, before its first frame. */
  readonly open: OpenMap | null;
  /** To be called when the story's marks have been handed over: the next idle frame replaces the poster. */
  readonly onMarks: () => void;
}

/**
 * Opens the map behind the poster and closes it with the component. The poster stays until the first idle frame that has
 * the story's marks, and comes back when the graphics context is lost.
 */
export function useMap(
  host: RefObject<HTMLDivElement | null>,
  atlas: Atlas,
  frame: Bbox,
  assets: MapAssets,
  isEmbed: boolean,
): UseMap {
  const [open, setOpen] = useState<OpenMap | null>(null);
  const [state, setState] = useState<MapState>("poster");
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const first = useRef({ frame, isEmbed });

  useEffect(() => {
    const container = host.current;
    const region = container?.parentElement;
    if (!container || !region) return;
    let isGone = false;
    let opened: OpenMap | null = null;
    const fail = (reason: MapFailure, error: unknown) => {
      if (isGone) return;
      console.warn("The picture stays in place of the interactive map:", reason, error);
      setFailure(reason);
      setState("failed");
    };
    const scheme = window.matchMedia(DARK_QUERY);
    const onScheme = () => void opened?.story.setTheme(themeOf(atlas, scheme.matches)).catch((error) => fail("script", error));
    openMap(
      container,
      atlas,
      themeOf(atlas, scheme.matches),
      cameraInFreeArea(region, first.current.frame),
      assets,
      first.current.isEmbed,
    )
      .then((result) => {
        if (isGone) return result.map.remove();
        opened = result;
        result.story.remember(first.current.frame);
        result.map.on("error", ({ error, ...event }) => {
          // A worker that cannot start, or a basemap that does not come, leaves a blank map: better none.
          if (/worker/i.test(error.message)) fail("worker", error);
          else if ("sourceId" in event && event.sourceId === "world") fail("script", error);
          else console.warn("MapLibre:", error);
        });
        result.map.on("webglcontextlost", () => fail("webgl", null));
        result.map.on("webglcontextrestored", () => setState("interactive"));
        setOpen(result);
      })
      .catch((error) => fail(error instanceof MapFailureError ? error.failure : "script", error));
    scheme.addEventListener("change", onScheme);
    return () => {
      isGone = true;
      scheme.removeEventListener("change", onScheme);
      opened?.map.remove();
    };
  }, [host, atlas, assets]);

  const isWaiting = useRef(false);
  const onMarks = useCallback(() => {
    if (!open || isWaiting.current) return;
    isWaiting.current = true;
    open.map.once("idle", () => {
      setState((now) => (now === "failed" ? now : "interactive"));
      performance.mark("map-interactive");
    });
    open.map.triggerRepaint();
  }, [open]);
  return { state, failure, open, onMarks };
}
