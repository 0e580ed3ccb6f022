// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { anchorWords } from "@/components/embed/article/anchored-words";
import { type QuoteOf, readAnnotations } from "@/components/embed/article/annotations";
import { CLOSE, chance, EDITS, OPEN, type Paragraphs, pick } from "./copy-edits";

const SCENARIOS = 200;
/** Seven seconds alone; a busy machine must not fail it. */
const TIMEOUT_MS = 120_000;
/** What a quotation is found by, at each side. */
const CONTEXT = 32;
/** Found words that are so much the same as the true ones. */
const SAME = 0.75;

interface Mention {
  readonly target: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Our own briefings as a newsroom's article: long sentences and bare names of countries, three of which stand in it many times. */
function article(language: string): { paragraphs: Paragraphs; mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  const lines = readFileSync(`data/stories/mali-2020/briefing.${language}.md`, "utf8").split(/\n+/);
  const paragraphs = lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line, paragraph) => {
      let text = "";
      let last = 0;
      for (const { 0: link, 1: words = "", 2: target = "", index } of line.matchAll(/\[([^\]]*)\]\(((?:claim|place):[^)]*)\)/g)) {
        text += line.slice(last, index);
        mentions.push({ target, paragraph, start: text.length, end: text.length + words.length });
        text += words;
        last = index + link.length;
      }
      return text + line.slice(last);
    });
  return { paragraphs, mentions };
}

function quoteOf(paragraphs: Paragraphs, { target, paragraph, start, end }: Mention): QuoteOf {
  const text = paragraphs.join("\n");
  const at = paragraphs.slice(0, paragraph).join("\n").length + (paragraph > 0 ? 1 : 0);
  const [from, to] = [at + start, at + end];
  const selector = {
    type: "TextQuoteSelector",
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
  };
  const [quote] = readAnnotations({ body: target, target: { selector } });
  if (!quote) throw new Error(`No annotation of ${target}`);
  return quote;
}

/** Some words in other elements, so that quotations go through several. Or none, as in a page whose framework holds the text nodes. */
function render(root: Element, paragraphs: Paragraphs, random: (() => number) | null): Text[] {
  root.replaceChildren();
  return paragraphs.map((text) => {
    const block = document.createElement("p");
    root.append(block);
    const words = random ? (text.match(/(?:\S+\s*){1,3}/g) ?? []) : [text];
    for (const word of words) {
      const inline = random && random() < 0.15 ? document.createElement(pick(["em", "strong", "a"], random)) : block;
      inline.append(word);
      if (inline !== block) block.append(inline);
    }
    if (random) block.normalize();
    return block.firstChild as Text;
  });
}

function foundIn(root: Element, target: string): { readonly start: number; readonly end: number } | null {
  let at = 0;
  const ends: number[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.dataset.datelineWord === target) ends.push(at, at + node.data.length);
    at += node.data.length;
  }
  const [start] = ends;
  return start === undefined ? null : { start, end: Math.max(...ends) };
}

it(
  `after ${SCENARIOS} seeded copy edits words are found again: precision >= 0.99, recall >= 0.95, and not a letter of the page is changed`,
  () => {
    const counts = { right: 0, wrong: 0, missed: 0, gone: 0 };
    const faults: string[] = [];
    const articles = ["en", "fr"].map(article);
    document.body.innerHTML = "<main><article></article></main>";
    const root = document.querySelector("article") as Element;
    for (let seed = 1; seed <= SCENARIOS; seed += 1) {
      const random = chance(seed * 104_729);
      const { paragraphs, mentions } = pick(articles, random);
      const mention = pick(mentions, random);
      const others = [pick(mentions, random), pick(mentions, random)].filter(({ target }) => target !== mention.target);
      const words = anchorWords(
        () => root,
        [mention, ...others].map((one) => quoteOf(paragraphs, one)),
        (span, { target }) => {
          span.dataset.datelineWord = "claim" in target ? `claim:${target.claim}` : `place:${target.place}`;
        },
      );
      const isHeld = seed % 2 === 0;
      const held = render(root, paragraphs, isHeld ? null : random);
      words.refresh();
      const first = foundIn(root, mention.target);
      expect(first && root.textContent?.slice(first.start, first.end).trim()).toBe(
        paragraphs[mention.paragraph]?.slice(mention.start, mention.end),
      );

      let edited: Paragraphs = paragraphs.map((text, index) =>
        index === mention.paragraph
          ? `${text.slice(0, mention.start)}${OPEN}${text.slice(mention.start, mention.end)}${CLOSE}${text.slice(mention.end)}`
          : text,
      );
      const names: string[] = [];
      for (let times = 1 + Math.floor(random() * 3); times > 0 && edited.join("").includes(OPEN); times -= 1) {
        const name = pick(Object.keys(EDITS), random);
        names.push(name);
        edited = EDITS[name]?.(edited, random) ?? edited;
      }
      const marked = edited.join("");
      const [open, close] = [marked.indexOf(OPEN), marked.indexOf(CLOSE)];
      const plain = edited.map((text) => text.replace(OPEN, "").replace(CLOSE, ""));
      // A framework writes into the nodes that it holds; an editor's preview writes the whole article anew.
      if (isHeld && plain.length === held.length)
        for (const [index, text] of plain.entries()) {
          if (text !== paragraphs[index]) (held[index] as Text).data = text;
        }
      else render(root, plain, random);
      words.refresh();
      expect(root.textContent).toBe(plain.join(""));

      const found = foundIn(root, mention.target);
      const truth = open < 0 ? null : { start: open, end: close - 1 };
      const common = found && truth ? Math.min(found.end, truth.end) - Math.max(found.start, truth.start) : 0;
      const all = found && truth ? Math.max(found.end, truth.end) - Math.min(found.start, truth.start) : 1;
      const isRight = common / all >= SAME;
      if (isRight) counts.right += 1;
      else if (found) counts.wrong += 1;
      if (truth && !isRight) counts.missed += 1;
      if (!truth && !found) counts.gone += 1;
      if (!isRight && (found || truth)) faults.push(`${seed}: ${names.join(", ")}: ${mention.target}`);
    }
    const precision = counts.right / (counts.right + counts.wrong);
    const recall = counts.right / (counts.right + counts.missed);
    const report = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${JSON.stringify(counts)}\n${faults.join("\n")}`;
    expect(counts.gone, report).toBeGreaterThan(20);
    expect(precision, report).toBeGreaterThanOrEqual(0.99);
    expect(recall, report).toBeGreaterThanOrEqual(0.95);
  },
  TIMEOUT_MS,
);
