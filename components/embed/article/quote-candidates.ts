import search from "approx-string-match";

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

/** So much of what stood around it is compared. */
export const CONTEXT = 32;
/** Two texts that have nothing in common share about this part of their letters. */
export const CHANCE = 0.5;
/** A quotation below this length is hardly more than a name. */
export const SHORT = 12;
/** Parts of a text that may have been written anew before it counts as another. */
const CHANGED = 0.35;
const LETTER = /[\p{L}\p{N}]/u;
const MOST_CANDIDATES = 60;

/** Wherever a quotation may stand now: where its words do, exactly or nearly, and between what stood around it. */
export function quoteCandidates(text: string, { exact, prefix, suffix }: Quote): Span[] {
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
