import { utcDay, utcMonth, utcYear } from "d3-time";
import { dayAt, dayCount } from "./day-count";

/** What time is counted in: the width of a bar, the length of a step. */
export const UNITS = ["day", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

const INTERVALS = { day: utcDay, month: utcMonth, year: utcYear } as const;
const DAYS: Readonly<Record<Unit, number>> = { day: 1, month: 30.4, year: 365.25 };

/** The first day of the unit in which a day lies, some units later or, below zero, earlier. */
export function unitStart(day: string, unit: Unit, later = 0): string {
  const interval = INTERVALS[unit];
  return interval
    .offset(interval.floor(new Date(`${day}T00:00:00Z`)), later)
    .toISOString()
    .slice(0, 10);
}

/** The last day of the unit in which a day lies, some units later. */
export function unitEnd(day: string, unit: Unit, later = 0): string {
  return dayAt(dayCount(unitStart(day, unit, later + 1)) - 1);
}

/** The smallest unit of which each still gets a few pixels. */
export function unitFor(days: number, widthPx: number, leastPx = 3.5): Unit {
  return UNITS.find((unit) => (widthPx / days) * DAYS[unit] >= leastPx) ?? "year";
}
