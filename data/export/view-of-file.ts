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

/**
 * The views that one of our files may have been made from, of whatever format; none when it is none of ours. A copy of the site may stand
 * under any path, so that an address alone does not say where in it language and story are: who asks knows which story there is. Never throws.
 *
 * @param folder whole address of a folder of files to take away: those of a copy that does not know where it stands say their view from there
 */
export function viewsOfFile(bytes: Uint8Array, folder: string): FileView[] {
  return viewsOfAddress(isPng(bytes) ? pngText(bytes, PNG_VIEW) : addressInText(bytes), folder);
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

/** A claim's own page has one segment more than the story's. */
const OWN_SEGMENTS = [2, 3];

function viewsOfAddress(address: string | null, folder: string): FileView[] {
  const base = address?.startsWith("../") ? folder : undefined;
  if (address === null || !URL.canParse(address, base)) return [];
  const { pathname, search, hash, protocol } = new URL(address, base);
  if (!/^https?:$/.test(protocol)) return [];
  const segments = pathname.split("/").filter(Boolean);
  return OWN_SEGMENTS.flatMap((count) => {
    const own = segments.slice(-count);
    const [language = "", story = ""] = own;
    const isOurs = own.length === count && LANGUAGE.test(language) && /^[\w-]+$/.test(story);
    return isOurs ? [{ language, story, path: `/${own.join("/")}`, query: search, hash }] : [];
  });
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
