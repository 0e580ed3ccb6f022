import { FORMATS, QGIS_FILE } from "./formats";
import { GEOJSON, HTML, JSON_TYPE, OPENAPI, SCHEMA } from "./link";
import { type Get, tilePaths, tilingPaths } from "./openapi-tiles";
import { itemParameters, itemsParameters, type Parameter, usualParameters } from "./parameters";
import type { Collection } from "./store";
import { storiesWithPages } from "./stories-with-pages";

/**
 * The API document, OpenAPI 3.0.3, made from the very declarations by which requests are read. Each collection has its own paths,
 * because the values that it can be asked for are its own: GDAL looks for its parameters there.
 *
 * @param base of the service, `https://example.org/api`
 */
export function openApiDocument(collections: readonly Collection[], base: string): unknown {
  const languages = [...new Set(collections.flatMap((collection) => collection.languages))];
  const usual = usualParameters(languages);
  const parameters = new Map<string, unknown>();
  const declared = (list: readonly Parameter[], scope: string) =>
    list.map((parameter) => {
      const key = scope ? `${scope}.${parameter.name}` : parameter.name;
      parameters.set(key, parameterObject(parameter));
      return { $ref: `#/components/parameters/${key}` };
    });
  const get: Get = (summary, list, scope, types) => ({
    get: {
      summary,
      parameters: declared(list, scope),
      responses: {
        "200": { description: summary, content: Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }])) },
        ...PROBLEMS,
      },
    },
  });
  const paths: Record<string, unknown> = {
    "/": get("The service and where its parts are", usual, "", [JSON_TYPE, HTML]),
    "/conformance": get("The standards that it follows", usual, "", [JSON_TYPE, HTML]),
    "/openapi.json": get("This document", [], "", [OPENAPI]),
    "/api.html": get("This document for readers", languageOnly(usual), "", [HTML]),
    "/collections": get("All layers of all stories", usual, "", [JSON_TYPE, HTML]),
    ...tilingPaths(usual, get),
  };
  for (const collection of collections) {
    const path = `/collections/${collection.id}`;
    const feature = { name: "featureId", in: "path", required: true, description: "Id of a claim", schema: { type: "string" } };
    const own = get(`A claim of ${collection.id}`, itemParameters(collection), collection.story, [GEOJSON, HTML]);
    paths[path] = get(`The layer ${collection.id}`, usual, "", [JSON_TYPE, HTML]);
    paths[`${path}/items`] = get(`Claims of ${collection.id}`, itemsParameters(collection), collection.story, [GEOJSON, HTML]);
    paths[`${path}/items/{featureId}`] = { get: { ...own.get, parameters: [feature, ...own.get.parameters] } };
    for (const name of ["schema", "queryables", "feature-schema"])
      paths[`${path}/${name}`] = get(`The ${name} of ${collection.id}`, languageOnly(usual), "", [SCHEMA]);
    Object.assign(paths, tilePaths(collection, usual, get));
  }
  for (const story of storiesWithPages(collections)) {
    for (const { extension, type, title } of FORMATS)
      paths[`/downloads/${story}/claims.${extension}`] = get(`All claims of ${story} as ${title}`, languageOnly(usual), "", [
        type,
      ]);
    paths[`/downloads/${story}/${QGIS_FILE}`] = get(`A project of QGIS with all claims of ${story}`, languageOnly(usual), "", [
      ZIP,
    ]);
  }
  return {
    openapi: "3.0.3",
    info: {
      title: "Dateline",
      description: "Claims of news stories with their places, dates, sources and doubts. OGC API – Features and OGC API – Tiles.",
      version: "1.0.0",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: base }],
    paths,
    components: { parameters: Object.fromEntries(parameters), schemas: SCHEMAS },
  };
}

const ZIP = "application/zip";

/** Parameters that are in no form but one. */
function languageOnly(usual: readonly Parameter[]): readonly Parameter[] {
  return usual.filter(({ name }) => name === "language");
}

/** Several values stand in one parameter, with commas. */
function parameterObject({ name, description, schema }: Parameter): unknown {
  return { name, in: "query", required: false, description, style: "form", explode: false, schema };
}

function schemaOf(type: string): unknown {
  if (type === GEOJSON) return { $ref: "#/components/schemas/geojson" };
  return /json/.test(type) ? { type: "object" } : { type: "string" };
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
});

const PROBLEMS = {
  "400": problem("A parameter is unknown or has a value that is not allowed"),
  "404": problem("There is no such thing"),
  "414": problem("The query is too long"),
  "429": problem("Too many requests; Retry-After says in how many seconds to ask again"),
  "500": problem("Our fault"),
  "503": problem("The claims cannot be reached at present; Retry-After says in how many seconds to ask again"),
};

const SCHEMAS = {
  geojson: {
    type: "object",
    required: ["type"],
    properties: {
      type: { type: "string", enum: ["FeatureCollection", "Feature"] },
      features: { type: "array", items: { type: "object" } },
      numberMatched: { type: "integer", minimum: 0 },
      numberReturned: { type: "integer", minimum: 0 },
      links: { type: "array", items: { $ref: "#/components/schemas/link" } },
    },
  },
  link: {
    type: "object",
    required: ["href", "rel"],
    properties: { href: { type: "string" }, rel: { type: "string" }, type: { type: "string" }, title: { type: "string" } },
  },
  problem: {
    type: "object",
    required: ["title", "status", "detail"],
    properties: {
      type: { type: "string" },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      parameter: { type: "string" },
    },
  },
};
