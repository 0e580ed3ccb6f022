import { ServiceFault } from "@/data/service/fault";
import { usualParameters } from "@/data/service/parameters";
import { readParameters } from "@/data/service/read-parameters";
import { collectionList, conformance, landing, oneCollection } from "./capabilities";
import { apiDocument, collectionSchema, isSchemaName } from "./documents";
import { item, items } from "./features";
import type { Resource, ServiceContext } from "./resource";
import { tileset, tilesets, tilingScheme, tilingSchemes } from "./tiles";

/**
 * The resource at a path of the service, `["collections", "mali-2020.coup", "items"]`.
 *
 * @throws ServiceFault where there is none, or its query is at fault
 */
export async function findResource(path: readonly string[], context: ServiceContext): Promise<Resource> {
  const [first, id, part, featureId, ...rest] = path;
  const { collections, languages, query } = context;
  if (first === "collections" && id !== undefined && rest.length === 0) {
    const collection = collections.find((one) => one.id === id);
    if (!collection) throw new ServiceFault(404, noCollection(id, context));
    if (part === "items") return featureId === undefined ? items(context, collection) : item(context, collection, featureId);
    if (part === "tiles")
      return featureId === undefined ? tilesets(context, collection) : tileset(context, collection, featureId);
    if (featureId === undefined) {
      readParameters(query, usualParameters(languages));
      if (part === undefined) return oneCollection(context, collection);
      if (isSchemaName(part)) return collectionSchema(context, collection, part);
    }
  }
  if (first === "tileMatrixSets" && id !== undefined && part === undefined) {
    readParameters(query, usualParameters(languages));
    return tilingScheme(context, id);
  }
  const make = id === undefined ? BY_NAME.get(first ?? "") : undefined;
  if (!make) throw new ServiceFault(404, `There is nothing at /api/${path.join("/").slice(0, 200)}. The service begins at /api.`);
  readParameters(query, usualParameters(languages));
  return make(context);
}

const BY_NAME: ReadonlyMap<string, (context: ServiceContext) => Resource> = new Map([
  ["", landing],
  ["conformance", conformance],
  ["collections", collectionList],
  ["tileMatrixSets", tilingSchemes],
  ["openapi.json", apiDocument],
  ["api.html", apiDocument],
]);

function noCollection(id: string, { collections }: ServiceContext): string {
  const known = collections.map((collection) => collection.id).join(", ");
  return `There is no collection "${id.slice(0, 80)}". Known: ${known}.`;
}
