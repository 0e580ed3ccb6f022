"use client";

import { useMemo } from "react";
import { placeInView } from "@/data/view/place-in-view";
import { shownClaims } from "../state/shown-claims";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";
import { type InViewWords, narrowed } from "./narrowed";

/** The words about the open place as the view shows them: its other claims folded at the end, and how many there are of each. */
export function usePlaceInView(html: string, words: InViewWords): string {
  const { view, atlas } = useView();
  const filtered = useStore(shownClaims);
  return useMemo(() => {
    if (view.place === null || html === "") return html;
    const ids = filtered && new Set(filtered.map(({ id }) => id));
    return narrowed(html, placeInView(view.place, atlas.claims, view, ids), view.later, words);
  }, [html, view, atlas.claims, filtered, words]);
}
