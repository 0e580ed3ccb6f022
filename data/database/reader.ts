import { createHash } from "node:crypto";
import pg from "pg";
import { StoreUnavailable } from "../service/fault";
import type { Sql } from "./claims-sql";
import type { DatabaseSettings } from "./settings";

/** Asks one database; rows in the order in which it gives them. */
export type Query = <Row extends object>(sql: Sql) => Promise<readonly Row[]>;

/** Reads from replicas where there are any that answer, else from the primary. */
export interface Reader {
  /**
   * Does some work with one database; when that cannot be reached, or lags behind (`Behind`), all of it again with another.
   *
   * @throws StoreUnavailable when no database answers
   */
  readonly read: <Result>(work: (query: Query) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** Thrown by work that misses what another database may have already: a replica follows a little later. */
export class Behind extends Error {
  override readonly name = "Behind";
}

interface Node {
  readonly pool: pg.Pool;
  /** Connections that stand, used or not. */
  open: number;
  failures: number;
  /** Not asked before, in milliseconds of `performance.now()`, as long as others answer. */
  retryAt: number;
}

const CONNECT_MS = 3000;
const FIRST_BACKOFF_MS = 250;
const LONGEST_BACKOFF_MS = 15_000;

/** The first is the primary. Nothing is connected before it is asked. */
export function databaseReader({ url, replicas, poolSize, timeoutMs }: DatabaseSettings): Reader {
  const primary = nodeOf(url, poolSize, timeoutMs);
  const followers = replicas.map((replica) => nodeOf(replica, poolSize, timeoutMs));
  let turn = 0;
  const order = (): readonly Node[] => {
    turn = (turn + 1) % Math.max(1, followers.length);
    const all = [...followers.slice(turn), ...followers.slice(0, turn), primary];
    const rested = all.filter(({ retryAt }) => retryAt <= performance.now());
    // A database that is back is found at the latest when all others have failed too.
    return [...rested, ...all.filter((node) => !rested.includes(node)).reverse()];
  };
  return {
    read: async (work) => {
      let last: unknown = null;
      for (const node of order()) {
        // One request finds out whether a lost database is back; meanwhile the others go where there is an answer.
        if (node.failures > 0) node.retryAt = performance.now() + CONNECT_MS;
        try {
          const result = await work((sql) => queryOf(node, sql));
          wake(node);
          return result;
        } catch (error) {
          if (isSlow(error)) throw new StoreUnavailable(`The database took longer than ${timeoutMs} ms.`, { cause: error });
          // To ask another one too would make all of them busy.
          if (isWaiting(error) && node.open >= poolSize)
            throw new StoreUnavailable(`All ${poolSize} connections were in use for ${CONNECT_MS} ms.`, { cause: error });
          if (isLost(error)) rest(node);
          else wake(node);
          if (!(error instanceof Behind) && !isLost(error)) throw error;
          last = error;
        }
      }
      const why = last instanceof Error ? last.message : String(last);
      throw new StoreUnavailable(`No database answers: ${why}`, { cause: last });
    },
    close: async () => {
      await Promise.all([primary, ...followers].map(({ pool }) => pool.end()));
    },
  };
}

function rest(node: Node): void {
  const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** node.failures);
  node.failures += 1;
  node.retryAt = performance.now() + backoff;
}

function wake(node: Node): void {
  node.failures = 0;
  node.retryAt = 0;
}

function nodeOf(connectionString: string, max: number, timeoutMs: number): Node {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    // Should the network swallow the database's own word.
    query_timeout: timeoutMs + 2000,
    application_name: "dateline",
    // Filters are so different that one plan for all of them is a bad one; and compiling a plan takes longer than running it. Set here,
    // since poolers refuse it among the options.
    onConnect: async (client) => {
      await client.query(`SET plan_cache_mode = force_custom_plan; SET jit = off; SET statement_timeout = ${timeoutMs}`);
    },
  });
  // A connection that is lost while nobody uses it: the next one to ask gets another.
  pool.on("error", () => undefined);
  const node: Node = { pool, open: 0, failures: 0, retryAt: 0 };
  pool.on("connect", () => {
    node.open += 1;
  });
  pool.on("remove", () => {
    node.open -= 1;
  });
  return node;
}

async function queryOf<Row extends object>({ pool }: Node, { text, values, isUsual = false }: Sql): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({ text, values: [...values], ...(isUsual ? { name: nameOf(text) } : {}) });
  return rows;
}

/** Under which a connection knows a statement again. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash("sha256").update(text).digest("base64url").slice(0, 20);
  names.set(text, name);
  return name;
}

const names = new Map<string, string>();

/** SQLSTATE of what is over when the server is: connection exceptions, shutting down, too many connections, replica catching up. */
const LOST_STATES = /^(08...|57P0[1-5]|53300|40001|25006|3D000|28...)$/;
const LOST_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

function isLost(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return (
    LOST_STATES.test(code) || LOST_CODES.has(code) || /connection terminated|not queryable/i.test(message) || isWaiting(error)
  );
}

/** The pool's word for a request that got no connection of it in time. */
function isWaiting(error: unknown): boolean {
  return error instanceof Error && error.message === "timeout exceeded when trying to connect";
}

/** SQLSTATE of a statement that was cancelled by its time limit, and the driver's own word for it. */
function isSlow(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  return code === "57014" || message === "Query read timeout";
}
