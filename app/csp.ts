import { embedAncestors } from "../scripts/setup/embed-ancestors.mjs";

/** Hashes of a page's inline scripts and styles. */
interface PageHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** By the page's path, as `scripts/csp.mjs` finds them after the build. */
export type InlineHashes = Readonly<Record<string, PageHashes>>;

/** The key under which the hashes of the "no such page" page are. */
export const NOT_FOUND_KEY = "404";

/**
 * The Content-Security-Policy of a page: its own scripts and styles by hash, everything else from our origin, nothing from any other.
 * An embed may stand in the frames of those whom the setting names, the other pages in nobody's.
 *
 * @param isDevelopment lets the development server's own tools run, which evaluate code
 */
export function contentSecurityPolicy(path: string, hashes: InlineHashes, isDevelopment = false): string {
  const scripts = isDevelopment ? ["'unsafe-inline'", "'unsafe-eval'"] : hashesOf(path, hashes).scripts;
  const styles = isDevelopment ? ["'unsafe-inline'"] : hashesOf(path, hashes).styles;
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(" ")}`.trim(),
    `style-src 'self' ${styles.join(" ")}`.trim(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // In a sandbox a frame has no origin, and so no worker of its own origin: MapLibre makes one of a data address.
    isEmbedPath(path) ? "worker-src 'self' data:" : "worker-src 'self'",
    ...(hasFrames(path) ? ["frame-src 'self'"] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${isEmbedPath(path) ? embedAncestors() : "'none'"}`,
  ].join("; ");
}

/** The key of an address: its path as the build wrote it, decoded and without the slash at its end. Nonsense stays as it is. */
export function pagePath(pathname: string): string {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, "") || "/" : pathname;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Whether an address is that of an embed, which answers with a policy of its own: `/en/mali-2020/embed`. */
export function isEmbedPath(path: string): boolean {
  return /^\/[^/]+\/[^/]+\/embed$/.test(path);
}

/** Whether an address is no page but data, or a script for other pages, whose answer has headers of its own. */
export function isDataPath(path: string): boolean {
  return /^\/(api|oembed|basemap|vendor)(\/|$)|^\/embed(-words\.js|\.js|\.d\.ts)$|^\/[^/]+\/[^/]+\/(.+\/entry|names|map\.svg|map\.png|corrections\.atom)$/.test(
    path,
  );
}

/** Pages that show the embed: those of a story and its claims, in the builder's preview, and the guide. None lies deeper. */
function hasFrames(path: string): boolean {
  return !isEmbedPath(path) && path.split("/").length <= 4;
}

function hashesOf(path: string, hashes: InlineHashes): PageHashes {
  const key = Object.hasOwn(hashes, path) ? path : NOT_FOUND_KEY;
  return hashes[key] ?? { scripts: [], styles: [] };
}
