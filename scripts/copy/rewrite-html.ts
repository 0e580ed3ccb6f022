import { createHash } from "node:crypto";
import type { Writer } from "./addresses";
import { headElement } from "./head-element";
import { type Edit, type Element, edited, elementsOf, escaped, lowerCased, textOf, withAttributes } from "./html-edits";
import { rewriteJsonLd } from "./rewrite-json-ld";
import { isPayload, rewritePayload } from "./rewrite-payload";

/** A page of a copy needs of the exporter what is the same in all of them. */
export interface PageParts {
  readonly origins: readonly string[];
  /** Inline scripts of `components/start/`, one line each. */
  readonly pageScript: string;
  readonly frameScript: string;
  /** The page's policy. @param hashes of what is inline, as a policy writes them */
  readonly policy: (
    hashes: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
    isFrame: boolean,
  ) => string;
}

/** A page on its way. */
interface Work {
  readonly html: string;
  readonly own: string;
  readonly writer: Writer;
  readonly parts: PageParts;
  readonly isFrame: boolean;
  /** Whether React takes over the page: a page of text alone loses its scripts. */
  readonly hasReact: boolean;
  /** Hashes of what is inline, gathered on the way. */
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

/** The scripts of a page that do nothing without React. */
const OF_NEXT = /^\(?self\.__next_f|^\(globalThis\["TURBOPACK"\]/;
const SCRIPT_END = "</script>";
/** A file to take away: `/en/mali-2020/data/claims.csv`. */
const DOWNLOAD = /^\/[^/]+\/([^/]+)\/data\/([^/]+)$/;

/**
 * A page, a frame or a piece of one as a file of a copy: every address of ours written from where the file stands, a link that would lead
 * to nothing without its address, the page's own policy with the hashes of what is inline, and before everything the script that finds out
 * where the copy stands. A page of text alone loses the scripts of React, which would do nothing in it.
 *
 * @param own the page's path in the site, `/en/mali-2020`; the root of the copy is `/`
 * @throws Error when a page has no place for that script
 */
export function rewriteHtml(html: string, own: string, writer: Writer, parts: PageParts): string {
  const elements = elementsOf(html);
  const work: Work = {
    html,
    own,
    writer,
    parts,
    isFrame: html.includes('id="frame-state"'),
    hasReact: elements.some(({ name, attributes }) => name === "script" && "data-start" in attributes),
    scripts: new Set(),
    styles: new Set(),
  };
  const edits = elements.flatMap((element) => editsOf(element, work));
  edits.push(...payloadEdits(elements, work));
  // Last: the policy has the hashes of all.
  edits.push(...headEdits(elements, work));
  return edited(html, edits);
}

function editsOf(element: Element, work: Work): Edit[] {
  const { html, own, writer } = work;
  const { name, attributes, start, end } = element;
  if (name === "html") return [withAttributes(html, element, { ...attributes, "data-copy": own })];
  if (name === "a") return anchor(element, work);
  if (name === "script") return scriptEdits(element, work);
  if (name === "style") return [styleEdit(element, work)];
  const changed = headElement(name, attributes, writer);
  if (changed === null) return [{ start, end, text: "" }];
  return changed === attributes ? [] : [withAttributes(html, element, changed)];
}

function styleEdit(element: Element, { html, writer, styles }: Work): Edit {
  const [start, end] = textOf(html, element, "style");
  const text = html.slice(start, end).replace(/url\((\/[^)]+)\)/g, (_, address: string) => `url(${writer.link(address)})`);
  styles.add(hashOf(text));
  return { start, end, text };
}

function scriptEdits(element: Element, { html, writer, parts, isFrame, hasReact, scripts }: Work): Edit[] {
  const { attributes, start } = element;
  const [from, to] = textOf(html, element, "script");
  const text = html.slice(from, to);
  const nothing = { start, end: to + SCRIPT_END.length, text: "" };
  if (attributes.src !== undefined) {
    const isKept = hasReact || "noModule" in attributes;
    return isKept ? [withAttributes(html, element, { ...attributes, src: writer.link(attributes.src) ?? "" })] : [nothing];
  }
  if (attributes.type === "application/ld+json") return [{ start: from, end: to, text: rewriteJsonLd(text, writer) }];
  if (attributes.type === "application/json") return [];
  if (!hasReact && OF_NEXT.test(text)) return [nothing];
  if (isPayload(text)) return [];
  if ("data-fonts" in attributes) {
    // In the same element, so that React finds in the head what it has written there.
    const both = parts.pageScript + text;
    scripts.add(hashOf(both));
    return [{ start: from, end: to, text: both }];
  }
  scripts.add(hashOf(text));
  if (!isFrame) return [];
  scripts.add(hashOf(parts.frameScript));
  return [{ start, end: start, text: `<script>${parts.frameScript}${SCRIPT_END}` }];
}

/** What React reads of the page, all of it in the first of its scripts. */
function payloadEdits(elements: readonly Element[], { html, writer, hasReact, scripts }: Work): Edit[] {
  const places = elements
    .filter(({ name }) => name === "script" && hasReact)
    .map((element) => ({ start: element.start, text: textOf(html, element, "script") }))
    .filter(({ text }) => isPayload(html.slice(...text)));
  const [first, ...rest] = places;
  if (!first) return [];
  const payload = rewritePayload(
    places.map(({ text }) => html.slice(...text)),
    writer,
  );
  scripts.add(hashOf(payload));
  return [
    { start: first.text[0], end: first.text[1], text: payload },
    ...rest.map(({ start, text }) => ({ start, end: text[1] + SCRIPT_END.length, text: "" })),
  ];
}

/** The policy, and in a frame the script that finds out where the copy stands; a page has it in the one for its fonts. */
function headEdits(elements: readonly Element[], { own, parts, isFrame, scripts, styles }: Work): Edit[] {
  const charset = elements.find(({ name, attributes }) => name === "meta" && "charset" in lowerCased(attributes));
  // A piece of a page has none, and is never shown by itself.
  if (!charset) return [];
  if (!isFrame && !elements.some(({ attributes }) => "data-fonts" in attributes))
    throw new Error(`The page ${own} has no script in its head to which the copy's could be added.`);
  if (isFrame) scripts.add(hashOf(parts.pageScript));
  const policy = parts.policy({ scripts: [...scripts], styles: [...styles] }, isFrame);
  const script = isFrame ? `<script>${parts.pageScript}${SCRIPT_END}` : "";
  const text = `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">${script}`;
  return [{ start: charset.end, end: charset.end, text }];
}

/** A link whose address the copy has, from here; one that it has not is words without a link. */
function anchor(element: Element, { html, writer, isFrame }: Work): Edit[] {
  const { href } = element.attributes;
  if (href === undefined || /^#|^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return [];
  const [, query = ""] = /^embed(?:\?(.*))?$/.exec(href) ?? [];
  const isView = isFrame && /^embed(\?|$)/.test(href);
  const address = isView ? `${framePath(writer.file)}${query && `?${query}`}` : href;
  const link = writer.link(address);
  const { href: _, target: __, ...rest } = element.attributes;
  if (link === null) return [withAttributes(html, element, rest)];
  // The service says by a header that it is a file to be kept, and under which name.
  const [, story, name] = DOWNLOAD.exec(writer.copied(address) ?? "") ?? [];
  if (name) return [withAttributes(html, element, { ...element.attributes, href: link, download: `${story}-${name}` })];
  return [withAttributes(html, element, { ...element.attributes, href: link, ...(isView ? { "data-query": query } : {}) })];
}

/** The address of the frame to which a frame's file belongs: `en/mali-2020/embed/kati/index.html` is a view of `/en/mali-2020/embed`. */
function framePath(file: string): string {
  return `/${file.split("/").slice(0, 3).join("/")}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
