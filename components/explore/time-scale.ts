import { scaleUtc } from "d3-scale";
import { dayCount } from "@/data/time/day-count";
import type { TimeWindow } from "@/data/time/window";

/** Where days stand on a line of some pixels. */
export interface TimeScale {
  readonly shown: TimeWindow;
  readonly widthPx: number;
  /** Left edge of a day, counted from 1970. */
  readonly xOf: (day: number) => number;
  /** The day at a pixel, counted from 1970; whole days only. */
  readonly dayAtX: (x: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly isYear: boolean }[];
}

const LABEL_PX = 84;

/** The shown days, both included, spread over a width. */
export function timeScale(shown: TimeWindow, widthPx: number, language: string): TimeScale {
  const [first, last] = [dayCount(shown.from), dayCount(shown.to) + 1];
  const xOf = (day: number) => ((day - first) / (last - first)) * widthPx;
  const scale = scaleUtc()
    .domain([new Date(`${shown.from}T00:00:00Z`), new Date(`${shown.to}T00:00:00Z`)])
    .range([0, widthPx]);
  const ticks = scale.ticks(Math.max(2, Math.floor(widthPx / LABEL_PX))).filter((date) => date.getUTCHours() === 0);
  return {
    shown,
    widthPx,
    xOf,
    dayAtX: (x) => Math.floor(first + (x / widthPx) * (last - first)),
    ticks: ticks.map((date, index) => ({
      x: xOf(dayCount(date.toISOString())),
      label: tickLabel(date, index === 0, language),
      isYear: date.getUTCMonth() === 0 && date.getUTCDate() === 1,
    })),
  };
}

/** No more than it takes to place a day after those before it: the year at its first day, else the month, else day and month. */
function tickLabel(date: Date, isFirst: boolean, language: string): string {
  const isMonth = date.getUTCDate() === 1;
  if (isMonth && date.getUTCMonth() === 0) return String(date.getUTCFullYear());
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: "short" };
  if (!isMonth) options.day = "numeric";
  if (isFirst) options.year = "numeric";
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options).format(date);
}
