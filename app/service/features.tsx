import { ItemContent, ItemsContent } from "@/components/service/items-content";
import { serviceWords } from "@/components/service/service-words";
import { ServiceFault } from "@/data/service/fault";
import { GEOJSON, JSON_TYPE, type Link, licenceUrl, selfLinks } from "@/data/service/link";
import { itemParameters } from "@/data/service/parameters";
import { parseItems, parseStrictWanted } from "@/data/service/parse-items";
import { readParameters } from "@/data/service/read-parameters";
import type { Collection } from "@/data/service/store";
import { say, spokenIn } from "@/data/story/story";
import { crumbs } from "./crumbs";
import type { Resource, ServiceContext } from "./resource";

/** Claims of a collection (OGC 17-069r4 §7.15). Without a `timeStamp`: the same question has the same bytes, and a strong ETag. */
export async function items(context: ServiceContext, collection: Collection): Promise<Resource> {
  const { store, base, site, language, form, query, address } = context;
  const request = parseItems(form === "html" ? filledIn(query) : query, collection);
  const wanted = { ...parseStrictWanted(query), language, site };
  const { matched, features } = await store.items(collection, request, wanted);
  const { limit, offset } = request;
  const at = (start: number) => {
    const there = new URL(address(form));
    there.searchParams.set("limit", String(limit));
    there.searchParams.set("offset", String(start));
    return there.href;
  };
  const type = form === "html" ? "text/html" : GEOJSON;
  const links: Link[] = [
    ...selfLinks(address, form, { json: GEOJSON }),
    ...(offset + features.length < matched && features.length > 0 ? [{ rel: "next", type, href: at(offset + limit) }] : []),
    ...(offset > 0 ? [{ rel: "prev", type, href: at(Math.max(0, Math.min(offset, matched) - limit)) }] : []),
    { rel: "collection", type: JSON_TYPE, href: `${base}/collections/${collection.id}` },
  ];
  const tag = spokenIn(collection, language);
  return {
    type: GEOJSON,
    document: { type: "FeatureCollection", numberMatched: matched, numberReturned: features.length, links, features },
    page: {
      title: `${say(collection.title, tag)} – ${serviceWords(language).claims(matched)}`,
      crumbs: crumbs(context, "collections", collection),
      links,
      content: (
        <ItemsContent
          features={features}
          matched={matched}
          offset={offset}
          links={links}
          hrefOf={(id) => `/api/collections/${collection.id}/items/${id}?f=html&language=${language}`}
          asked={{ q: query.get("q") ?? "", datetime: query.get("datetime") ?? "" }}
          language={language}
        />
      ),
    },
  };
}

/** A browser sends the fields of a form that were left empty: they ask nothing. */
function filledIn(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name, value]) => value !== "" || (name !== "q" && name !== "datetime")));
}

/** One claim (§7.16). */
export async function item(context: ServiceContext, collection: Collection, id: string): Promise<Resource> {
  const { store, base, site, language, form, query, address } = context;
  readParameters(query, itemParameters(collection));
  const wanted = { ...parseStrictWanted(query), language, site };
  const feature = await store.item(collection, id, wanted);
  if (!feature) throw new ServiceFault(404, `The collection "${collection.id}" has no claim "${id.slice(0, 80)}".`);
  const links: Link[] = [
    ...selfLinks(address, form, { json: GEOJSON }),
    { rel: "collection", type: JSON_TYPE, href: `${base}/collections/${collection.id}` },
    ...(collection.hasPages
      ? [{ rel: "canonical", type: "text/html", href: `${site}/${spokenIn(collection, language)}/${collection.story}/${id}` }]
      : []),
    { rel: "license", type: "text/html", href: licenceUrl(collection.licence), title: collection.licence },
  ];
  return {
    type: GEOJSON,
    document: { ...feature, links },
    page: {
      title: String(feature.properties?.name ?? id),
      crumbs: crumbs(context, "collections", collection, "items"),
      links,
      content: <ItemContent feature={feature} language={language} />,
    },
  };
}
