import { firstRows, withoutGuard } from "./csv-cells";
import { isPng, pngText } from "./png-text";

/** The keyword under which a picture has its view. */
export const PNG_VIEW = "URL";

/** A view that a file was made from: where on the site, whichever host it had then. */
export interface FileView {
  readonly language: string;
  readonly story: string;
  readonly path: string;
  /** With its question mark, or empty; the same of the hash. */
  readonly query: string;
  readonly hash: string;
}

/** What is said of the whole stands at the start of every format. */
const READ_BYTES = 200_000;

/** The view that one of our files was made from, of whatever format; `null` when it is none of ours. Never throws. */
export function viewOfFile(bytes: Uint8Array): FileView | null {
  return viewOfAddress(isPng(bytes) ? pngText(bytes, PNG_VIEW) : addressInText(bytes));
}

function addressInText(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, READ_BYTES)).replace(/^\uFEFF/, "");
  const json = /^\s*\{[^{]*"dateline"\s*:\s*\{\s*"view"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (json !== undefined) return jsonText(json);
  if (/^\s*<(\?xml|kml|svg)\b/.test(text)) {
    const xml = /<Data name="view"><value>([^<]*)<|<dc:source>([^<]*)</.exec(text);
    return xml ? unescapeXml(xml[1] ?? xml[2] ?? "") : null;
  }
  const bib = /^@misc\{dateline-[\s\S]*?\burl = \{([^}]*)\}/.exec(text)?.[1];
  const ris = /^TY {2}- DATA\r?\n[\s\S]*?\nUR {2}- (\S+)/.exec(text)?.[1];
  return bib ?? ris ?? addressInTable(text);
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

function addressInTable(text: string): string | null {
  const [head = [], row = []] = firstRows(text, 2);
  const value = head.includes("version") ? row[head.indexOf("view")] : undefined;
  return value === undefined ? null : withoutGuard(value);
}

function viewOfAddress(address: string | null): FileView | null {
  try {
    const { pathname, search, hash, protocol } = new URL(address ?? "");
    const segments = pathname.split("/").filter(Boolean);
    // A copy of the site may stand under any path. A claim's own page has one segment more than the story's.
    const own = segments.slice(LANGUAGE.test(segments.at(-3) ?? "") ? -3 : -2);
    const [language, story] = own;
    const isOurs = /^https?:$/.test(protocol) && LANGUAGE.test(language ?? "") && /^[\w-]+$/.test(story ?? "");
    return isOurs && language && story ? { language, story, path: `/${own.join("/")}`, query: search, hash } : null;
  } catch {
    // No address: somebody's own file.
    return null;
  }
}

function jsonText(inside: string): string | null {
  try {
    return JSON.parse(`"${inside}"`);
  } catch {
    // Not JSON after all.
    return null;
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
