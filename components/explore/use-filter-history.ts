"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { View } from "@/data/view/view";
import { useView } from "../state/view-provider";
import { pressedShortcut } from "./pressed-shortcut";

/** The part of a view that undo takes back: what is asked, not what is open. */
type Step = Pick<View, "filter" | "layers" | "opacity" | "later" | "known">;

/** Changes that follow each other faster than this are one step: a word typed, a brush dragged. */
const ONE_STEP_MS = 700;
const MOST_STEPS = 100;

/** Undo and redo of what is asked, apart from the browser's own history. Ctrl or Cmd with Z, and with Shift. */
export function useFilterHistory(): { readonly undo: (() => void) | null; readonly redo: (() => void) | null } {
  const { view, go } = useView();
  const { filter, layers, opacity, later, known } = view;
  const past = useRef<Step[]>([]);
  const future = useRef<Step[]>([]);
  const current = useRef<Step>({ filter, layers, opacity, later, known });
  const changedAt = useRef(0);
  const [, redraw] = useState(0);

  useEffect(() => {
    const step = { filter, layers, opacity, later, known };
    if (JSON.stringify(step) === JSON.stringify(current.current)) return;
    const now = performance.now();
    if (now - changedAt.current > ONE_STEP_MS || past.current.length === 0)
      past.current = [...past.current, current.current].slice(-MOST_STEPS);
    changedAt.current = now;
    future.current = [];
    current.current = step;
    redraw((count) => count + 1);
  }, [filter, layers, opacity, later, known]);

  const move = useCallback(
    (from: { current: Step[] }, to: { current: Step[] }) => {
      const step = from.current.at(-1);
      if (!step) return;
      from.current = from.current.slice(0, -1);
      to.current = [...to.current, current.current];
      // Known before the address says so: it is no new step.
      current.current = step;
      redraw((count) => count + 1);
      go(step);
    },
    [go],
  );
  const undo = useCallback(() => move(past, future), [move]);
  const redo = useCallback(() => move(future, past), [move]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = pressedShortcut(event);
      if (command !== "undo" && command !== "redo") return;
      event.preventDefault();
      if (command === "redo") redo();
      else undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo]);
  return { undo: past.current.length > 0 ? undo : null, redo: future.current.length > 0 ? redo : null };
}
