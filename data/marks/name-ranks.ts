/** From which zoom on countries of a rank are named: large ones first, small ones when there is room for them. */
export const NAME_RANKS = [
  { from: 0, rank: 1 },
  { from: 2.2, rank: 2 },
  { from: 3, rank: 3 },
  { from: 4, rank: 4 },
] as const;

/** The last rank whose countries are named at a zoom. */
export function mostRank(zoom: number): number {
  return NAME_RANKS.findLast(({ from }) => zoom >= from)?.rank ?? NAME_RANKS[0].rank;
}
