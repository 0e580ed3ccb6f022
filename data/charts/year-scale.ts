/** Where the bar of a year stands along the axis: its left edge and its width, with a gap before the year that begins a group. */
export interface YearScale {
  readonly bandPx: number;
  readonly xOf: (index: number) => number;
}

/**
 * Bars side by side over a width.
 *
 * @param splitAt index of the first bar after the gap; outside of the bars there is no gap
 */
export function yearScale(count: number, widthPx: number, splitAt: number | null, gapPx: number): YearScale {
  const hasGap = splitAt !== null && splitAt > 0 && splitAt < count;
  const bandPx = count === 0 ? 0 : (widthPx - (hasGap ? gapPx : 0)) / count;
  return { bandPx, xOf: (index) => index * bandPx + (hasGap && index >= splitAt ? gapPx : 0) };
}

/** Numbers for the lines behind bars: a few round ones, the last not above the highest bar. */
export function countTicks(most: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find((one) => most / one <= 5) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

/** The years that have room for their name: round ones, at least so many pixels apart. */
export function namedYears(years: readonly number[], bandPx: number, leastPx: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => one * bandPx >= leastPx) ?? 1000;
  return years.filter((year) => year % step === 0);
}
