import type { DatelineTextQuote } from "../host/dateline-api";
import type { Target } from "../protocol";

import { normalise } from "./normalise";
import type { Quote } from "./quote-candidates";

/** A quotation that stands for a claim or a place. */
export interface QuoteOf {
  readonly target: NonNullable<Target>;
  readonly quote: Quote;
}

/** What of a list can be used: an annotation, a list of them, or a page of a collection. What is not one is left out. */
export function readAnnotations(data: unknown): QuoteOf[] {
  if (Array.isArray(data)) return data.flatMap(readAnnotations);
  if (!isObject(data)) return [];
  if (Array.isArray(data.items)) return readAnnotations(data.items);
  const target = readBody(data.body);
  const quote = target && readSelector(data.target);
  return target && quote ? [{ target, quote }] : [];
}

/** `claim:kati-base-seized` and `place:kati`, as in a briefing, or the address of a claim. */
export function readTarget(words: string): NonNullable<Target> | null {
  const [, kind, id] = /^(claim|place):([\w-]+)$/.exec(words.trim()) ?? [];
  if (id !== undefined) return kind === "claim" ? { claim: id } : { place: id };
  const [, claim] = /^https?:\/\/[^/]+\/[\w-]+\/[\w-]+\/([\w-]+)\/?(?:[?#]|$)/.exec(words) ?? [];
  return claim === undefined ? null : { claim };
}

function readBody(body: unknown): NonNullable<Target> | null {
  if (Array.isArray(body)) return body.map(readBody).find((target) => target !== null) ?? null;
  const named = isObject(body) ? [body.id, body.source, body.value] : [body];
  for (const name of named) if (typeof name === "string") return readTarget(name);
  return null;
}

function readSelector(target: unknown): Quote | null {
  const selectors = (Array.isArray(target) ? target : [target]).flatMap((part) => (isObject(part) ? part.selector : []));
  const selector = selectors.find((one) => isObject(one) && one.type === "TextQuoteSelector");
  if (!isObject(selector)) return null;
  const { exact, prefix, suffix } = selector as Partial<Record<keyof DatelineTextQuote, unknown>>;
  const quote = { exact: plain(exact).trim(), prefix: plain(prefix), suffix: plain(suffix) };
  return quote.exact === "" ? null : quote;
}

function plain(text: unknown): string {
  return typeof text === "string" ? normalise(text).text : "";
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}
