import { distance } from "fastest-levenshtein";
import { fold } from "./match";

/** A text made ready for search: without case and accents, and cut into words. */
export interface Folded {
  readonly text: string;
  readonly words: readonly string[];
}

export function folded(text: string): Folded {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return { text: words.join(" "), words };
}

/** What a word that is asked for is worth by where it is found. The start of words wins. */
const WHOLE = 4;
const START = 3;
const INSIDE = 1.5;
const ALMOST = 1;
/** What is asked for begins the text, or is all of it. */
const BEGINS = 4;
const EQUALS = 8;

/**
 * How well a text answers what was typed: every word must be found, whole, at the start of a word or inside one.
 *
 * @param isForgiving finds also what has a letter wrong or missing: for when nothing else is found
 * @returns 0 when it does not answer; what is typed without a letter or figure finds nothing
 */
export function rank(query: Folded, { text, words }: Folded, isForgiving = false): number {
  if (query.words.length === 0) return 0;
  let sum = 0;
  for (const asked of query.words) {
    const worth = best(words, (word) => worthOf(asked, word) || (isForgiving && isAlmostStart(asked, word) ? ALMOST : 0));
    if (worth === 0) return 0;
    sum += worth;
  }
  const bonus = text === query.text ? EQUALS : text.startsWith(query.text) ? BEGINS : 0;
  // Of two that answer alike, the shorter: more of it is what was asked for.
  return sum / query.words.length + bonus + 0.5 / (1 + words.length);
}

function worthOf(asked: string, word: string): number {
  if (word === asked) return WHOLE;
  if (word.startsWith(asked)) return START;
  return asked.length > 1 && word.includes(asked) ? INSIDE : 0;
}

/** Whether a word begins as asked but for one letter in four to seven, or two in more. The first letter is seldom the wrong one. */
function isAlmostStart(asked: string, word: string): boolean {
  if (asked.length < 4 || asked[0] !== word[0]) return false;
  const most = asked.length < 8 ? 1 : 2;
  return [-1, 0, 1].some((more) => distance(asked, word.slice(0, asked.length + more)) <= most);
}

function best(words: readonly string[], worth: (word: string) => number): number {
  return words.reduce((most, word) => Math.max(most, worth(word)), 0);
}
