import { GROUNDS, type Ground } from "@/data/marks/grounds";
import type { Palette } from "@/data/marks/mark-svg";
import type { Atlas } from "@/data/story/atlas";

/** Colours of the map's ground and marks in one colour scheme. */
export interface Theme extends Palette, Ground {
  readonly name: "light" | "dark";
}

/** Whether the page is dark, and when that changes. */
export interface Scheme {
  readonly isDark: () => boolean;
  /** @returns the function that stops listening */
  readonly onChange: (listener: () => void) => () => void;
}

const darkness = () => window.matchMedia("(prefers-color-scheme: dark)");

/** As the reader's system has it. */
export const systemScheme: Scheme = {
  isDark: () => darkness().matches,
  onChange: (listener) => {
    const query = darkness();
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  },
};

export function themeOf(atlas: Atlas, isDark: boolean): Theme {
  const colors = new Map(atlas.layers.map(({ id, color }) => [id, isDark ? color.dark : color.light]));
  const name = isDark ? "dark" : "light";
  const ground = GROUNDS[name];
  return { ...ground, name, layer: (id) => colors.get(id) ?? ground.quiet };
}
