import { serviceWords } from "@/components/service/service-words";
import { TilesetContent, TilesetList, TilingSchemeList } from "@/components/service/tiles-content";
import { ServiceFault } from "@/data/service/fault";
import { JSON_TYPE, MVT, selfLinks } from "@/data/service/link";
import { conditionParameters, tileParameters, tilesetParameters, usualParameters } from "@/data/service/parameters";
import { parseTileQuery } from "@/data/service/parse-items";
import { readParameters } from "@/data/service/read-parameters";
import type { Collection } from "@/data/service/store";
import { parseTileAddress, TILE_MATRIX_SET } from "@/data/service/tile-address";
import { TILE_MATRIX_SET_TITLE, TILE_MATRIX_SET_URI, tileMatrixSetDocument } from "@/data/service/tile-matrix-set";
import { tileJsonDocument, tilesetDocument, tilesetsDocument } from "@/data/service/tiles-document";
import { say, spokenIn } from "@/data/story/story";
import type { Answer } from "./answer";
import { crumbs } from "./crumbs";
import type { Resource, ServiceContext } from "./resource";

/** The tiling schemes: there is one. */
export function tilingSchemes(context: ServiceContext): Resource {
  const { base, language, form, address } = context;
  const links = selfLinks(address, form, { json: JSON_TYPE });
  const self = { rel: "self", type: JSON_TYPE, href: `${base}/tileMatrixSets/${TILE_MATRIX_SET}?f=json` };
  const tileMatrixSets = [{ id: TILE_MATRIX_SET, title: TILE_MATRIX_SET_TITLE, uri: TILE_MATRIX_SET_URI, links: [self] }];
  const page = {
    title: serviceWords(language).tilingSchemes,
    crumbs: crumbs(context),
    links,
    content: <TilingSchemeList language={language} />,
  };
  return { type: JSON_TYPE, document: { tileMatrixSets, links }, page };
}

/** @throws ServiceFault when the id is not that of the one tiling scheme */
export function tilingScheme(context: ServiceContext, id: string): Resource {
  requireScheme(id);
  const document = tileMatrixSetDocument();
  const page = {
    title: TILE_MATRIX_SET,
    crumbs: crumbs(context, "tileMatrixSets"),
    links: selfLinks(context.address, context.form, { json: JSON_TYPE }),
    content: <pre>{JSON.stringify(document, null, 1)}</pre>,
  };
  return { type: JSON_TYPE, document, page };
}

/** The tilesets of a collection (OGC 20-057 §9). */
export function tilesets(context: ServiceContext, collection: Collection): Resource {
  const { base, language, languages, query, form, address } = context;
  readParameters(query, usualParameters(languages));
  const document = tilesetsDocument(collection, { base, language, query: new URLSearchParams() }, { address, form });
  return {
    type: JSON_TYPE,
    document,
    page: {
      title: titleOf(collection, language),
      crumbs: crumbs(context, "collections", collection),
      links: document.links,
      content: <TilesetList collection={collection} language={language} />,
    },
  };
}

/** One of them (OGC 20-057 §8); what is asked of it is asked of its tiles. */
export function tileset(context: ServiceContext, collection: Collection, scheme: string): Resource {
  requireScheme(scheme);
  const { base, language, query, form, address } = context;
  parseTileQuery(query, collection, tilesetParameters(collection));
  const document = tilesetDocument(collection, { base, language, query: conditionsOf(query, collection) }, { address, form });
  return {
    type: JSON_TYPE,
    document,
    page: {
      title: `${titleOf(collection, language)} – ${TILE_MATRIX_SET}`,
      crumbs: crumbs(context, "collections", collection),
      links: document.links,
      content: <TilesetContent language={language} />,
    },
  };
}

/**
 * What is neither JSON nor a page: a tile, or a tileset as TileJSON. `null` where the path asks for none.
 *
 * @throws ServiceFault for a tile that there is not, or a query that is at fault
 */
export async function findTile(path: readonly string[], context: ServiceContext): Promise<Answer | null> {
  const [first, id, part, scheme, ...address] = path;
  const collection = context.collections.find((one) => one.id === id);
  if (first !== "collections" || part !== "tiles" || scheme === undefined || !collection) return null;
  const { store, base, language, query } = context;
  const [tileMatrix, tileRow, tileCol, ...rest] = address;
  if (tileMatrix === undefined && query.get("f") === "tilejson") {
    requireScheme(scheme);
    parseTileQuery(query, collection, tilesetParameters(collection));
    const document = tileJsonDocument(collection, { base, language, query: conditionsOf(query, collection) });
    const vary = query.has("language") ? [] : ["Accept-Language"];
    return { status: 200, type: JSON_TYPE, body: JSON.stringify(document), language: spokenIn(collection, language), vary };
  }
  if (tileMatrix === undefined || tileRow === undefined || tileCol === undefined || rest.length > 0) return null;
  requireScheme(scheme);
  const tile = parseTileAddress(tileMatrix, tileRow, tileCol);
  const body = await store.tile(collection, tile, parseTileQuery(query, collection, tileParameters(collection)));
  // OGC 20-057 /req/core/tc-error B: nothing there is 204.
  return { status: body.length === 0 ? 204 : 200, type: MVT, body, language: null, vary: [] };
}

function requireScheme(id: string): void {
  if (id !== TILE_MATRIX_SET)
    throw new ServiceFault(404, `There is no tiling scheme "${id.slice(0, 60)}". There is ${TILE_MATRIX_SET}.`);
}

/** What of a query asks for claims, in the order in which it is declared: the same question has the same addresses. */
function conditionsOf(query: URLSearchParams, collection: Collection): URLSearchParams {
  const names = conditionParameters(collection).map(({ name }) => name);
  return new URLSearchParams(names.flatMap((name) => query.getAll(name).map((value) => [name, value])));
}

function titleOf(collection: Collection, language: string): string {
  return `${say(collection.title, spokenIn(collection, language))} – ${serviceWords(language).tiles}`;
}
