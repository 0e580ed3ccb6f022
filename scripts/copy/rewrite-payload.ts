import type { Writer } from "./addresses";
import { headElement } from "./head-element";

const PUSH = /^self\.__next_f\.push\(\[1,(".*")\]\)$/s;
/** Stands in a row where the place of the copy goes, which only the browser knows. A character that nobody writes. */
const BASE = "\uE000";

/** Whether an inline script is a part of what React reads to take over a page. */
export function isPayload(script: string): boolean {
  return PUSH.test(script);
}

/**
 * The payload of a page (the rows of React's Flight format) as one script of a copy: scripts and links of ours begin with the place of the
 * copy, what is in the head is as the rewritten HTML has it. React would put what differs there into the page a second time.
 *
 * @param scripts all parts of the payload, in their order
 */
export function rewritePayload(scripts: readonly string[], writer: Writer): string {
  const payload = scripts.map((script) => JSON.parse(PUSH.exec(script)?.[1] ?? '""')).join("");
  const text = rowsOf(payload)
    .map((row) => rewriteRow(row, atBase(writer)))
    .join("");
  // Nothing in it may end the element.
  const source = JSON.stringify(text).replaceAll("<", "\\u003c").replaceAll(BASE, '"+b+"');
  return `(b=>self.__next_f.push([1,${source}]))(document.documentElement.dataset.base)`;
}

/** The rows with their ends. A row of text says its length in bytes; every other ends with its line. */
function rowsOf(payload: string): string[] {
  const bytes = Buffer.from(payload);
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(":", at);
    const isText = bytes[colon + 1] === "T".charCodeAt(0);
    const comma = bytes.indexOf(",", colon);
    const line = bytes.indexOf("\n", at);
    const end = isText
      ? comma + 1 + Number.parseInt(bytes.toString("latin1", colon + 2, comma), 16)
      : line < 0
        ? bytes.length
        : line + 1;
    rows.push(bytes.toString("utf8", at, end));
    at = end;
  }
  return rows;
}

/** What React puts into the page, or looks for in it, comes after the page has found out where it stands. */
function atBase(writer: Writer): Writer {
  const link = (address: string) => {
    const copied = writer.copied(address);
    return copied === null ? null : BASE + copied;
  };
  return { ...writer, link };
}

function rewriteRow(row: string, writer: Writer): string {
  const [, head = "", json = "", end = ""] = /^([0-9a-f]*:)(["[{].*?)(\n?)$/s.exec(row) ?? [];
  if (json === "") return row;
  return head + JSON.stringify(rewriteValue(JSON.parse(json), writer)) + end;
}

function rewriteValue(value: unknown, writer: Writer): unknown {
  if (typeof value === "string") return /^\/_next\/.*\.js$/.test(value) ? BASE + value : value;
  if (Array.isArray(value)) {
    const [mark, type, key, props] = value;
    if (mark === "$" && typeof type === "string" && isRecord(props)) return element(type, key, props, value.slice(4), writer);
    return value.map((one) => rewriteValue(one, writer));
  }
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewriteValue(one, writer)]));
  return value;
}

function element(type: string, key: unknown, props: Record<string, unknown>, rest: unknown[], writer: Writer): unknown {
  if (type === "link" || type === "meta") {
    const strings = Object.fromEntries(
      Object.entries(props).filter((one): one is [string, string] => typeof one[1] === "string"),
    );
    const changed = headElement(type, strings, writer);
    return changed === null ? null : ["$", type, key, { ...props, ...changed }, ...rest];
  }
  const { href } = props;
  const changed = rewriteValue(props, writer) as Record<string, unknown>;
  if (type === "a" && typeof href === "string" && href.startsWith("/")) {
    const link = writer.link(href);
    if (link !== null) changed.href = link;
  }
  return ["$", type, key, changed, ...rest];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
