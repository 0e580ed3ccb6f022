import { ConformanceContent } from "@/components/service/document-content";
import { CollectionContent, CollectionList, LandingContent } from "@/components/service/landing-content";
import { serviceWords } from "@/components/service/service-words";
import { catalogNode, collectionNode } from "@/data/linked/service-node";
import { collectionDocument } from "@/data/service/collection-document";
import { CONFORMS_TO } from "@/data/service/conformance";
import { HTML, JSON_TYPE, type Link, licenceUrl, OPENAPI, REL_TILING_SCHEMES, selfLinks } from "@/data/service/link";
import type { Collection } from "@/data/service/store";
import { storiesWithPages } from "@/data/service/stories-with-pages";
import { crumbs } from "./crumbs";
import type { Resource, ServiceContext } from "./resource";

/** Where everything is (OGC 17-069r4 §7.2). */
export function landing(context: ServiceContext): Resource {
  const { base, language, collections, form, address } = context;
  const words = serviceWords(language);
  const links: Link[] = [
    ...selfLinks(address, form, { json: JSON_TYPE }),
    { rel: "service-desc", type: OPENAPI, href: `${base}/openapi.json`, title: words.document },
    { rel: "service-doc", type: HTML, href: `${base}/api.html`, title: words.document },
    { rel: "conformance", type: JSON_TYPE, href: `${base}/conformance`, title: words.conformance },
    { rel: "data", type: JSON_TYPE, href: `${base}/collections`, title: words.collections },
    { rel: REL_TILING_SCHEMES, type: JSON_TYPE, href: `${base}/tileMatrixSets?f=json`, title: words.tilingSchemes },
    ...[...new Set(collections.map(({ licence }) => licence))].map((licence) => ({
      rel: "license",
      type: HTML,
      href: licenceUrl(licence),
      title: licence,
    })),
    ...storiesWithPages(collections).map((story) => ({
      rel: "enclosure",
      type: JSON_TYPE,
      href: `${base}/downloads/${story}/datapackage.json`,
      title: `${story}: Frictionless datapackage.json`,
    })),
  ];
  return {
    type: JSON_TYPE,
    document: { title: words.title, description: words.lead, links },
    page: {
      title: words.title,
      crumbs: [],
      links,
      content: <LandingContent collections={collections} language={language} />,
      about: catalogNode(collections, language, base),
    },
  };
}

/** The standards that are followed (§7.4). */
export function conformance(context: ServiceContext): Resource {
  const { language, form, address } = context;
  return {
    type: JSON_TYPE,
    document: { conformsTo: CONFORMS_TO },
    page: {
      title: serviceWords(language).conformance,
      crumbs: crumbs(context),
      links: selfLinks(address, form, { json: JSON_TYPE }),
      content: <ConformanceContent classes={CONFORMS_TO} language={language} />,
    },
  };
}

/** All collections (§7.13). */
export function collectionList(context: ServiceContext): Resource {
  const { base, language, collections, form, address } = context;
  const words = serviceWords(language);
  const links = selfLinks(address, form, { json: JSON_TYPE });
  return {
    type: JSON_TYPE,
    document: { links, collections: collections.map((collection) => collectionDocument(collection, language, base, null)) },
    page: {
      title: words.collections,
      crumbs: crumbs(context),
      links,
      content: (
        <>
          <p className="lead">{words.collectionsLead}</p>
          <CollectionList collections={collections} language={language} />
        </>
      ),
    },
  };
}

/** One collection (§7.14). */
export function oneCollection(context: ServiceContext, collection: Collection): Resource {
  const { base, language, form, address } = context;
  const document = collectionDocument(collection, language, base, { address, form });
  return {
    type: JSON_TYPE,
    document,
    page: {
      title: document.title,
      crumbs: crumbs(context, "collections"),
      links: document.links,
      content: <CollectionContent collection={collection} document={document} language={language} />,
      about: collectionNode(collection, language, base),
    },
  };
}
