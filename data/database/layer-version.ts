import type { ClientBase } from "pg";
import type { Collection } from "../service/store";
import { inTransaction } from "./in-transaction";
import { withDetachLock } from "./load-lock";

/** A layer of which there are versions: one that is read, one that was, and one that is being loaded. */
export interface VersionedLayer {
  readonly story: string;
  readonly layer: string;
  readonly origin: "folder" | "events";
}

/** What a collection says of itself; the rest stands with its story. */
export type LayerDocument = Pick<Collection, "title" | "description" | "count" | "bbox" | "from" | "to" | "values">;

/** Begins a version with an empty table that nobody reads yet. An unfinished one of the layer is to be dropped before. */
export async function beginVersion(
  client: ClientBase,
  { story, layer, origin }: VersionedLayer,
  ordinal: number,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO layer_versions (story, layer, origin, ordinal, state) VALUES ($1, $2, $3, $4, 'loading') RETURNING id",
    [story, layer, origin, ordinal],
  );
  const version = Number(rows[0]?.id);
  // The check lets the table join `claims` without being read through.
  await client.query(
    `CREATE TABLE claims_${version} (LIKE claims INCLUDING DEFAULTS, CHECK (layer_version = ${version})) PARTITION BY RANGE (period)`,
  );
  await client.query(`CREATE TABLE claims_${version}_rest PARTITION OF claims_${version} DEFAULT`);
  return version;
}

/** What the conditions of a filter are looked up in. Made when all rows are there: much faster than row by row. */
const INDEXES = {
  position: "(position)",
  id: "(id)",
  point: "USING gist (point) WHERE point IS NOT NULL",
  shape: "(shape) WHERE shape IS NOT NULL",
  period: "(period)",
  status: "(status)",
  kind: "(kind)",
  values: "USING gin (actors, places, countries, sources)",
  words: "USING gin (words gin_trgm_ops)",
} as const;

/** Makes what is missing of a version's indexes, and tells the planner what is in it. Can be run again where it was broken off. */
export async function indexVersion(
  client: ClientBase,
  version: number,
  onStep: (name: string) => void = () => undefined,
): Promise<void> {
  for (const [name, what] of Object.entries(INDEXES)) {
    onStep(name);
    await client.query(`CREATE INDEX IF NOT EXISTS claims_${version}_by_${name} ON claims_${version} ${what}`);
  }
  await client.query(`ANALYZE claims_${version}`);
  await client.query("ANALYZE shapes");
}

/**
 * Makes a version the one that is read, within the caller's transaction: until it commits everybody reads the one before, which
 * stays for those that have begun.
 */
export async function publishVersion(
  client: ClientBase,
  { story, layer }: VersionedLayer,
  version: number,
  document: LayerDocument,
): Promise<void> {
  await retireVersion(client, story, layer);
  await client.query(`ALTER TABLE claims ATTACH PARTITION claims_${version} FOR VALUES IN (${version})`);
  await client.query(
    "UPDATE layer_versions SET state = 'current', document = $2, progress = NULL, changed = now() WHERE id = $1",
    [version, JSON.stringify(document)],
  );
}

/** The version that is read becomes the one that was. */
export async function retireVersion(client: ClientBase, story: string, layer: string): Promise<void> {
  await client.query(
    "UPDATE layer_versions SET state = 'previous', changed = now() WHERE story = $1 AND layer = $2 AND state = 'current'",
    [story, layer],
  );
}

/**
 * Takes versions of a layer away for good. One that was read is taken out of `claims` first, in a way that no reader waits for.
 * Not to be called within a transaction.
 */
export async function dropVersions(
  client: ClientBase,
  story: string,
  layer: string,
  state: "loading" | "previous",
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM layer_versions WHERE story = $1 AND layer = $2 AND state = $3",
    [story, layer, state],
  );
  for (const { id } of rows) {
    await takeOut(client, `claims_${id}`);
    await inTransaction(client, async () => {
      await client.query(`DROP TABLE IF EXISTS claims_${id}`);
      await client.query("DELETE FROM shapes WHERE layer_version = $1", [id]);
      await client.query("DELETE FROM layer_versions WHERE id = $1", [id]);
    });
  }
}

/**
 * Takes a table out of `claims`, of which one at a time can be on its way out: whoever comes second waits for the first, and what was
 * left half-way by one that was killed is brought to its end, whichever story it is of.
 */
async function takeOut(client: ClientBase, table: string): Promise<void> {
  if (!(await partsOfClaims(client)).some(({ name }) => name === table)) return;
  await withDetachLock(client, async () => {
    for (const { name, pending } of await partsOfClaims(client)) {
      if (pending) await client.query(`ALTER TABLE claims DETACH PARTITION ${name} FINALIZE`);
      else if (name === table) await client.query(`ALTER TABLE claims DETACH PARTITION ${name} CONCURRENTLY`);
    }
  });
}

/** Those on their way out first. */
async function partsOfClaims(client: ClientBase): Promise<readonly { name: string; pending: boolean }[]> {
  const { rows } = await client.query<{ name: string; pending: boolean }>(
    `SELECT relname AS name, inhdetachpending AS pending FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
     WHERE inhparent = 'claims'::regclass ORDER BY inhdetachpending DESC`,
  );
  return rows;
}
