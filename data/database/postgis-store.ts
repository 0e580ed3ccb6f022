import type { Feature, Geometry } from "geojson";
import { StoreUnavailable } from "../service/fault";
import { type ClaimsQuery, type ItemsQuery, isPlain } from "../service/items-query";
import type { FeatureStore, ItemsPage } from "../service/store";
import { type TileAddress, tileBbox } from "../service/tile-address";
import type { Wanted } from "../story/serialise";
import type { OutlineOf } from "../view/standing";
import { claimsCondition } from "./claims-condition";
import { binder } from "./claims-sql";
import { knownCollections, type StoredCollection } from "./known-collections";
import { Behind, type Query, type Reader } from "./reader";
import { SERVED_COLUMNS, type ServedRow, servedFeature } from "./served-row";
import { tileSql } from "./tile-sql";

/** What the store reads from. Outlines of countries are asked for with the first filter that has an area. */
export interface DatabaseSources {
  readonly reader: Reader;
  readonly outlines: () => Promise<OutlineOf>;
}

/**
 * The claims of a PostGIS database. SQL finds what answers by indexes; where it cannot be as exact as the pure filter, the pure filter
 * decides those few claims about which SQL is in doubt.
 */
export function postgisStore({ reader, outlines }: DatabaseSources): FeatureStore {
  const known = knownCollections(reader);
  return {
    collections: known.all,
    items: async (collection, query, wanted) => {
      const stored = await known.stored(collection);
      const outlineOf = query.filter.space ? await outlines() : null;
      return reader.read((ask) => itemsPage(ask, stored, query, wanted, outlineOf)).catch(asReplaced);
    },
    item: async (collection, id, wanted) => {
      const stored = await known.stored(collection);
      return reader.read((ask) => oneItem(ask, stored, id, wanted)).catch(asReplaced);
    },
    tile: async (collection, address, query) => {
      const stored = await known.stored(collection);
      const outlineOf = query.filter.space ? await outlines() : null;
      return reader.read((ask) => oneTile(ask, stored, address, query, outlineOf)).catch(asReplaced);
    },
  };
}

/** Two loads of a layer within one request: no version of it is there any more that the request knows. */
function asReplaced(error: unknown): never {
  if (error instanceof StoreUnavailable && error.cause instanceof Behind)
    throw new StoreUnavailable("The claims were replaced while they were read.", { cause: error });
  throw error;
}

async function itemsPage(
  ask: Query,
  stored: StoredCollection,
  query: ItemsQuery,
  wanted: Wanted,
  outlineOf: OutlineOf | null,
): Promise<ItemsPage> {
  const { condition, isNarrow } = await claimsCondition(ask, stored, query, outlineOf);
  const { bind, values } = binder();
  const found = `SELECT position FROM claims WHERE ${condition(bind)}`;
  const version = bind(stored.version);
  const count = isNarrow ? "(SELECT count(*)::int FROM matched)" : `${bind(stored.collection.count)}::int`;
  // What answers is found once, by its place in the order alone; whole rows are read of the page only.
  const rows = await ask<{ matched: number; there: boolean } & (ServedRow | { id: null })>({
    text: `WITH matched AS ${isNarrow ? "" : "NOT "}MATERIALIZED (${found}),
        page AS MATERIALIZED (SELECT position FROM matched ORDER BY position LIMIT ${bind(query.limit)} OFFSET ${bind(query.offset)})
      SELECT counts.*, ${SERVED_COLUMNS}, ${wanted.skipGeometry ? "NULL" : "s.geojson"} AS geojson
      FROM (SELECT ${count} AS matched, ${thereIs(version)} AS there) counts
      LEFT JOIN (page JOIN claims c ON c.layer_version = ${version} AND c.position = page.position
        LEFT JOIN shapes s ON s.layer_version = c.layer_version AND s.key = c.shape) ON TRUE ORDER BY c.position`,
    values,
    isUsual: isPlain(query) && query.bbox === null,
  });
  if (!rows[0]?.there) throw behind(stored);
  const served = rows.filter((row): row is typeof row & ServedRow => row.id !== null);
  return { matched: rows[0].matched, features: served.map((row) => servedFeature(row, stored.collection, wanted)) };
}

/** @throws Behind when this database does not have the version: that it found nothing says nothing */
async function requireVersion(ask: Query, stored: StoredCollection): Promise<void> {
  const [row] = await ask<{ there: boolean }>({
    text: `SELECT ${thereIs("$1")} AS there`,
    values: [stored.version],
    isUsual: true,
  });
  if (!row?.there) throw behind(stored);
}

/** As long as its table is a part of `claims`: one that is being taken out gives nothing to who asks now. */
const thereIs = (version: string): string =>
  `EXISTS (SELECT FROM pg_inherits WHERE inhrelid = to_regclass('claims_' || ${version}::int) AND inhparent = 'claims'::regclass AND NOT inhdetachpending)`;
const behind = ({ version, collection }: StoredCollection) => new Behind(`There is no version ${version} of "${collection.id}".`);

async function oneTile(
  ask: Query,
  stored: StoredCollection,
  address: TileAddress,
  query: ClaimsQuery,
  outlineOf: OutlineOf | null,
): Promise<Uint8Array> {
  const { condition } = await claimsCondition(ask, stored, { ...query, bbox: tileBbox(address) }, outlineOf);
  const sql = tileSql(condition, stored.version, stored.collection.layer, address);
  const [row] = await ask<{ tile: Buffer | null }>({ ...sql, isUsual: isPlain(query) });
  if (row?.tile) return new Uint8Array(row.tile);
  await requireVersion(ask, stored);
  return new Uint8Array();
}

async function oneItem(
  ask: Query,
  stored: StoredCollection,
  id: string,
  wanted: Wanted,
): Promise<Feature<Geometry | null> | null> {
  const { version, collection } = stored;
  const [row] = await ask<ServedRow>({
    text: `SELECT ${SERVED_COLUMNS}, s.geojson FROM claims c LEFT JOIN shapes s ON s.layer_version = c.layer_version AND s.key = c.shape
      WHERE c.layer_version = $1 AND c.id = $2`,
    values: [version, id.replaceAll("\0", "\u{FFFD}")],
    isUsual: true,
  });
  if (row) return servedFeature(row, collection, wanted);
  await requireVersion(ask, stored);
  return null;
}
