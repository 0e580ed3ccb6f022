"use client";

import { isShown } from "@/data/view/reading";
import { shownClaims } from "../state/shown-claims";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";

/** How many claims of the open place there are, and how many of them the map shows now; `null` while no place is open. */
export function useShownHere(): { readonly shown: number; readonly all: number } | null {
  const { atlas, view } = useView();
  const filtered = useStore(shownClaims);
  const { place } = view;
  if (place === null) return null;
  const here = Object.entries(atlas.claims).filter(([, { places }]) => places.includes(place));
  const left = filtered && new Set(filtered.map(({ id }) => id));
  const shown = here.filter(([id, claim]) => (left ? left.has(id) : view.layers.includes(claim.layer) && isShown(claim, view)));
  return { shown: shown.length, all: here.length };
}
