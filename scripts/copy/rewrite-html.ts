import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";
import type { Writer } from "./addresses";
import { headElement } from "./head-element";
import { rewriteText } from "./rewrite-data";
import { isPayload, rewritePayload } from "./rewrite-payload";

/** A page of a copy needs of the exporter what is the same in all of them. */
export interface PageParts {
  readonly origins: readonly string[];
  /** Inline scripts of `components/start/`, one line each. */
  readonly pageScript: string;
  readonly frameScript: string;
  /** The page's policy. @param hashes of what is inline, as a policy writes them */
  readonly policy: (hashes: { readonly scripts: readonly string[]; readonly styles: readonly string[] }) => string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly start: number;
  readonly end: number;
}

/** The scripts of a page that do nothing without React. */
const OF_NEXT = /^\(?self\.__next_f|^\(globalThis\["TURBOPACK"\]|^\(self\.__next_f/;

/** A file to take away: `/en/mali-2020/data/claims.csv`. */
const DOWNLOAD = /^\/[^/]+\/([^/]+)\/data\/([^/]+)$/;

/**
 * A page, a frame or a piece of one as a file of a copy: every address of ours written from where the file stands, a link that would lead
 * to nothing without its address, the page's own policy with the hashes of what is inline, and before everything the script that finds out
 * where the copy stands. A page of text alone loses the scripts of React, which would do nothing in it.
 *
 * @param own the page's path in the site, `/en/mali-2020`; the root of the copy is `/`
 */
export function rewriteHtml(html: string, own: string, writer: Writer, parts: PageParts): string {
  const isFrame = html.includes('id="frame-state"');
  const elements = elementsOf(html);
  const hasReact = elements.some(({ name, attributes }) => name === "script" && "data-start" in attributes);
  const edits: Edit[] = [];
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  const payloads: Element[] = [];
  let charsetEnd = -1;
  let hasPlaceScript = isFrame;

  for (const element of elements) {
    const { name, attributes, start, end } = element;
    if (name === "html") edits.push(withAttributes(html, element, { ...attributes, "data-copy": own }));
    else if (name === "meta" && "charset" in lowerCased(attributes)) charsetEnd = end;
    else if (name === "a") edits.push(...anchor(html, element, writer, isFrame));
    else if (name === "link" || name === "meta") {
      const changed = headElement(name, attributes, writer);
      if (changed === null) edits.push({ start, end, text: "" });
      else if (changed !== attributes) edits.push(withAttributes(html, element, changed));
    } else if (name === "style") {
      const [from, to] = textOf(html, element, "style");
      const text = html.slice(from, to).replace(/url\((\/[^)]+)\)/g, (_, address: string) => `url(${writer.link(address)})`);
      edits.push({ start: from, end: to, text });
      hashes.styles.add(hashOf(text));
    } else if (name === "script") {
      const [from, to] = textOf(html, element, "script");
      const text = html.slice(from, to);
      const whole = to + "</script>".length;
      const type = attributes.type ?? "";
      if (attributes.src !== undefined) {
        const isKept = hasReact || "noModule" in attributes;
        if (!isKept) edits.push({ start, end: whole, text: "" });
        else edits.push(withAttributes(html, element, { ...attributes, src: writer.link(attributes.src) ?? "" }));
      } else if (type === "application/ld+json")
        edits.push({ start: from, end: to, text: rewriteText(text, parts.origins, writer, false) });
      else if (type === "application/json") continue;
      else if (OF_NEXT.test(text) && !hasReact) edits.push({ start, end: whole, text: "" });
      else if (isPayload(text)) payloads.push(element);
      else if ("data-fonts" in attributes) {
        // In the same element, so that React finds in the head what it has written there.
        const both = parts.pageScript + text;
        edits.push({ start: from, end: to, text: both });
        hashes.scripts.add(hashOf(both));
        hasPlaceScript = true;
      } else if (isFrame) {
        edits.push({ start, end: start, text: `<script>${parts.frameScript}</script>` });
        hashes.scripts.add(hashOf(parts.frameScript)).add(hashOf(text));
      } else hashes.scripts.add(hashOf(text));
    }
  }
  for (const [index, element] of payloads.entries()) {
    const [from, to] = textOf(html, element, "script");
    if (index > 0) edits.push({ start: element.start, end: to + "</script>".length, text: "" });
    else {
      const texts = payloads.map((one) => html.slice(...textOf(html, one, "script")));
      const text = rewritePayload(texts, writer);
      edits.push({ start: from, end: to, text });
      hashes.scripts.add(hashOf(text));
    }
  }
  if (charsetEnd > 0) {
    if (!hasPlaceScript) throw new Error(`The page ${own} has no script in its head to which the copy's could be added.`);
    if (isFrame) hashes.scripts.add(hashOf(parts.pageScript));
    const policy = parts.policy({ scripts: [...hashes.scripts], styles: [...hashes.styles] });
    const script = isFrame ? `<script>${parts.pageScript}</script>` : "";
    const text = `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">${script}`;
    edits.push({ start: charsetEnd, end: charsetEnd, text });
  }
  return edited(html, edits);
}

/** A link whose address the copy has, from here; one that it has not is words without a link. */
function anchor(html: string, element: Element, writer: Writer, isFrame: boolean): Edit[] {
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

function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        if (!isImplied)
          elements.push({ name, attributes: { ...attributes }, start: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { lowerCaseAttributeNames: false, lowerCaseTags: false },
  );
  parser.end(html);
  return elements.filter(({ name }) => ["html", "a", "link", "meta", "style", "script"].includes(name));
}

function textOf(html: string, { end }: Element, name: string): [from: number, to: number] {
  return [end, html.indexOf(`</${name}>`, end)];
}

function withAttributes(html: string, { name, start, end }: Element, attributes: Readonly<Record<string, string>>): Edit {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const close = html.slice(start, end).endsWith("/>") ? "/>" : ">";
  return { start, end, text: `<${name}${written.join("")}${close}` };
}

function lowerCased(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function edited(html: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += html.slice(at, start) + text;
    at = end;
  }
  return out + html.slice(at);
}
