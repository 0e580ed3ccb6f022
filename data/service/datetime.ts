import { wrong } from "./fault";

/** The days that an OGC `datetime` asks for. Whole days in UTC, as claims are dated; `null` where it is open. */
export interface DayRange {
  /** First and last day of which any part is asked for: what a claim may touch. */
  readonly from: string | null;
  readonly to: string | null;
  /** First and last day that are asked for whole: where a claim lies for certain. */
  readonly sureFrom: string | null;
  readonly sureTo: string | null;
}

const DAY_MS = 86_400_000;
/** RFC 3339 §5.6, and a day alone, which OGC's own examples have too; GDAL leaves a T behind it. Lower case letters are allowed. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](?:(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?)?$/;

/**
 * `2020-08-18T12:00:00Z`, `2020-08-18`, `2020-08-18/..`, `../2020-08-18T00:00:00+02:00` (OGC 17-069r4 §7.15.4).
 *
 * @throws ServiceFault for anything else, and for an interval whose end is before its start
 */
export function parseDatetime(text: string): DayRange {
  const parts = text.split("/");
  if (parts.length > 2 || text.length > 100) wrong("datetime", "give one instant, or two with a slash between them.");
  const [first = "", second] = parts;
  if (second === undefined) {
    const start = instantOf(first);
    return {
      from: dayAt(start.fromMs),
      to: dayAt(start.toMs),
      sureFrom: firstWhole(start.fromMs),
      sureTo: lastWhole(start.toMs),
    };
  }
  const start = isOpen(first) ? null : instantOf(first);
  const end = isOpen(second) ? null : instantOf(second);
  if (start && end && start.fromMs > end.toMs) wrong("datetime", `${second} is before ${first}.`);
  return {
    from: start && dayAt(start.fromMs),
    to: end && dayAt(end.toMs),
    sureFrom: start && firstWhole(start.fromMs),
    sureTo: end && lastWhole(end.toMs),
  };
}

const isOpen = (text: string): boolean => text === "" || text === "..";

/** First and last millisecond of an instant; a day is all of that day. */
function instantOf(text: string): { readonly fromMs: number; readonly toMs: number } {
  const [, year = "", month = "", day = "", hour, minute = "", second = "", fraction = "", zone = ""] = INSTANT.exec(text) ?? [];
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}`);
  if (!isDay) wrong("datetime", `"${text.slice(0, 60)}" is no instant of RFC 3339, such as 2020-08-18T12:00:00Z or 2020-08-18.`);
  if (hour === undefined) return { fromMs: midnight, toMs: midnight + DAY_MS - 1 };
  // A leap second belongs to the minute that it ends.
  const time = `${hour}:${minute}:${second === "60" ? "59" : second}${fraction.slice(0, 4)}${zone.toUpperCase()}`;
  const ms = Date.parse(`${year}-${month}-${day}T${time}`);
  if (Number.isNaN(ms)) wrong("datetime", `"${text.slice(0, 60)}" is no time of day.`);
  return { fromMs: ms, toMs: ms };
}

/** Claims are dated with four digits of a year; a zone may carry an instant beyond them. */
const dayAt = (ms: number): string => {
  const iso = new Date(ms).toISOString();
  return iso.startsWith("-") ? "0000-01-01" : iso.startsWith("+") ? "9999-12-31" : iso.slice(0, 10);
};

const firstWhole = (ms: number): string => dayAt(Math.ceil(ms / DAY_MS) * DAY_MS);
const lastWhole = (ms: number): string => dayAt(Math.floor((ms + 1) / DAY_MS) * DAY_MS - 1);
