import { dayAt, dayCount } from "./day-count";
import { type Unit, unitEnd, unitStart } from "./unit";

/** Both days included, `YYYY-MM-DD`. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * A window some units later, or earlier below zero. One of whole units stays one of as many whole units (January, then
 * February); any other keeps its length in days.
 */
export function movedWindow({ from, to }: TimeWindow, unit: Unit, by: number): TimeWindow {
  if (from === unitStart(from, unit) && to === unitEnd(to, unit))
    return { from: unitStart(from, unit, by), to: unitEnd(to, unit, by) };
  const shift = dayCount(unitStart(from, unit, by)) - dayCount(unitStart(from, unit));
  return { from: dayAt(dayCount(from) + shift), to: dayAt(dayCount(to) + shift) };
}

/**
 * A window made wider or narrower around its middle, never longer than the whole and never beyond its ends.
 *
 * @param factor 0.5 halves its length; the least is a week
 */
export function zoomedWindow({ from, to }: TimeWindow, factor: number, whole: TimeWindow): TimeWindow {
  const [start, end] = [dayCount(from), dayCount(to)];
  const [first, last] = [dayCount(whole.from), dayCount(whole.to)];
  const days = Math.min(Math.max(Math.round((end - start + 1) * factor), 7), last - first + 1);
  const middle = (start + end + 1) / 2;
  const left = Math.min(Math.max(Math.round(middle - days / 2), first), last - days + 1);
  return { from: dayAt(left), to: dayAt(left + days - 1) };
}
