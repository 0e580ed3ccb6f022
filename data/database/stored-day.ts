import { DAY_MS } from "../time/day-count";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as it is stored: counted from 1970-01-01, so that greater is later. What is no day of four digits of a year comes before all
 * of them, as it does where days are compared as texts.
 */
export function storedDay(day: string): number {
  const ms = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? -1_000_000_000 : ms / DAY_MS;
}
