"use client";

import { useEffect, useMemo } from "react";
import type { LayerChoice } from "@/data/view/layers";
import type { View } from "@/data/view/view";
import type { ServedClaim } from "../state/fetch-claims";
import type { OpenMap } from "./open-map";
import { paced } from "./paced";

/** Keeps the map drawing what is shown, at a pace that it can hold. */
export function useDrawing(
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
