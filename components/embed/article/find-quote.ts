import search from "approx-string-match";
import { distance } from "fastest-levenshtein";

/** A quotation and what stood around it, all normalised. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As much of what stood around it is compared. */
const CONTEXT = 32;
/** And as much right beside it, because the rest may belong to a sentence that has gone. */
const NEAR = 12;
/** Two texts that have nothing in common share about this part of their letters. */
const CHANCE = 0.5;
/** Parts of a text that may have been written anew before it counts as another. */
const CHANGED = 0.35;
/** A quotation of this length stands nowhere by chance. */
const LONG = 16;
/** One below this is hardly more than a name. */
const SHORT = 12;
/** What has been put between the words of a quotation counts so much of what has been taken from them. */
const PUT_IN = 0.4;
/** What stood right beside it and now stands a letter further away has changed by so many letters. */
const GAP = 0.4;
/** Of the letters of an added word some stand in the quotation by chance. */
const MOSTLY = 0.8;
const LETTER = /[\p{L}\p{N}]/u;
const MOST_CANDIDATES = 60;

/**
 * Where a quotation stands in a text that has been edited since.
 *
 * Candidates are where its words stand, exactly or nearly, and whatever stands between what stood around it. The best of them is taken if it is like
 * enough: alone if it is long, otherwise together with at least one side of its context.
 *
 * @returns `null` when it has gone, or when nothing tells which of several it is
 */
export function findQuote(text: string, quote: Quote): Span | null {
  const scored = candidates(text, quote).map((span) => likeness(text, quote, span));
  const [best, second] = scored.sort((one, other) => other.score - one.score);
  if (!best || !isLikeEnough(best, quote)) return null;
  const isClear = !second || best.score - second.score > 0.02 || overlap(best.span, second.span);
  return isClear ? withoutAdded(text, best.span, quote.exact) : null;
}

/** Words put in right before or behind the quotation are no part of it: without them it is as much more like itself as they are long. */
function withoutAdded(text: string, span: Span, exact: string): Span {
  let { start, end } = span;
  let cost = distance(exact, text.slice(start, end));
  const tryTo = (from: number, to: number) => {
    if (from >= to) return false;
    const less = distance(exact, text.slice(from, to));
    if (cost - less < MOSTLY * (end - start - (to - from))) return false;
    [start, end, cost] = [from, to, less];
    return true;
  };
  while (tryTo(text.indexOf(" ", start) + 1 || end, end));
  while (tryTo(start, Math.max(start, text.lastIndexOf(" ", end - 1))));
  return { start, end };
}

interface Scored {
  readonly span: Span;
  readonly words: number;
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

function isLikeEnough({ span, words, before, after }: Scored, { exact, prefix, suffix }: Quote): boolean {
  const sides = Math.max(before, after);
  const all = words + before + after;
  if (prefix === "" && suffix === "") return words > (exact.length >= LONG ? 0.8 : 0.99);
  if (exact.length >= LONG && words > 0.75) return true;
  if (exact.length >= SHORT) return words > 0.4 && sides > 0.6 && all > 1.45;
  // A short word is like many others: it may have a typo where all else is as it was.
  const isSameLength = Math.abs(span.end - span.start - exact.length) <= 1;
  return words === 1 ? sides > 0.65 : isSameLength && words > 0.55 && sides > 0.75 && all > 1.6;
}

function likeness(text: string, { exact, prefix, suffix }: Quote, span: Span): Scored {
  const { start, end } = span;
  const found = text.slice(start, end);
  const added = Math.max(0, found.length - exact.length);
  const words = 1 - (distance(exact, found) - added * (1 - PUT_IN)) / exact.length;
  const before = nearness(text.slice(0, start).slice(-CONTEXT - NEAR), prefix, "end");
  const after = nearness(text.slice(end, end + CONTEXT + NEAR), suffix, "start");
  return { span, words, before, after, score: 2 * words + before + after };
}

/** How like what stands beside is to what stood beside: 0 is chance, 1 the same. */
function nearness(found: string, stood: string, edge: "start" | "end"): number {
  const part = (length: number) => (edge === "end" ? stood.slice(-length) : stood.slice(0, length));
  const like = (length: number, room: number) => {
    const piece = part(length);
    if (piece.trim() === "") return 0;
    const place = edge === "end" ? found.slice(-piece.length - room) : found.slice(0, piece.length + room);
    const costs = search(place, piece, piece.length).map(
      (match) => match.errors + GAP * (edge === "end" ? place.length - match.end : match.start),
    );
    const share = 1 - Math.min(piece.length, ...costs) / piece.length;
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  };
  return Math.max(like(CONTEXT, NEAR), 0.9 * like(NEAR, NEAR / 2));
}

function candidates(text: string, { exact, prefix, suffix }: Quote): Span[] {
  const spans = new Map<string, Span>();
  const add = (start: number, end: number) => {
    if (end > start && spans.size < MOST_CANDIDATES && isWhole(text, start, end)) spans.set(`${start} ${end}`, { start, end });
  };
  const reach = 2 * exact.length + CONTEXT;
  for (const start of occurrences(text, exact)) add(start, start + exact.length);
  for (const match of nearly(text, exact, CHANGED)) addWords(text, match, add);
  const half = Math.ceil(exact.length / 2);
  if (exact.length >= SHORT)
    for (const first of nearly(text, exact.slice(0, half), CHANGED)) {
      const room = text.slice(first.end, first.end + reach);
      for (const last of nearly(room, exact.slice(half), CHANGED))
        addWords(text, { start: first.start, end: first.end + last.end }, add);
    }
  const ends = nearly(text, prefix.slice(-CONTEXT), CHANGED).map(({ end }) => end);
  const starts = nearly(text, suffix.slice(0, CONTEXT), CHANGED).map(({ start }) => start);
  for (const end of ends) {
    for (const start of starts) if (start > end && start - end <= reach) addTrimmed(text, end, start, add);
    for (const match of nearly(text.slice(end, end + reach), exact, CHANCE))
      addWords(text, { start: end + match.start, end: end + match.end }, add);
  }
  for (const start of starts) {
    const from = Math.max(0, start - reach);
    for (const match of nearly(text.slice(from, start), exact, CHANCE))
      addWords(text, { start: from + match.start, end: from + match.end }, add);
  }
  return [...spans.values()];
}

function occurrences(text: string, exact: string): number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(exact); start >= 0 && starts.length < MOST_CANDIDATES; start = text.indexOf(exact, start + 1))
    starts.push(start);
  return starts;
}

function nearly(text: string, pattern: string, share: number): Span[] {
  return pattern.trim() === "" ? [] : search(text, pattern, Math.floor(pattern.length * share)).slice(0, 8);
}

/** A match that begins or ends within a word is tried with that word and without it. */
function addWords(text: string, { start, end }: Span, add: (start: number, end: number) => void): void {
  const edges = (at: number) => {
    let [back, on] = [at, at];
    while (isInWord(text, back)) back -= 1;
    while (isInWord(text, on)) on += 1;
    return back === on ? [at] : [back, on];
  };
  for (const from of edges(start)) for (const to of edges(end)) addTrimmed(text, from, to, add);
}

function addTrimmed(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
  let from = start;
  let to = end;
  while (from < to && !isLetter(text[from])) from += 1;
  while (to > from && !isLetter(text[to - 1])) to -= 1;
  add(from, to);
}

/** Niger does not stand in Nigeria. */
function isWhole(text: string, start: number, end: number): boolean {
  return !isInWord(text, start) && !isInWord(text, end);
}

function isInWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
