import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ClientBase } from "pg";
import { Refusal } from "../story/refusal";
import { inTransaction } from "./in-transaction";

const FOLDER = "data/database/migrations";

/** Of the advisory lock under which tables are changed: any number, the same on all machines. */
const LOCK = 3_400_001;

/** A file of `migrations/`, by its number. */
interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/**
 * Brings the tables to what this version of the code needs, all or nothing. Whoever comes second, from another machine too, waits
 * and finds it done.
 *
 * @returns names of the migrations that were run now
 * @throws Refusal when the database is newer than the code, or a migration was changed after it was run
 */
export async function migrate(client: ClientBase, folder = FOLDER): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  return inTransaction(client, async () => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(
      "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, hash text NOT NULL, run timestamptz NOT NULL DEFAULT now())",
    );
    const { rows } = await client.query<{ name: string; hash: string }>("SELECT name, hash FROM migrations ORDER BY name");
    const missing = missingAfter(rows, migrations);
    for (const { name, sql, hash } of missing) {
      await client.query(sql);
      await client.query("INSERT INTO migrations (name, hash) VALUES ($1, $2)", [name, hash]);
    }
    return missing.map(({ name }) => name);
  });
}

function missingAfter(run: readonly { name: string; hash: string }[], migrations: readonly Migration[]): readonly Migration[] {
  for (const [index, { name, hash }] of run.entries()) {
    const ours = migrations[index];
    if (ours?.name !== name)
      throw new Refusal(
        `The database has run the migration "${name}", which this version does not know: start the newer version.`,
      );
    if (ours.hash !== hash)
      throw new Refusal(`The migration "${name}" is not what the database has run: changes belong into a new file.`);
  }
  return migrations.slice(run.length);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}
