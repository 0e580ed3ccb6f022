"use client";

import { useEffect } from "react";
import { useStore } from "../state/store";
import { answer, asked } from "./asked";
import { pressedShortcut } from "./pressed-shortcut";
import type { KeptSize } from "./use-kept-size";

/** P closes all panels, so that the map is seen whole; when all are closed it opens them. The palette asks for the same. */
export function usePanelsKey(panels: readonly KeptSize[]): void {
  const wanted = useStore(asked);
  useEffect(() => {
    const foldAll = () => {
      const isAnyOpen = panels.some(({ isFolded }) => !isFolded);
      for (const { fold } of panels) fold(isAnyOpen);
    };
    if (wanted?.command === "panels") {
      answer();
      foldAll();
    }
    const onKey = (event: KeyboardEvent) => {
      if (pressedShortcut(event) !== "panels") return;
      event.preventDefault();
      foldAll();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [panels, wanted]);
}
