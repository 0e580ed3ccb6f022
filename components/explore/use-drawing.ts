"use client";

import { useEffect, useRef, useState } from "react";
import type { LngLat } from "@/data/geo/lng-lat";
import { listen, type Signals, send } from "../state/signals";
import { drawing, type Shape } from "../state/sketch";
import { useStore } from "../state/store";

/** A shape that is being drawn on the map, and what can be done with it from beside the map. */
export interface Drawing {
  /** `null` when nothing is drawn. */
  readonly shape: Shape | null;
  readonly corners: readonly LngLat[];
  /** Where the next corner would be set. */
  readonly pointer: LngLat | null;
  /** For the shape `country`, which one that is. */
  readonly country: string | null;
  readonly start: (shape: Shape | null) => void;
  readonly finish: () => void;
  readonly back: () => void;
}

/** @param onDone is told the last step of a shape that has all its corners */
export function useDrawing(onDone: (drawn: Signals["drawn"]) => void): Drawing {
  const shape = useStore(drawing);
  const [drawn, setDrawn] = useState<Signals["drawn"] | null>(null);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(
    () =>
      listen("drawn", (step) => {
        setDrawn(step);
        if (step.step === "done") latest.current(step);
      }),
    [],
  );
  // Nobody draws without a tool to say what for.
  useEffect(() => () => drawing.set(null), []);
  const isUnderWay = shape !== null && drawn?.shape === shape && drawn.step !== "done" && drawn.step !== "ended";
  return {
    shape,
    corners: isUnderWay ? drawn.corners : [],
    pointer: isUnderWay ? drawn.pointer : null,
    country: isUnderWay ? drawn.country : null,
    start: (next) => drawing.set(next),
    finish: () => send("draw", { command: "finish" }),
    back: () => send("draw", { command: "back" }),
  };
}
