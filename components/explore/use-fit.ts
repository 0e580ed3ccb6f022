"use client";

import { useCallback, useEffect } from "react";
import { useView } from "../state/view-provider";
import { frameClaims } from "./frame-claims";
import { pressedShortcut } from "./pressed-shortcut";
import { useWorkbench } from "./workbench-context";

/** Moves the map to all claims that the filter leaves; F does it too. */
export function useFit(): () => void {
  const { atlas } = useView();
  const { matching } = useWorkbench();
  const frame = useCallback(() => frameClaims(matching.shown, atlas.places), [matching, atlas]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressedShortcut(event) !== "fit") return;
      event.preventDefault();
      frame();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [frame]);
  return frame;
}
