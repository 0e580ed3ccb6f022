import { say, spokenIn } from "../story/story";
import { FORMATS } from "./formats";
import {
  type AddressOf,
  CRS84,
  GEOJSON,
  HTML,
  JSON_TYPE,
  type Link,
  licenceUrl,
  REL_QUERYABLES,
  REL_SCHEMA,
  REL_TILESETS,
  SCHEMA,
  selfLinks,
} from "./link";
import type { Collection } from "./store";

/** What the service says of a collection (OGC 17-069r4 §7.14). */
export interface CollectionDocument {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly extent: Readonly<Record<string, unknown>>;
  readonly itemType: "feature";
  readonly crs: readonly string[];
  readonly links: readonly Link[];
}

/**
 * @param base of the service, `https://example.org/api`
 * @param self address of this document, left out where it stands in the list of all
 */
export function collectionDocument(
  collection: Collection,
  language: string,
  base: string,
  self: { readonly address: AddressOf; readonly form: "json" | "html" } | null,
): CollectionDocument {
  const { id, story, layer, title, description, storyTitle, licence, bbox, from, to, hasPages } = collection;
  const tag = spokenIn(collection, language);
  const address = `${base}/collections/${id}`;
  const site = base.replace(/\/api$/, "");
  const name = `${say(title, tag)} – ${say(storyTitle, tag)}`;
  return {
    id,
    title: name,
    description: say(description, tag),
    itemType: "feature",
    extent: {
      ...(bbox ? { spatial: { bbox: [bbox], crs: CRS84 } } : {}),
      temporal: { interval: [[instant(from, "T00:00:00Z"), instant(to, "T23:59:59Z")]] },
    },
    crs: [CRS84],
    links: [
      ...(self ? selfLinks(self.address, self.form, { json: JSON_TYPE }) : [{ rel: "self", type: JSON_TYPE, href: address }]),
      { rel: "items", type: GEOJSON, href: `${address}/items?f=json`, title: name },
      { rel: "items", type: HTML, href: `${address}/items?f=html`, title: name },
      { rel: REL_TILESETS, type: JSON_TYPE, href: `${address}/tiles?f=json`, title: name },
      { rel: REL_SCHEMA, type: SCHEMA, href: `${address}/schema` },
      { rel: REL_QUERYABLES, type: SCHEMA, href: `${address}/queryables` },
      // GDAL compares this name with a large B, and takes the types of fields from what it finds there.
      { rel: "describedBy", type: SCHEMA, href: `${address}/feature-schema`, title: "JSON Schema of a feature" },
      { rel: "license", type: HTML, href: licenceUrl(licence), title: licence },
      ...(hasPages
        ? [{ rel: "related", type: HTML, href: `${site}/${tag}/${story}`, hreflang: tag, title: say(storyTitle, tag) }]
        : []),
      ...(hasPages ? FORMATS : []).map(({ extension, type, title: what }) => ({
        rel: "enclosure",
        type,
        href: `${base}/downloads/${story}/${layer}.${extension}?language=${tag}`,
        title: what,
      })),
    ],
  };
}

const instant = (day: string | null, time: string): string | null => (day === null ? null : day + time);
