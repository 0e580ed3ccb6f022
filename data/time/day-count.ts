export const DAY_MS = 86_400_000;

/** Days from 1 January 1970 to a day `YYYY-MM-DD`. Whole days have no time zone. */
export function dayCount(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The day that is so many days after 1 January 1970, as `YYYY-MM-DD`. A part of a day is still that day. */
export function dayAt(count: number): string {
  return new Date(Math.floor(count) * DAY_MS).toISOString().slice(0, 10);
}
