import type { Palette } from "@/data/marks/mark-svg";
import type { Atlas } from "@/data/story/atlas";

/** Colours of the map's ground and marks in one colour scheme. The page's CSS names the same values. */
export interface Theme extends Palette {
  readonly name: "light" | "dark";
  readonly quiet: string;
  readonly land: string;
  readonly water: string;
  readonly border: string;
  readonly river: string;
}

const LIGHT = {
  paper: "#FBF9F4",
  ink: "#1B1B18",
  quiet: "#67625A",
  rule: "#E3DDD1",
  land: "#F4F0E7",
  water: "#DFE8EB",
  border: "#CFC8BA",
  river: "#B9D0D8",
};
const DARK = {
  paper: "#121417",
  ink: "#ECE9E2",
  quiet: "#A29C92",
  rule: "#2C3036",
  land: "#23262B",
  water: "#15181C",
  border: "#3A3F47",
  river: "#31424E",
};

export const DARK_QUERY = "(prefers-color-scheme: dark)";

export function themeOf(atlas: Atlas, isDark: boolean): Theme {
  const colors = new Map(atlas.layers.map(({ id, color }) => [id, isDark ? color.dark : color.light]));
  const ground = isDark ? DARK : LIGHT;
  return { ...ground, name: isDark ? "dark" : "light", layer: (id) => colors.get(id) ?? ground.quiet };
}
