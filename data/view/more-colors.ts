/** For layers that bring no colour: told from each other and from the ground in both schemes (Okabe and Ito, made stronger for a pale ground). */
const COLORS = ["#0072B2", "#B8590A", "#00796B", "#A3397F", "#6B5B00", "#5B4FA0", "#8C2D04", "#2F6F9F"] as const;

/** The colour of the one that was chosen as so many-th: it keeps it for as long as the order stays. */
export function moreColor(index: number): string {
  return COLORS[index % COLORS.length] ?? COLORS[0];
}

/** The colour of a layer among those that were chosen; none when it is not among them. */
export function colorOfMore(layer: string, more: readonly string[]): string | undefined {
  const index = more.indexOf(layer);
  return index < 0 ? undefined : moreColor(index);
}
