import { Parser } from "htmlparser2";

/** An element as it stands in a text of HTML. */
export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  /** Of its opening tag. */
  readonly start: number;
  readonly end: number;
}

/** What comes into the place of a part of the text; everything else stays to the byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What of a page has an address, or is inline. */
const NAMES: ReadonlySet<string> = new Set(["html", "a", "link", "meta", "style", "script"]);

/** The elements that concern a copy, in their order. */
export function elementsOf(html: string): Element[] {
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
  return elements.filter(({ name }) => NAMES.has(name));
}

/** Where the text of a script or style begins and ends. */
export function textOf(html: string, { end }: Element, name: string): [from: number, to: number] {
  return [end, html.indexOf(`</${name}>`, end)];
}

/** The same tag with other attributes. */
export function withAttributes(html: string, { name, start, end }: Element, attributes: Readonly<Record<string, string>>): Edit {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const close = html.slice(start, end).endsWith("/>") ? "/>" : ">";
  return { start, end, text: `<${name}${written.join("")}${close}` };
}

export function lowerCased(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

export function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The text with its edits, of which none may overlap another. */
export function edited(html: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += html.slice(at, start) + text;
    at = end;
  }
  return out + html.slice(at);
}
