"use client";

import { useWorkbench } from "./workbench-context";

/** The span of the filter, as the bars of a chart by year ask for it and change it. */
export function useYearChoice() {
  const { filter, setFilter } = useWorkbench();
  const { from, to } = filter;
  const hasWindow = from !== null || to !== null;
  const [first, last] = [
    from === null ? Number.NEGATIVE_INFINITY : Number(from.slice(0, 4)),
    to === null ? Number.POSITIVE_INFINITY : Number(to.slice(0, 4)),
  ];
  const isSpan = (fromYear: number | null, toYear: number | null) =>
    hasWindow && from === startOf(fromYear) && to === endOf(toYear);
  return {
    isIn: (year: number) => !hasWindow || (year >= first && year <= last),
    isChosen: (year: number) => isSpan(year, year),
    isSpan,
    /** Years, both included; `null` is an open end. The same span again clears it. */
    chooseSpan: (fromYear: number | null, toYear: number | null) =>
      setFilter(isSpan(fromYear, toYear) ? { from: null, to: null } : { from: startOf(fromYear), to: endOf(toYear) }),
    /** @param isRange widens the span that is there up to the year */
    chooseYear: (year: number, isRange: boolean) => {
      if (isRange && hasWindow)
        setFilter({
          from: from === null ? null : startOf(Math.min(first, year)),
          to: to === null ? null : endOf(Math.max(last, year)),
        });
      else setFilter(isSpan(year, year) ? { from: null, to: null } : { from: startOf(year), to: endOf(year) });
    },
  };
}

const startOf = (year: number | null) => (year === null ? null : `${String(year).padStart(4, "0")}-01-01`);
const endOf = (year: number | null) => (year === null ? null : `${String(year).padStart(4, "0")}-12-31`);
