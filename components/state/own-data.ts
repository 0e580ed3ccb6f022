"use client";

import type { OwnFeature, OwnFile } from "@/data/import/own-file";
import { storeOf } from "./store";

/** Somebody's own data as a layer of this visit. It is in this page's memory and nowhere else: gone with the page, sent to nobody. */
export interface OwnLayer extends OwnFile {
  readonly id: string;
  /** Hex, `#7A3FA0`. */
  readonly color: string;
  /** Percent. */
  readonly opacity: number;
  readonly isOn: boolean;
  /** Only features that have this value; `null` shows all. */
  readonly only: { readonly column: string; readonly value: string } | null;
}

interface OwnData {
  readonly layers: readonly OwnLayer[];
  /** The feature whose attributes are shown. */
  readonly open: { readonly layer: string; readonly feature: number } | null;
}

/** Apart from each other and from the story's own, in both schemes. */
const COLORS = ["#7A5C00", "#00726B", "#9A3F8F", "#4F6BC9", "#A03A2C", "#4C7A1E"];

export const ownData = storeOf<OwnData>({ layers: [], open: null });
let added = 0;

function change(next: Partial<OwnData>): void {
  ownData.set({ ...ownData.get(), ...next });
}

/** Adds a file as the topmost layer. @returns its id */
export function addOwnLayer(file: OwnFile): string {
  added += 1;
  const id = `own-${added}`;
  const color = COLORS[(added - 1) % COLORS.length] ?? "#7A5C00";
  change({ layers: [{ ...file, id, color, opacity: 80, isOn: true, only: null }, ...ownData.get().layers] });
  return id;
}

export function changeOwnLayer(id: string, to: Partial<Pick<OwnLayer, "color" | "opacity" | "isOn" | "only">>): void {
  change({ layers: ownData.get().layers.map((layer) => (layer.id === id ? { ...layer, ...to } : layer)) });
}

export function removeOwnLayer(id: string): void {
  const { layers, open } = ownData.get();
  change({ layers: layers.filter((layer) => layer.id !== id), open: open?.layer === id ? null : open });
}

/** @param feature its place in the layer's features; `null` closes what is open */
export function openOwnFeature(open: OwnData["open"]): void {
  change({ open });
}

/** The features that a layer shows, with their place among all of them. */
export function shownOwnFeatures({ features, only }: OwnLayer): { readonly feature: OwnFeature; readonly index: number }[] {
  return features
    .map((feature, index) => ({ feature, index }))
    .filter(({ feature }) => only === null || String(feature.properties[only.column] ?? "") === only.value);
}
