import edtf from "edtf";

/** Both ends included, as `YYYY-MM-DD`. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that an EDTF date can mean: `2020-08` is 1 to 31 August. `~` and `?` do not widen it here.
 *
 * @returns `null` for what is not EDTF, is not a real date (30 February), reaches beyond the years 0000 to 9999, or ends before it starts.
 */
export function intervalOf(when: string): Interval | null {
  const known = intervals.get(when);
  if (known !== undefined) return known;
  const interval = readInterval(when);
  if (intervals.size < MOST_KNOWN && when.length <= LONGEST_KNOWN) intervals.set(when, interval);
  return interval;
}

/** Reading EDTF takes half a millisecond, and claims share their dates. What a stranger asks cannot fill the memory. */
const intervals = new Map<string, Interval | null>();
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 40;

function readInterval(when: string): Interval | null {
  if (!hasRealDays(when)) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return { from: when, to: when };
  try {
    const { min, max } = edtf(when);
    if (!Number.isFinite(min) || !Number.isFinite(max) || min > max) return null;
    const [from, to] = [toDay(min), toDay(max)];
    return from === null || to === null ? null : { from, to };
  } catch {
    // The library throws for everything that it cannot read; the caller reports it with its place in the file.
    return null;
  }
}

/** Days of `2020-02-30` roll over to March in JavaScript, so the calendar is asked first. */
function hasRealDays(when: string): boolean {
  return [...when.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].every(([text]) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  });
}

/** Years of more than four digits have a sign. */
function toDay(timeMs: number): string | null {
  const iso = new Date(timeMs).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : null;
}
