import { yearsOf } from "../time/years";
import type { Facts } from "../view/match";

/** By what rows can stand together. */
export const GROUPINGS = ["country", "actor", "year", "layer"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** What its rows have in common; `null` for those that have nothing of the kind. */
  readonly value: string | null;
  /** Positions of its claims, in the table's order. */
  readonly rows: readonly number[];
}

/** A line of the table: the head of a group, or the position of a claim. */
export type Line = Group | number;

const VALUES: Readonly<Record<Grouping, (claim: Facts) => readonly string[]>> = {
  country: ({ countries }) => countries,
  actor: ({ actors }) => actors,
  year: (claim) => yearsOf(claim, "possible").map(String),
  layer: ({ layer }) => [layer],
};

/**
 * The rows in groups. A claim with two actors stands in both groups, one that may be of two years in both years, and one
 * without any in the last group: no row is lost. Years follow each other; elsewhere the largest group comes first.
 *
 * @param order positions of claims, as sorted
 */
export function groupRows(
  claims: readonly Facts[],
  order: Iterable<number>,
  grouping: Grouping,
  nameOf: (value: string) => string,
  language: string,
): Group[] {
  const groups = new Map<string | null, number[]>();
  for (const index of order) {
    const claim = claims[index];
    const values = claim ? VALUES[grouping](claim) : [];
    for (const value of values.length > 0 ? values : [null]) {
      const rows = groups.get(value);
      if (rows) rows.push(index);
      else groups.set(value, [index]);
    }
  }
  const { compare } = new Intl.Collator(language);
  const isYear = grouping === "year";
  return [...groups]
    .map(([value, rows]) => ({ value, rows, name: value === null ? "" : nameOf(value) }))
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        (isYear ? Number(a.value) - Number(b.value) : b.rows.length - a.rows.length || compare(a.name, b.name)),
    )
    .map(({ value, rows }) => ({ value, rows }));
}

/** All lines: each group's head, and its rows unless it is folded. */
export function tableLines(groups: readonly Group[], folded: ReadonlySet<string | null>): Line[] {
  return groups.flatMap((group): Line[] => (folded.has(group.value) ? [group] : [group, ...group.rows]));
}
