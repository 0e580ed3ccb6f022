import type { Facts } from "../view/match";

/** A kind of source, and how many sources of it the claims rest on. */
export interface OutletBar {
  readonly outlet: string;
  /** Without the filter. */
  readonly all: number;
  readonly shown: number;
}

/**
 * Sources by kind, each counted once however many claims rest on it. The most frequent kind first.
 *
 * @param kindOf the kind of a source; sources without one are left out
 */
export function outletBars(
  all: readonly Facts[],
  shown: readonly Facts[],
  kindOf: (source: string) => string | undefined,
): OutletBar[] {
  const counts = countKinds(all, kindOf);
  const left = countKinds(shown, kindOf);
  return [...counts]
    .map(([outlet, count]) => ({ outlet, all: count, shown: left.get(outlet) ?? 0 }))
    .sort((a, b) => b.all - a.all || (a.outlet < b.outlet ? -1 : 1));
}

function countKinds(claims: readonly Facts[], kindOf: (source: string) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const source of new Set(claims.flatMap(({ sources }) => sources))) {
    const kind = kindOf(source);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
