import { licenceUrl } from "../service/link";
import type { Collection } from "../service/store";
import { say, spokenIn } from "../story/story";
import { boxNode } from "./box-node";
import { PUBLISHER } from "./reference-node";

/** What one page of the service is. */
export interface ServicePageFacts {
  readonly url: string;
  readonly title: string;
  readonly language: string;
  /** Address of the service, without a slash at its end. */
  readonly base: string;
  /** Where it stands, from the service down, without itself; addresses as on the page. */
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  /** What it is about. */
  readonly about: Record<string, unknown> | null;
}

/** A page of the service, part of the catalogue that the service is. */
export function servicePageNode({ url, title, language, base, crumbs, about }: ServicePageFacts): Record<string, unknown> {
  const way = [...crumbs, { title, href: url }].map(({ title, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    item: new URL(href, base).href,
  }));
  return {
    "@type": "WebPage",
    "@id": url,
    url,
    name: title,
    inLanguage: language,
    publisher: PUBLISHER,
    isPartOf: { "@type": "DataCatalog", "@id": base },
    ...(crumbs.length > 0 ? { breadcrumb: { "@type": "BreadcrumbList", itemListElement: way } } : {}),
    ...(about ? { mainEntity: about } : {}),
  };
}

/** All collections as a catalogue of data sets. */
export function catalogNode(collections: readonly Collection[], language: string, base: string): Record<string, unknown> {
  return {
    "@type": "DataCatalog",
    "@id": base,
    url: base,
    publisher: PUBLISHER,
    dataset: collections.map((collection) => ({
      "@type": "Dataset",
      "@id": addressOf(collection, base),
      name: nameOf(collection, spokenIn(collection, language)),
      description: descriptionOf(collection, spokenIn(collection, language)),
      license: licenceUrl(collection.licence),
    })),
  };
}

/** A collection as a data set to take away. */
export function collectionNode(collection: Collection, language: string, base: string): Record<string, unknown> {
  const { licence, version, bbox, from, to, languages } = collection;
  const tag = spokenIn(collection, language);
  const url = addressOf(collection, base);
  return {
    "@type": "Dataset",
    "@id": url,
    url,
    name: nameOf(collection, tag),
    description: descriptionOf(collection, tag),
    inLanguage: languages,
    version,
    license: licenceUrl(licence),
    publisher: PUBLISHER,
    isAccessibleForFree: true,
    includedInDataCatalog: { "@type": "DataCatalog", "@id": base },
    ...(from !== null && to !== null ? { temporalCoverage: `${from}/${to}` } : {}),
    ...(bbox ? { spatialCoverage: boxNode(bbox) } : {}),
    distribution: { "@type": "DataDownload", encodingFormat: "application/geo+json", contentUrl: `${url}/items?f=json` },
  };
}

const addressOf = ({ id }: Collection, base: string): string => `${base}/collections/${id}`;
const nameOf = ({ title, storyTitle }: Collection, tag: string): string => `${say(title, tag)} – ${say(storyTitle, tag)}`;

/** What is said of a layer, and of its story where nothing is. */
function descriptionOf({ description, storySummary }: Collection, tag: string): string {
  return say(description, tag) || say(storySummary, tag);
}
