import { GROUNDS, type Ground } from "@/data/marks/grounds";
import type { Palette } from "@/data/marks/mark-svg";
import type { Atlas } from "@/data/story/atlas";

/** Colours of the map's ground and marks in one colour scheme. */
export interface Theme extends Palette, Ground {
  readonly name: "light" | "dark";
}

export const DARK_QUERY = "(prefers-color-scheme: dark)";

/** Whether the page is dark, and when that changes: the browser's own answer, or one like it. */
export interface Scheme extends Pick<EventTarget, "addEventListener"> {
  readonly matches: boolean;
}

export function themeOf(atlas: Atlas, isDark: boolean): Theme {
  const colors = new Map(atlas.layers.map(({ id, color }) => [id, isDark ? color.dark : color.light]));
  const name = isDark ? "dark" : "light";
  const ground = GROUNDS[name];
  return { ...ground, name, layer: (id) => colors.get(id) ?? ground.quiet };
}
