import edtf from "edtf";

/** Both ends included, as `YYYY-MM-DD`. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that an EDTF date can mean: `2020-08` is 1 to 31 August. `~` and `?` do not widen it here.
 *
 * @returns `null` for what is not EDTF, is not a real date (30 February), is longer than the calendar, or ends before it starts.
 */
export function intervalOf(when: string): Interval | null {
  const known = read.get(when);
  if (known !== undefined) return known;
  const interval = readInterval(when);
  // Texts of a request come here too, and must not fill the memory.
  if (read.size >= MOST_READ) read.clear();
  read.set(when, interval);
  return interval;
}

/** A grammar is slow, and the same few thousand dates are asked about again and again. */
const read = new Map<string, Interval | null>();
const MOST_READ = 20_000;

function readInterval(when: string): Interval | null {
  if (!hasRealDays(when)) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return { from: when, to: when };
  try {
    const { min, max } = edtf(when);
    if (!Number.isFinite(min) || !Number.isFinite(max) || min > max) return null;
    return { from: toDay(min), to: toDay(max) };
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

function toDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
