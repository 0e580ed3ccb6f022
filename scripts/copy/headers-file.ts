import { STATIC_HEADERS } from "@/app/security-headers";

/** Their names change with their content. */
const FOREVER = ["/_next/static/*", "/vendor/*"];

/**
 * The headers that a static host should send, in the form that Netlify and Cloudflare Pages read at the root of a site. The policies of the
 * pages stand in the pages.
 *
 * @param url where the copy will stand; its path goes before each rule
 */
export function headersFile(url: string | null): string {
  const base = url === null ? "" : new URL(url).pathname.replace(/\/$/, "");
  // A frame in a sandbox has no origin, and reads files of ours by this only. Nothing here is anybody's secret.
  const all = [...STATIC_HEADERS.map(({ key, value }) => `${key}: ${value}`), "Access-Control-Allow-Origin: *"];
  const rules = [
    ["/*", ...all],
    ...FOREVER.map((path) => [path, "Cache-Control: public, max-age=31536000, immutable"]),
    ["/*.geojson", "Content-Type: application/geo+json"],
    ["/*.fgb", "Content-Type: application/vnd.flatgeobuf"],
  ];
  return rules
    .map(([path, ...headers]) => [`${base}${path}`, ...headers.map((header) => `  ${header}`), ""].join("\n"))
    .join("\n");
}
