import type { ClientBase } from "pg";
import { Refusal } from "../story/refusal";

/** First half of the advisory locks of loads; the second is the story's. Any number, the same on all machines. */
const LOCK = 3_400_002;

/**
 * Loads of one story are done one after the other. The lock is the connection's: whoever dies gives it back.
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
