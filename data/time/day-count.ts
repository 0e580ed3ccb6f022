export const DAY_MS = 86_400_000;

/** Days from 1 January 1970 to a day `YYYY-MM-DD`, or to that of an instant in UTC; `NaN` for anything else. Whole days have no time zone. */
export function dayCount(day: string): number {
  // Not by `Date.UTC`, which takes the year 79 for 1979.
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

/** The day that is so many days after 1 January 1970, as `YYYY-MM-DD`. A part of a day is still that day. */
export function dayAt(count: number): string {
  return new Date(Math.floor(count) * DAY_MS).toISOString().slice(0, 10);
}
