"use client";

import { useEffect } from "react";
import type { OpenMap } from "./open-map";

/** Drawing and measuring on the map, fetched with the workbench or with an area in the address. */
export function useSurvey(open: OpenMap | null, isWanted: boolean): void {
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
