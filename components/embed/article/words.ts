/**
 * `/embed-words.js`: the page's own words as controls of the map. Those that it has marked with `data-dateline`, and those that it quotes. It
 * changes nothing of the page but its own spans, and the attributes of the elements that the page has given it.
 */
import type { DatelineApi, DatelineFrame } from "../host/dateline-api";
import { chosenFrame } from "../host/frames";
import { anchorWords } from "./anchored-words";
import { type QuoteOf, readAnnotations } from "./annotations";
import { CONTROLS, makeReachable, markSelection, targetOf } from "./marked-words";

export type Annotate = DatelineApi["annotate"];

/** A page that renders its article anew does so in many steps. */
const SETTLE_MS = 100;
const STYLE = `:where(.dateline-word[role],[data-dateline][role=button]){cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
:where(.dateline-current){text-decoration:underline solid 2px}`;

const dateline = window.Dateline as DatelineApi & { words: Annotate };
const quotes: QuoteOf[] = [];
const readScripts = new WeakSet<Element>();
let frame: DatelineFrame | undefined;
let selected: { claim: string | null; place: string | null } = { claim: null, place: null };
let isAnswering = false;
let hasHeard = false;
let isWaiting = false;

const words = anchorWords(articleOf, quotes, (span, { target }, role) => {
  span.className = "dateline-word";
  span.dataset.datelineWord = "claim" in target ? `claim:${target.claim}` : `place:${target.place}`;
  if (role === "shown") return;
  span.setAttribute("role", "button");
  span.tabIndex = role === "first" ? 0 : -1;
});

function articleOf(): Element {
  const articles = document.querySelectorAll("article");
  return document.querySelector("[data-dateline-article]") ?? (articles.length === 1 ? articles[0] : null) ?? document.body;
}

const observer = new MutationObserver(() => {
  if (!isWaiting) setTimeout(refresh, SETTLE_MS);
  isWaiting = true;
});

function refresh(): void {
  isWaiting = false;
  words.refresh();
  const controls = document.querySelectorAll<HTMLElement>(CONTROLS);
  for (const element of controls) if (element.dataset.dateline) makeReachable(element);
  markSelection(controls, selected);
  // What we have changed ourselves is no news.
  observer.takeRecords();
}

function choose(event: MouseEvent): void {
  const element = controlAt(event);
  const target = element && targetOf(element);
  if (!target || event.defaultPrevented) return;
  const link = element.closest("a[href]");
  // A link stays one for who wants it in a new tab, and for as long as no map answers.
  const wantsLink = link !== null && (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !isAnswering);
  if (wantsLink || (link !== null && element.dataset.dateline === undefined)) return;
  if (link) event.preventDefault();
  dateline.select(target, frame).catch(() => {});
}

/** What a button does by itself, for elements that have only its role. */
function press(event: KeyboardEvent): void {
  const element = controlAt(event);
  if (!element || element !== event.target || element.matches("a[href], button")) return;
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  element.click();
}

function controlAt({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
}

dateline.words = async (annotations = [], wanted) => {
  frame = wanted ?? frame;
  quotes.push(...readAnnotations(annotations));
  for (const script of document.querySelectorAll("script[data-dateline-annotations]")) {
    if (readScripts.has(script)) continue;
    readScripts.add(script);
    quotes.push(...readAnnotations(parse(script.textContent ?? "")));
  }
  refresh();
  greet().catch(() => {});
  return words.found;
};

/** What the map was opened with, and whether it answers this page at all: it does if its address names it. */
async function greet(): Promise<void> {
  await dateline.ready(frame);
  if (!hasHeard) {
    const opened = new URL(chosenFrame(frame).src).searchParams;
    show({ claim: opened.get("claim"), place: opened.get("place") });
  }
  await dateline.layers(null, frame);
  isAnswering = true;
}

function show(now: typeof selected): void {
  selected = now;
  markSelection(document.querySelectorAll<HTMLElement>(CONTROLS), selected);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
document.addEventListener("click", choose);
document.addEventListener("keydown", press);
dateline.on("selected", (now, from) => {
  if (from !== chosenFrame(frame)) return;
  hasHeard = true;
  show(now);
});
observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["data-dateline"] });
