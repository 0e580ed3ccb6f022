"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Unit, unitEnd, unitStart } from "@/data/time/unit";
import { movedWindow, type TimeWindow } from "@/data/time/window";
import { isCalm } from "../state/is-calm";
import { useWorkbench } from "./workbench-context";

const BEAT_MS = 700;

interface Play {
  /** Moves the window by so many units; without a window the first or last unit becomes it. */
  readonly step: (by: number) => void;
  /** Starts or stops; `null` for readers who want no motion. */
  readonly play: (() => void) | null;
  readonly isPlaying: boolean;
}

/** Moves the window through time, by hand or by itself until it reaches the end. */
export function usePlay(unit: Unit, whole: TimeWindow | null): Play {
  const { filter, setFilter } = useWorkbench();
  const [isPlaying, setIsPlaying] = useState(false);
  const [isStill] = useState(isCalm);
  const next = useRef<(by: number) => TimeWindow | null>(() => null);
  next.current = (by) => {
    if (!whole) return null;
    if (filter.from === null && filter.to === null) {
      const at = by > 0 ? whole.from : whole.to;
      return { from: unitStart(at, unit), to: unitEnd(at, unit) };
    }
    const moved = movedWindow({ from: filter.from ?? whole.from, to: filter.to ?? whole.to }, unit, by);
    return moved.from > whole.to || moved.to < whole.from ? null : moved;
  };
  const step = useCallback(
    (by: number) => {
      const moved = next.current(by);
      if (moved) setFilter(moved);
    },
    [setFilter],
  );
  // Each beat reads the window of its own time, so that one may change it while it plays.
  const setLatest = useRef(setFilter);
  setLatest.current = setFilter;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const moved = next.current(1);
      if (moved) setLatest.current(moved, { replace: true });
      else setIsPlaying(false);
    }, BEAT_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return { step, play: isStill ? null : () => setIsPlaying((now) => !now), isPlaying };
}
