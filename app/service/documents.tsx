import { DocumentContent } from "@/components/service/document-content";
import { serviceWords } from "@/components/service/service-words";
import { OPENAPI, SCHEMA } from "@/data/service/link";
import { openApiDocument } from "@/data/service/openapi";
import { itemsParameters } from "@/data/service/parameters";
import { featureSchemaDocument, queryablesDocument, schemaDocument } from "@/data/service/schema-documents";
import type { Collection } from "@/data/service/store";
import { say, spokenIn } from "@/data/story/story";
import { crumbs } from "./crumbs";
import type { Resource, ResourcePage, ServiceContext } from "./resource";

/** The API document, as OpenAPI and as a page of our own. */
export function apiDocument(context: ServiceContext): Resource {
  const { base, collections, language } = context;
  const document = openApiDocument(collections, base) as { paths: Record<string, { get: { summary: string } }> };
  const stories = [...new Map(collections.map((collection) => [collection.story, collection])).values()];
  const page: ResourcePage = {
    title: serviceWords(language).document,
    crumbs: crumbs(context),
    links: [{ rel: "alternate", type: OPENAPI, href: `${base}/openapi.json` }],
    content: (
      <DocumentContent
        paths={Object.entries(document.paths).map(([path, { get }]) => ({ path, summary: get.summary }))}
        stories={stories.map((collection) => ({
          title: say(collection.storyTitle, spokenIn(collection, language)),
          parameters: itemsParameters(collection),
        }))}
        language={language}
      />
    ),
  };
  return { type: OPENAPI, document, page };
}

const MAKERS = { schema: schemaDocument, queryables: queryablesDocument, "feature-schema": featureSchemaDocument };
export type SchemaName = keyof typeof MAKERS;

export const isSchemaName = (name: string | undefined): name is SchemaName => name !== undefined && Object.hasOwn(MAKERS, name);

/** A JSON Schema of a collection; for readers it is shown as it is. */
export function collectionSchema(context: ServiceContext, collection: Collection, name: SchemaName): Resource {
  const { base, language } = context;
  const address = `${base}/collections/${collection.id}/${name}`;
  const document = MAKERS[name](collection, language, address) as object;
  return {
    type: SCHEMA,
    document,
    page: {
      title: `${say(collection.title, spokenIn(collection, language))} – ${name}`,
      crumbs: crumbs(context, "collections", collection),
      links: [{ rel: "alternate", type: SCHEMA, href: `${address}?f=json` }],
      content: <pre>{JSON.stringify(document, null, 1)}</pre>,
    },
  };
}
