import type { Writer } from "./addresses";

/** By which a node of schema.org is what it is: without them it leads to nothing. */
const OWN_ADDRESSES: ReadonlySet<string> = new Set(["@id", "contentUrl"]);

/**
 * JSON-LD with the addresses of the copy. A property whose address the copy does not have is left out; so is a node that loses
 * its own: an empty address would be read as that of the page.
 *
 * @returns as it may stand in a `script`; empty where nothing is left
 */
export function rewriteJsonLd(text: string, writer: Writer): string {
  const written = rewriteValue(JSON.parse(text), writer);
  return written === undefined ? "" : JSON.stringify(written).replaceAll("<", "\\u003c");
}

/** @returns `undefined` for what the copy does not have */
function rewriteValue(value: unknown, writer: Writer): unknown {
  if (typeof value === "string") {
    const path = writer.ownPath(value);
    return path === null ? value : (writer.publish(path) ?? undefined);
  }
  if (Array.isArray(value)) return value.map((one) => rewriteValue(one, writer)).filter((one) => one !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, rewriteValue(one, writer)] as const);
  if (entries.some(([name, one]) => one === undefined && OWN_ADDRESSES.has(name))) return undefined;
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
