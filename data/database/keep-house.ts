import type { ClientBase } from "pg";
import { Refusal } from "../story/refusal";
import { dropVersions, retireVersion } from "./layer-version";
import { withLoadLock } from "./load-lock";

interface LayerLine {
  readonly id: number;
  readonly story: string;
  readonly layer: string;
  readonly origin: string;
  readonly state: string;
  readonly count: number | null;
  readonly size: string;
  readonly changed: Date;
}

/** What is in the database, a line for each version of a layer, as a person reads it. */
export async function listLayers(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<LayerLine>(
    `SELECT v.id, story, layer, origin, state, (document->>'count')::int AS count, changed,
       pg_size_pretty((SELECT coalesce(sum(pg_total_relation_size(relid)), 0) FROM pg_partition_tree('claims_' || v.id))) AS size
     FROM layer_versions v ORDER BY story COLLATE "C", ordinal, layer COLLATE "C", id`,
  );
  return rows.map(
    ({ id, story, layer, origin, state, count, size, changed }) =>
      `${story}.${layer}\t${state}\t${count ?? "?"} claims\t${size}\tfrom ${origin}\t${changed.toISOString()}\tversion ${id}`,
  );
}

/** Takes away the versions that were read before. @returns how many */
export async function pruneLayers(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ story: string; layer: string }>(
    "SELECT story, layer FROM layer_versions WHERE state = 'previous' ORDER BY id",
  );
  for (const { story, layer } of rows) await withLoadLock(client, story, () => dropVersions(client, story, layer, "previous"));
  // A load that has begun meanwhile may have filled it: only its lock says that none is under way.
  for (const id of await emptyStories(client))
    await withLoadLock(client, id, () =>
      client.query("DELETE FROM stories s WHERE id = $1 AND NOT EXISTS (SELECT FROM layer_versions v WHERE v.story = s.id)", [
        id,
      ]),
    );
  return rows.length;
}

async function emptyStories(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM stories s WHERE NOT EXISTS (SELECT FROM layer_versions v WHERE v.story = s.id)",
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes a story away, or a layer of it: `sahel` or `sahel.events`. Whoever reads it finishes; `pruneLayers` gives the room back.
 *
 * @returns how many layers were taken away
 */
export async function removeLayers(client: ClientBase, name: string): Promise<number> {
  const [story = "", layer = null] = name.split(".");
  return withLoadLock(client, story, async () => {
    const { rows } = await client.query<{ layer: string; state: string }>(
      "SELECT layer, state FROM layer_versions WHERE story = $1 AND ($2::text IS NULL OR layer = $2)",
      [story, layer],
    );
    if (rows.length === 0) throw new Refusal(`The database has no "${name}". What it has: npm run load -- --list`);
    for (const row of rows) if (row.state === "loading") await dropVersions(client, story, row.layer, "loading");
    const current = rows.filter(({ state }) => state === "current");
    for (const row of current) {
      await dropVersions(client, story, row.layer, "previous");
      await retireVersion(client, story, row.layer);
    }
    return current.length;
  });
}
