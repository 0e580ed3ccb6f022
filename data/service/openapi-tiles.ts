import { HTML, JSON_TYPE, MVT } from "./link";
import { type Parameter, tileParameters, tilesetParameters } from "./parameters";
import type { Collection } from "./store";
import { MOST_ZOOM, TILE_MATRIX_SET } from "./tile-address";

/** An operation of the API document. */
interface Operation {
  readonly summary: string;
  readonly parameters: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
}

/** Makes an operation that reads. `scope` tells parameters of the same name apart, whose values differ. */
export type Get = (
  summary: string,
  parameters: readonly Parameter[],
  scope: string,
  types: readonly string[],
) => { readonly get: Operation };

/** The tiling schemes. What each operation is, is told by how its name ends (OGC 20-057, /req/oas30/operation-id). */
export function tilingPaths(usual: readonly Parameter[], get: Get): Record<string, unknown> {
  const list = get("The tiling schemes", usual, "", [JSON_TYPE, HTML]);
  const one = get(`The tiling scheme ${TILE_MATRIX_SET}`, usual, "", [JSON_TYPE, HTML]);
  return {
    "/tileMatrixSets": { get: { ...list.get, operationId: "getTileMatrixSetsList" } },
    [`/tileMatrixSets/${TILE_MATRIX_SET}`]: { get: { ...one.get, operationId: "getTileMatrixSet" } },
  };
}

/** The tiles of a collection. */
export function tilePaths(collection: Collection, usual: readonly Parameter[], get: Get): Record<string, unknown> {
  const { id, story } = collection;
  const path = `/collections/${id}/tiles`;
  const named = (operation: string) => `${id}.collection.vector.${operation}`;
  const list = get(`The tilesets of ${id}`, usual, "", [JSON_TYPE, HTML]);
  const set = get(`The vector tiles of ${id}`, tilesetParameters(collection), `${story}.tileset`, [JSON_TYPE, HTML]);
  const tile = get(`A vector tile of ${id}`, tileParameters(collection), `${story}.tile`, [MVT]);
  const responses = { ...tile.get.responses, "204": { description: "No claim meets the tile" } };
  return {
    [path]: { get: { ...list.get, operationId: named("getTileSetsList") } },
    [`${path}/${TILE_MATRIX_SET}`]: { get: { ...set.get, operationId: named("getTileSet") } },
    [`${path}/${TILE_MATRIX_SET}/{tileMatrix}/{tileRow}/{tileCol}`]: {
      get: { ...tile.get, operationId: named("getTile"), parameters: [...ADDRESS, ...tile.get.parameters], responses },
    },
  };
}

const ADDRESS = [
  place("tileMatrix", "Level, from that where one tile is the world", { minimum: 0, maximum: MOST_ZOOM }),
  place("tileRow", "Row, from the north", { minimum: 0 }),
  place("tileCol", "Column, from the west", { minimum: 0 }),
];

function place(name: string, description: string, bounds: Readonly<Record<string, number>>): unknown {
  return { name, in: "path", required: true, description, schema: { type: "integer", ...bounds } };
}
