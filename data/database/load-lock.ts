import { setTimeout as wait } from "node:timers/promises";
import type { ClientBase } from "pg";
import { Refusal } from "../story/refusal";

/** First half of the advisory locks of loads; the second is the story's. Any numbers, the same on all machines. */
const LOCK = 3_400_002;
const DETACH_LOCK = 3_400_003;

const POLL_MS = 200;

/**
 * No two loads of one story run at once. The lock is the connection's: whoever dies gives it back.
 *
 * @throws Refusal when another load of the story is running, here or on another machine
 */
export async function withLoadLock<Result>(client: ClientBase, story: string, load: () => Promise<Result>): Promise<Result> {
  const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1, hashtext($2)) AS got", [LOCK, story]);
  if (!rows[0]?.got) throw new Refusal(`Another load of "${story}" is running: wait for it, or end it.`);
  try {
    return await load();
  } finally {
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [LOCK, story]).catch(() => undefined);
  }
}

/**
 * Loads of all stories take tables out of `claims` one after the other. Waited for by asking again: a statement that waits has a
 * snapshot, and who brings a detachment to its end waits for all older snapshots.
 */
export async function withDetachLock(client: ClientBase, work: () => Promise<void>): Promise<void> {
  while (!(await tryDetachLock(client))) await wait(POLL_MS);
  try {
    await work();
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [DETACH_LOCK]).catch(() => undefined);
  }
}

async function tryDetachLock(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [DETACH_LOCK]);
  return rows[0]?.got === true;
}
