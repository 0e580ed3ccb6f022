import { Refusal } from "../story/refusal";

/** Where the database is, by the environment. */
export interface DatabaseSettings {
  /** The primary: `postgresql://user:password@host:5432/dateline`. */
  readonly url: string;
  /** Read from instead, in turns, as long as they answer. */
  readonly replicas: readonly string[];
  /** Connections to each database, for each server process. */
  readonly poolSize: number;
  /** After so long a statement is given up. */
  readonly timeoutMs: number;
}

/**
 * `DATABASE_URL`, `DATABASE_REPLICA_URLS` (with commas), `DATABASE_POOL` and `DATABASE_TIMEOUT_MS`.
 *
 * @returns `null` without `DATABASE_URL`: stories are then served from memory
 * @throws Refusal naming the variable that cannot be read; never its value, which has a password
 */
export function databaseSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings | null {
  const url = env.DATABASE_URL?.trim();
  if (!url) {
    if (env.DATABASE_REPLICA_URLS?.trim())
      throw new Refusal("DATABASE_REPLICA_URLS is set without DATABASE_URL: say where the primary is.");
    return null;
  }
  const replicas = (env.DATABASE_REPLICA_URLS ?? "").split(",").flatMap((part) => part.trim() || []);
  for (const [name, value] of [
    ["DATABASE_URL", url],
    ...replicas.map((replica) => ["DATABASE_REPLICA_URLS", replica] as const),
  ] as const)
    if (!/^postgres(ql)?:\/\//.test(value)) throw new Refusal(`${name} is no address like postgresql://user@host:5432/database.`);
  return {
    url,
    replicas,
    poolSize: whole(env, "DATABASE_POOL", 10, 1, 500),
    timeoutMs: whole(env, "DATABASE_TIMEOUT_MS", 10_000, 100, 600_000),
  };
}

function whole(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: number,
  least: number,
  most: number,
): number {
  const text = env[name]?.trim();
  if (!text) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new Refusal(`${name} is "${text}"; give a whole number from ${least} to ${most}.`);
  return value;
}
