import { dayAt, dayCount } from "./day-count";
import type { Dated } from "./span";
import { isSharp } from "./span";
import { type Unit, unitStart } from "./unit";

/** A unit of time with the claims in it. Both days included. */
export interface Bin {
  readonly from: string;
  readonly to: string;
  /** Claims of which some possible day lies in it. */
  readonly possible: number;
  /** Claims that cannot lie anywhere else. */
  readonly certain: number;
}

/**
 * Claims by time, in order. A claim known to a month stands in each of the month's days as a possible one, and in none for
 * certain; claims without a date are in no bin.
 *
 * @param from a day in the first bin
 * @param to a day in the last
 */
export function histogram(claims: readonly Dated[], from: string, to: string, unit: Unit): Bin[] {
  const starts = startsOf(from, to, unit);
  const last = starts.length - 1;
  // What comes and what goes with each bin: a long event costs two additions, however many bins it covers.
  const changes = new Int32Array(starts.length + 1);
  const certain = new Int32Array(starts.length);
  const end = starts[last] ?? 0;
  for (const claim of claims) {
    if (claim.from === null || claim.to === null) continue;
    const [first, final] = [dayCount(claim.from), dayCount(claim.to)];
    const left = Math.max(0, binAt(starts, first));
    const right = binAt(starts, Math.min(final, end - 1));
    if (right < 0 || left >= last || first >= end) continue;
    changes[left] = (changes[left] ?? 0) + 1;
    changes[right + 1] = (changes[right + 1] ?? 0) - 1;
    const isInside = first >= (starts[left] ?? 0) && final < (starts[left + 1] ?? 0);
    if (left === right && isInside && isSharp(claim.when)) certain[left] = (certain[left] ?? 0) + 1;
  }
  let possible = 0;
  return starts.slice(0, -1).map((start, index) => {
    possible += changes[index] ?? 0;
    return { from: dayAt(start), to: dayAt((starts[index + 1] ?? 0) - 1), possible, certain: certain[index] ?? 0 };
  });
}

/** First days of the bins, and of the one after the last. */
function startsOf(from: string, to: string, unit: Unit): number[] {
  const starts: number[] = [];
  let start = unitStart(from, unit);
  while (start <= to) {
    starts.push(dayCount(start));
    start = unitStart(start, unit, 1);
  }
  return [...starts, dayCount(start)];
}

/** The last bin that starts on or before a day, -1 for none. Halving, because there may be thousands. */
function binAt(starts: readonly number[], day: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
