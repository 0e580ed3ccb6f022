import search from "approx-string-match";
import { distance } from "fastest-levenshtein";
import { CHANCE, CONTEXT, type Quote, quoteCandidates, SHORT, type Span } from "./quote-candidates";

/** So much right beside it is compared by itself, because the rest may belong to a sentence that has gone. */
const NEAR = 12;
/** Two that are closer to each other than this are the same to us. */
const CLEAR = 0.02;
/** A quotation of this length stands nowhere by chance. */
const LONG = 16;
/** What has been put between the words of a quotation counts so much of what has been taken from them. */
const PUT_IN = 0.4;
/** What stood right beside it and now stands a letter further away has changed by so many letters. */
const GAP = 0.4;
/** Of the letters of an added word some stand in the quotation by chance. */
const MOSTLY = 0.8;

/**
 * Where a quotation stands in a text that has been edited since.
 *
 * Candidates are where its words stand, exactly or nearly, and whatever stands between what stood around it. The best of them is taken if it is like
 * enough: alone if it is long, otherwise together with at least one side of its context.
 *
 * @returns `null` when it has gone, or when nothing tells which of several it is
 */
export function findQuote(text: string, quote: Quote): Span | null {
  const scored = quoteCandidates(text, quote).map((span) => likeness(text, quote, span));
  const [best, ...others] = scored.sort((one, other) => other.score - one.score);
  if (!best || !isLikeEnough(best, quote)) return null;
  const rival = others.find(({ span }) => span.start >= best.span.end || span.end <= best.span.start);
  return !rival || best.score - rival.score > CLEAR ? withoutAdded(text, best.span, quote.exact) : null;
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
  const before = nearness(text.slice(Math.max(0, start - CONTEXT - NEAR), start), prefix, "end");
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
