import type { Facts } from "../view/match";
import { collated } from "./collate";
import { type Column, cellTexts, type Naming } from "./columns";

/** One of the columns by which a table is sorted; the first counts most. */
export interface SortKey {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** Every claim's place in the order of one column, as a number; `NaN` where the claim has nothing there. */
export type ColumnRanks = (column: Column) => Float64Array;

/**
 * What a table sorts by. A column is worked out when it is first asked for, and then kept: sorting compares numbers only.
 * Words are in the order of the language, dates by their first and then their last day, statuses from sure to doubtful.
 *
 * @param statuses from sure to doubtful
 */
export function columnRanks(claims: readonly Facts[], naming: Naming, statuses: readonly string[]): ColumnRanks {
  const known = new Map<Column, Float64Array>();
  const { compare } = new Intl.Collator(naming.language);
  return (column) => {
    const ranks = known.get(column) ?? ranksOf(column, claims, naming, statuses, compare);
    known.set(column, ranks);
    return ranks;
  };
}

/**
 * The order of the rows: positions in `claims`. Rows that no key tells apart stay as they were given; what has nothing in a
 * column comes last in both directions, because "not known" is neither early nor late.
 */
export function sortedOrder(count: number, keys: readonly SortKey[], ranksIn: ColumnRanks): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  if (keys.length === 0) return order;
  const columns = keys.map(({ column, isDescending }) => ({ ranks: ranksIn(column), sign: isDescending ? -1 : 1 }));
  return order.sort((a, b) => {
    for (const { ranks, sign } of columns) {
      const difference = compareRanks(ranks[a] ?? Number.NaN, ranks[b] ?? Number.NaN, sign);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/**
 * The keys after a column's head was chosen: alone it goes up, then down, then away; `isAdded` keeps the other keys.
 */
export function nextKeys(keys: readonly SortKey[], column: Column, isAdded: boolean): SortKey[] {
  const now = keys.find((key) => key.column === column);
  const next = now ? (now.isDescending ? null : { column, isDescending: true }) : { column, isDescending: false };
  if (!isAdded) return next ? [next] : [];
  return now ? keys.flatMap((key) => (key.column === column ? (next ?? []) : key)) : [...keys, { column, isDescending: false }];
}

function compareRanks(a: number, b: number, sign: number): number {
  if (a === b) return 0;
  const [isMissing, isOtherMissing] = [Number.isNaN(a), Number.isNaN(b)];
  if (isMissing || isOtherMissing) return Number(isMissing) - Number(isOtherMissing);
  return (a - b) * sign;
}

function ranksOf(
  column: Column,
  claims: readonly Facts[],
  naming: Naming,
  statuses: readonly string[],
  compare: (a: string, b: string) => number,
): Float64Array {
  switch (column) {
    case "date":
      return Float64Array.from(claims, ({ from, to }) => dayNumber(from) * 1e8 + dayNumber(to));
    case "published":
      return Float64Array.from(claims, ({ published }) => dayNumber(published));
    case "independent":
      return Float64Array.from(claims, ({ independent }) => independent);
    case "status":
      return Float64Array.from(claims, ({ status }) => statuses.indexOf(status));
    default:
      return textRanks(
        claims.map((claim) => cellTexts(column, claim, naming).join(", ")),
        compare,
      );
  }
}

/** `2020-08-18` as 20200818. */
const dayNumber = (day: string | null): number => (day === null ? Number.NaN : Number(day.replaceAll("-", "")));

/** Each text is compared once for all rows that have it. */
function textRanks(texts: readonly string[], compare: (a: string, b: string) => number): Float64Array {
  const unique = collated(
    [...new Set(texts)].filter((text) => text !== ""),
    compare,
  );
  const ranks = new Map(unique.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text) ?? Number.NaN);
}
