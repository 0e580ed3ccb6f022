import { yearsOf } from "../time/years";
import type { Facts } from "../view/match";

/** A year and how many claims may lie in it. */
export interface YearBar {
  readonly year: number;
  /** Without the filter. */
  readonly all: number;
  /** Of those that the filter leaves, by part. */
  readonly parts: Readonly<Record<string, number>>;
  readonly shown: number;
}

export interface YearBars {
  /** Every year from the first to the last, the empty ones too, whatever the filter: the axis stays where it is. */
  readonly bars: readonly YearBar[];
  /** Those of what the filter leaves that stand in no bar: nobody dates them, or not for certain in one year. */
  readonly apart: number;
}

/**
 * Claims by year. One that may lie in several years stands in each, as it would answer a filter for each, so bars are not to be
 * summed.
 *
 * @param all claims without the filter
 * @param shown what the filter leaves of them
 * @param partOf into which part of its bar a claim goes
 */
export function yearBars<Claim extends Facts>(
  all: readonly Claim[],
  shown: readonly Claim[],
  certainty: "possible" | "certain",
  partOf: (claim: Claim) => string,
): YearBars {
  const counts = countYears(all, certainty, () => "");
  const parts = countYears(shown, certainty, partOf);
  const years = [...counts.byYear.keys()];
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = years.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  const bars = Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, index): YearBar => {
    const year = first + index;
    const ofYear = parts.byYear.get(year) ?? new Map<string, number>();
    return { year, all: total(counts.byYear.get(year)), parts: Object.fromEntries(ofYear), shown: total(ofYear) };
  });
  return { bars, apart: parts.apart };
}

function countYears<Claim extends Facts>(
  claims: readonly Claim[],
  certainty: "possible" | "certain",
  partOf: (claim: Claim) => string,
) {
  const byYear = new Map<number, Map<string, number>>();
  let apart = 0;
  for (const claim of claims) {
    const years = yearsOf(claim, certainty);
    if (years.length === 0) apart++;
    const part = partOf(claim);
    for (const year of years) {
      const counts = byYear.get(year) ?? new Map<string, number>();
      counts.set(part, (counts.get(part) ?? 0) + 1);
      byYear.set(year, counts);
    }
  }
  return { byYear, apart };
}

const total = (counts: ReadonlyMap<string, number> = new Map()): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);
