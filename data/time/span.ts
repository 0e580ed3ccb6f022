import { dayCount } from "./day-count";
import { dayOf } from "./day-of";

/** Something with an EDTF date and the first and last day that it can mean. */
export interface Dated {
  readonly when: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a date says itself that it is neither approximate nor uncertain. */
export function isSharp(when: string | null): boolean {
  return when !== null && !/[~?%]/.test(when);
}

/**
 * How surely a date covers days, in days since 1970, both included. It may begin anywhere from `from` to `sureFrom` and end
 * anywhere from `sureTo` to `to`; where `sureFrom` lies after `sureTo`, no day is certain.
 */
export interface Span {
  readonly from: number;
  readonly sureFrom: number;
  readonly sureTo: number;
  readonly to: number;
  /** Said to be approximate or uncertain: nobody knows by how much. */
  readonly isVague: boolean;
}

/**
 * The span of an EDTF date. `2019-11/2020-02` began on some day of November and ended on some day of February; `2017-06` is
 * some day of June, none of them for certain; a day is that day. Of a form that is not read here only the whole is known.
 *
 * @returns `null` for no date
 */
export function spanOf({ when, from, to }: Dated): Span | null {
  if (when === null || from === null || to === null) return null;
  const [start = "", end = start] = when.split("/").map((part) => part.replace(/[~?%]$/, ""));
  return {
    from: dayCount(from),
    sureFrom: dayCount(dayOf(start, "last") ?? to),
    sureTo: dayCount(dayOf(end, "first") ?? from),
    to: dayCount(to),
    isVague: !isSharp(when),
  };
}
