/**
 * Zooms between which marks are the same: where each range begins, and the zoom at which touching marks become one in it. Far off, an
 * area's tag is a chip with its number of claims, or the tags of neighbours would cover each other.
 */
export const MARK_RANGES = [
  { id: "far", from: 0, groupedAt: 1.5 },
  { id: "overview", from: 2.25, groupedAt: 3 },
  { id: "detail", from: 7, groupedAt: 8 },
] as const;
export type MarkRange = (typeof MARK_RANGES)[number]["id"];

/** The range in which a zoom lies. MapLibre's zooms begin below 0 on very small maps. */
export function markRange(zoom: number): (typeof MARK_RANGES)[number] {
  return MARK_RANGES.findLast(({ from }) => zoom >= from) ?? MARK_RANGES[0];
}

/** Where the range after this one begins; `null` for the last. */
export function rangeEnd(id: MarkRange): number | null {
  return MARK_RANGES[MARK_RANGES.findIndex((range) => range.id === id) + 1]?.from ?? null;
}
