import type { QuoteOf } from "./annotations";
import { type Cut, cutText, isWhole, mend, type Part } from "./cut-text";
import { findQuote } from "./find-quote";
import { normalise } from "./normalise";
import type { Span } from "./quote-candidates";
import { type Reading, readText } from "./read-text";

/** A link or a label does what the page made it for: our span in it shows what is selected, and is no control. */
const TAKEN = "a[href], button, summary, label, [role=button], [role=link]";

export interface AnchoredWords {
  /** Finds the quotations anew if the words of the page have changed. */
  refresh(): void;
  /** How many of the quotations stand in the page now. */
  readonly found: number;
}

/**
 * Quotations found in an element's text and wrapped in spans, one for each text node that they go through.
 *
 * @param quotes read at each refresh, so more can be added
 * @param dress makes a new span into what it shall be
 */
export function anchorWords(
  rootOf: () => Element,
  quotes: readonly QuoteOf[],
  dress: (span: HTMLElement, quote: QuoteOf, role: "first" | "further" | "shown") => void,
): AnchoredWords {
  let cuts: Cut[] = [];
  let lastText = "";
  let lastCount = 0;
  let found = 0;
  return {
    get found() {
      return found;
    },
    refresh() {
      const isSame = quotes.length === lastCount && cuts.every(isWhole) && readText(rootOf()).text === lastText;
      if (isSame) return;
      const focused = cuts.flatMap(({ pieces }) => pieces).find(({ node }) => node === document.activeElement)?.node as
        | HTMLElement
        | undefined;
      for (const cut of cuts) mend(cut);
      const reading = readText(rootOf());
      const spans = spansIn(reading, quotes);
      found = new Set(spans.map(({ quote }) => quote)).size;
      const made = wrap(reading, spans, dress);
      cuts = made.cuts;
      lastText = reading.text;
      lastCount = quotes.length;
      // Whoever stood on a word stands on it again.
      const again = made.elements.find(({ dataset }) => focused && dataset.datelineWord === focused.dataset.datelineWord);
      again?.focus({ preventScroll: true });
    },
  };
}

interface Place extends Span {
  readonly quote: QuoteOf;
}

function spansIn({ text }: Reading, quotes: readonly QuoteOf[]): Place[] {
  const plain = normalise(text);
  return quotes.flatMap((quote) => {
    const span = findQuote(plain.text, quote.quote);
    if (!span) return [];
    return [{ quote, start: plain.offsets[span.start] ?? 0, end: (plain.offsets[span.end - 1] ?? 0) + 1 }];
  });
}

function wrap({ nodes }: Reading, places: readonly Place[], dress: Parameters<typeof anchorWords>[2]) {
  const begun = new Set<QuoteOf>();
  const elements: HTMLElement[] = [];
  const cuts: Cut[] = [];
  // The shorter of two that overlap lies on top.
  const byLength = [...places].sort((one, other) => one.end - one.start - (other.end - other.start));
  for (const { node, start } of nodes) {
    const parts = partsOf(node, start, byLength).map(({ from, to, quote }): Part => {
      const span = document.createElement("span");
      const isTaken = node.parentElement?.closest(TAKEN) != null;
      dress(span, quote, isTaken ? "shown" : begun.has(quote) ? "further" : "first");
      if (!isTaken) begun.add(quote);
      elements.push(span);
      return { from, to, span };
    });
    if (parts.length > 0) cuts.push(cutText(node, parts));
  }
  return { cuts, elements };
}

/** What of a text node belongs to which quotation. White space alone, as between two paragraphs, is not wrapped. */
function partsOf(node: Text, start: number, places: readonly Place[]) {
  const end = start + node.data.length;
  const here = places.filter((place) => place.start < end && place.end > start);
  const edges = new Set(here.flatMap((place) => [Math.max(start, place.start), Math.min(end, place.end)]));
  const parts: { from: number; to: number; quote: QuoteOf }[] = [];
  const sorted = [...edges].sort((one, other) => one - other);
  for (const [index, edge] of sorted.entries()) {
    const next = sorted[index + 1];
    const top = next === undefined ? undefined : here.find((place) => place.start <= edge && place.end >= next);
    if (top === undefined || next === undefined || node.data.slice(edge - start, next - start).trim() === "") continue;
    parts.push({ from: edge - start, to: next - start, quote: top.quote });
  }
  return parts;
}
