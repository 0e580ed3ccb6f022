import { dayCount } from "../time/day-count";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as it is stored: counted from 1970-01-01, so that greater is later. What is no day of four digits of a year comes before all
 * of them, as it does where days are compared as texts.
 */
export function storedDay(day: string): number {
  const count = DAY.test(day) ? dayCount(day) : Number.NaN;
  return Number.isNaN(count) ? -1_000_000_000 : count;
}
