import { deserialize, serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature } from "geojson";
import { WGS84 } from "@/data/geo/wgs84";
import type { Writer } from "./addresses";

/** What may stand in an address: no quote, no bracket, nothing that ends a cell or an element. In XML `&` begins an entity. */
const REST = "[^\\s\"'<>,;\\\\)\\]}]*";
const REST_IN_XML = "(?:[^\\s\"'<>,;&\\\\)\\]}]|&amp;)*";

/**
 * A text of data (GeoJSON, CSV, KML, Atom) whose addresses of ours are those of the copy.
 *
 * @param isXml where `&` is written as `&amp;`
 */
export function rewriteText(text: string, origins: readonly string[], writer: Writer, isXml: boolean): string {
  const whole = new RegExp(
    `(?:${origins.map((origin) => origin.replaceAll(".", "\\.")).join("|")})(?![\\w.:-])${isXml ? REST_IN_XML : REST}`,
    "g",
  );
  return text.replace(whole, (found) => {
    const path = writer.ownPath(isXml ? found.replaceAll("&amp;", "&") : found);
    const said = path === null ? null : writer.publish(path);
    if (said === null) return "";
    return isXml ? said.replaceAll("&", "&amp;") : said;
  });
}

/** The same of a FlatGeobuf, whose texts have their length before them. */
export async function rewriteFlatGeobuf(bytes: Uint8Array, rewrite: (text: string) => string): Promise<Uint8Array> {
  const features: Feature[] = [];
  for await (const { properties, ...rest } of deserialize(bytes) as AsyncIterable<Feature>) {
    const changed = Object.entries(properties ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" ? rewrite(value) : value,
    ]);
    features.push({ ...rest, properties: Object.fromEntries(changed) });
  }
  // What has nothing in it has no address of ours either.
  if (features.length === 0) return bytes;
  return serialize({ type: "FeatureCollection", features }, WGS84);
}

/** An answer of the service about a layer, as far as it is read here. */
interface Items {
  readonly type: string;
  readonly features: readonly unknown[];
  readonly links?: readonly { readonly rel: string; readonly href: string }[];
}

/**
 * All pages of a layer as one file, without the links from page to page.
 *
 * @param first the first page as the service answers it
 * @param ask for the page at an address of the site
 */
export async function layerFile(first: string, ask: (address: string) => Promise<string>): Promise<string> {
  const features: unknown[] = [];
  for (let page: Items | null = JSON.parse(first); page !== null; ) {
    features.push(...page.features);
    const next: string | undefined = page.links?.find(({ rel }) => rel === "next")?.href;
    const { pathname, search } = next === undefined ? { pathname: "", search: "" } : new URL(next);
    page = next === undefined ? null : JSON.parse(await ask(pathname + search));
  }
  return JSON.stringify({ type: "FeatureCollection", features });
}
