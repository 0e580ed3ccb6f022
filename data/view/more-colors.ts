/** A colour in each scheme, `#rrggbb`. */
export interface SchemeColor {
  readonly light: string;
  readonly dark: string;
}

/**
 * For layers that bring no colour: told from each other and from the ground (Okabe and Ito, made stronger for a pale ground and paler for a dark
 * one).
 */
const COLORS: readonly [SchemeColor, ...SchemeColor[]] = [
  { light: "#0072B2", dark: "#56A8E0" },
  { light: "#B8590A", dark: "#EFA05A" },
  { light: "#00796B", dark: "#3DBFA8" },
  { light: "#A3397F", dark: "#E08BC4" },
  { light: "#6B5B00", dark: "#CDB83A" },
  { light: "#5B4FA0", dark: "#AEA2F0" },
  { light: "#8C2D04", dark: "#F07F63" },
  { light: "#2F6F9F", dark: "#9CC9EA" },
];

/** The colour of the one that was chosen as so many-th: it keeps it for as long as the order stays. */
export function moreColor(index: number): SchemeColor {
  return COLORS[index % COLORS.length] ?? COLORS[0];
}

/** The same for a style sheet, of a layer among those that were chosen; none when it is not among them. */
export function colorOfMore(layer: string, more: readonly string[]): string | undefined {
  const index = more.indexOf(layer);
  if (index < 0) return undefined;
  const { light, dark } = moreColor(index);
  return `light-dark(${light}, ${dark})`;
}
