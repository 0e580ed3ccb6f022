import path from "node:path";
import { copyAddress, copyFile } from "@/data/copy/copy-address";

/** What a copy is made of, and for where. */
export interface CopyScope {
  readonly story: string;
  readonly languages: readonly string[];
  /** Where the copy will stand, `https://news.example/maps`, without a slash at its end; `null` when nobody has said it. */
  readonly url: string | null;
  /** Origins under which the site speaks of itself: at the build, and when it is asked. */
  readonly origins: readonly string[];
}

/** How one file of a copy writes addresses of the site. */
export interface Writer {
  /** The file itself, `en/mali-2020/index.html`. */
  readonly file: string;
  /** What the copy has for an address from the root of the site, from the root of the copy; `null` where it has nothing. */
  readonly copied: (address: string) => string | null;
  /** An address from the root of the site as a link from this file; `null` where the copy has nothing for it. */
  readonly link: (address: string) => string | null;
  /** Whether it is known where the copy will stand. */
  readonly isPublic: boolean;
  /** The same for the world, where that is known; else as `link`. */
  readonly publish: (address: string) => string | null;
  /** A whole address of ours from the root of the site; `null` for anybody else's. */
  readonly ownPath: (whole: string) => string | null;
}

const FILES = /^\/(_next\/static|vendor|basemap)\/|^\/icon\.svg$/;

/**
 * The address within the folder of what the copy has for an address of the site.
 *
 * @returns `null` for what is of another story, or of the service
 */
export function copiedAddress(address: string, { story, languages, url }: CopyScope): string | null {
  const copied = copyAddress(address);
  if (copied === null || (url === null && copied.endsWith("/card.png"))) return null;
  // What names other machines needs to know where it stands.
  if (url === null && copied.endsWith("/corrections.atom")) return null;
  const [, language = "", second = ""] = copied.split(/[/?#]/);
  if (copied === "/" || FILES.test(copied)) return copied;
  return languages.includes(language) && second === story ? copied : null;
}

/**
 * How a file of the copy writes addresses, and whom it tells of each file that it leads to.
 *
 * @param onLink is given the file within the copy and the address at which the site has it
 */
export function writerOf(file: string, scope: CopyScope, onLink: (file: string, address: string) => void): Writer {
  const copied = (address: string) => {
    const found = copiedAddress(address, scope);
    if (found !== null) onLink(copyFile(found), asked(address));
    return found;
  };
  const link = (address: string) => {
    const found = copied(address);
    return found === null ? null : relativeAddress(file, found);
  };
  const publish = (address: string) => {
    const found = copied(address);
    if (found === null) return null;
    return scope.url === null ? relativeAddress(file, found) : scope.url + found;
  };
  const ownPath = (whole: string) => {
    const origin = scope.origins.find((one) => whole === one || whole.startsWith(`${one}/`));
    return origin === undefined ? null : whole.slice(origin.length) || "/";
  };
  return { file, copied, link, isPublic: scope.url !== null, publish, ownPath };
}

/** A link from one file of a folder to another of its addresses, `../kati/?later=on`. Holds wherever the folder stands. */
export function relativeAddress(file: string, address: string): string {
  const [, target = "", rest = ""] = /^\/([^?#]*)(.*)$/.exec(address) ?? [];
  const steps = path.posix.relative(path.posix.dirname(file), target.replace(/\/$/, "") || ".");
  const isFolder = target === "" || target.endsWith("/");
  if (!isFolder) return steps + rest;
  return (steps === "" ? "./" : `${steps}/`) + rest;
}

/** At which address the site is asked for it. What a page does with its query, it does in the browser. */
function asked(address: string): string {
  const whole = address.replace(/#.*$/, "");
  const [path = "", query = ""] = whole.split("?");
  if (/^\/api\/|\/map\.png$/.test(path)) return whole;
  if (!path.endsWith("/embed")) return path;
  const params = new URLSearchParams(query);
  const kept = ["claim", "place"].flatMap((name) => (params.has(name) ? [`${name}=${params.get(name)}`] : []));
  return kept.length > 0 ? `${path}?${kept[0]}` : path;
}
