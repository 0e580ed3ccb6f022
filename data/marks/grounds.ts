/** Colours of the map's ground in one colour scheme. The page's CSS names the same values. */
export interface Ground {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly land: string;
  readonly water: string;
  readonly border: string;
  readonly river: string;
}

export const GROUNDS: Readonly<Record<"light" | "dark", Ground>> = {
  light: {
    paper: "#FBF9F4",
    ink: "#1B1B18",
    quiet: "#67625A",
    rule: "#E3DDD1",
    land: "#F4F0E7",
    water: "#DFE8EB",
    border: "#CFC8BA",
    river: "#B9D0D8",
  },
  dark: {
    paper: "#121417",
    ink: "#ECE9E2",
    quiet: "#A29C92",
    rule: "#2C3036",
    land: "#23262B",
    water: "#15181C",
    border: "#3A3F47",
    river: "#31424E",
  },
};
