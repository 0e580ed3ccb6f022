/** What copy editors do to an article, done by chance with a seed. `OPEN` and `CLOSE` stand around the words whose fate is followed. */
export const OPEN = "\uE000";
export const CLOSE = "\uE001";

const FILLERS = [
  "reportedly",
  "on Tuesday",
  "according to officials",
  "however",
  "in the capital",
  "then",
  "so far",
  "once more",
];
const SYNONYMS = ["group", "officials", "quickly", "reported", "region", "large", "later", "members", "several", "their", "new"];

/** @returns numbers from 0 to 1, the same for the same seed (mulberry32) */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chance = () => number;
export type Paragraphs = readonly string[];

/** One edit of the paragraphs. It returns them as they are where it does not apply. */
export type Edit = (paragraphs: Paragraphs, random: Chance) => Paragraphs;

export const EDITS: Readonly<Record<string, Edit>> = {
  "a typo in the quotation": inQuote((words, random) => typo(words, random)),
  "a typo beside it": beside((words, random) => typo(words, random)),
  "a word of the quotation replaced": inQuote((words, random) =>
    count(words) < 3 ? words : replaceWord(words, pick(SYNONYMS, random), random),
  ),
  "a word of the quotation taken out": inQuote((words, random) => (count(words) < 4 ? words : replaceWord(words, "", random))),
  "a word beside it replaced": beside((words, random) => replaceWord(words, pick(SYNONYMS, random), random)),
  "words put into the quotation": inQuote((words, random) =>
    count(words) < 3 ? words : insert(words, pick(FILLERS, random), random),
  ),
  "words put in beside it": beside((words, random) => insert(words, pick(FILLERS, random), random)),
  "other punctuation": inParagraph((text) =>
    text
      .replace(/[’]/g, "'")
      .replace(/; /g, ". ")
      .replace(/, /g, (comma, at: number) => (at % 3 === 0 ? " – " : comma))
      .replace(/(\d) (?=\w)/g, "$1\u00A0"),
  ),
  "a capital letter": inQuote((words, random) =>
    random() < 0.5 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1),
  ),
  "the sentence moved within its paragraph": (paragraphs, random) => moveSentence(paragraphs, random, true),
  "the sentence moved to another paragraph": (paragraphs, random) => moveSentence(paragraphs, random, false),
  "the paragraph cut in two": (paragraphs, random) => {
    const at = placeOf(paragraphs);
    const sentences = sentencesOf(paragraphs[at] ?? "");
    const cut = 1 + Math.floor(random() * (sentences.length - 1));
    return sentences.length < 2
      ? paragraphs
      : splice(paragraphs, at, 1, sentences.slice(0, cut).join(" "), sentences.slice(cut).join(" "));
  },
  "a paragraph before it taken out": (paragraphs) => (placeOf(paragraphs) > 0 ? paragraphs.slice(1) : paragraphs),
  "a new paragraph": (paragraphs, random) =>
    splice(paragraphs, Math.floor(random() * paragraphs.length), 0, `This article was updated ${pick(FILLERS, random)}.`),
  "the quotation taken out": inParagraph((text) => text.replace(new RegExp(` ?${OPEN}[^${CLOSE}]*${CLOSE}`), "")),
  "its sentence taken out": inParagraph((text) =>
    sentencesOf(text)
      .filter((sentence) => !sentence.includes(OPEN))
      .join(" "),
  ),
};

function placeOf(paragraphs: Paragraphs): number {
  return paragraphs.findIndex((text) => text.includes(OPEN));
}

function splice(paragraphs: Paragraphs, at: number, remove: number, ...added: string[]): Paragraphs {
  return [...paragraphs.slice(0, at), ...added, ...paragraphs.slice(at + remove)].filter((text) => text.trim() !== "");
}

function inParagraph(change: (text: string, random: Chance) => string): Edit {
  return (paragraphs, random) => {
    const at = placeOf(paragraphs);
    return at < 0 ? paragraphs : splice(paragraphs, at, 1, change(paragraphs[at] ?? "", random));
  };
}

function inQuote(change: (words: string, random: Chance) => string): Edit {
  return inParagraph((text, random) => {
    const [before = "", rest = ""] = text.split(OPEN);
    const [words = "", after = ""] = rest.split(CLOSE);
    return `${before}${OPEN}${change(words, random)}${CLOSE}${after}`;
  });
}

/** Within the sixty characters before or after the quotation. */
function beside(change: (words: string, random: Chance) => string): Edit {
  return inParagraph((text, random) => {
    const [before = "", rest = ""] = text.split(OPEN);
    const [words = "", after = ""] = rest.split(CLOSE);
    const isBefore = random() < 0.5;
    const cut = isBefore ? Math.max(0, before.lastIndexOf(" ", before.length - 60)) : after.indexOf(" ", 60);
    if (isBefore) return `${before.slice(0, cut)}${change(before.slice(cut), random)}${OPEN}${words}${CLOSE}${after}`;
    const end = cut < 0 ? after.length : cut;
    return `${before}${OPEN}${words}${CLOSE}${change(after.slice(0, end), random)}${after.slice(end)}`;
  });
}

function typo(words: string, random: Chance): string {
  const at = Math.floor(random() * Math.max(1, words.length - 1));
  const [one = "", two = ""] = [words[at], words[at + 1]];
  const kinds = [two + one, one, one + one + two, `x${two}`];
  return words.slice(0, at) + pick(kinds, random) + words.slice(at + 2);
}

function replaceWord(words: string, by: string, random: Chance): string {
  const parts = words.split(" ");
  const full = parts.flatMap((part, index) => (/\p{L}/u.test(part) ? [index] : []));
  if (full.length === 0) return words;
  const at = pick(full, random);
  return parts.flatMap((part, index) => (index === at ? (by === "" ? [] : [by]) : [part])).join(" ");
}

function insert(words: string, added: string, random: Chance): string {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0) return words;
  const at = pick(spaces, random);
  return `${words.slice(0, at)} ${added}${words.slice(at)}`;
}

function moveSentence(paragraphs: Paragraphs, random: Chance, isSame: boolean): Paragraphs {
  const at = placeOf(paragraphs);
  const sentences = sentencesOf(paragraphs[at] ?? "");
  const moved = sentences.find((sentence) => sentence.includes(OPEN) && sentence.includes(CLOSE));
  if (moved === undefined || (isSame && sentences.length < 2)) return paragraphs;
  const left = splice(paragraphs, at, 1, sentences.filter((sentence) => sentence !== moved).join(" ") || " ");
  if (left.length === 0) return paragraphs;
  const to = isSame ? Math.min(at, left.length - 1) : Math.floor(random() * left.length);
  const there = sentencesOf(left[to] ?? "");
  const place = Math.floor(random() * (there.length + 1));
  return splice(left, to, 1, [...there.slice(0, place), moved, ...there.slice(place)].join(" "));
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=[\p{Lu}“«\uE000])/u);
}

function count(words: string): number {
  return words.split(/\s+/).length;
}

export function pick<Item>(items: readonly Item[], random: Chance): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
