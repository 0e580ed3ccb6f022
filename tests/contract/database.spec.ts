import { spawn, spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { type Cluster, startCluster } from "./cluster";

const ITEMS = "/api/collections/mali-2020.coup/items";

interface Served {
  readonly at: (path: string) => Promise<Response>;
  readonly stop: () => void;
}

/** The built site as it is run, with a database. */
function served(port: number, env: Readonly<Record<string, string>>): Served {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: String(port), RATE_LIMIT: "off", DATABASE_TIMEOUT_MS: "5000", ...env },
    stdio: "ignore",
  });
  return { at: (path) => fetch(`http://localhost:${port}${path}`), stop: () => void server.kill("SIGTERM") };
}

const statusOf = async (answer: Promise<Response>): Promise<number> =>
  answer.then(
    ({ status }) => status,
    () => 0,
  );

function load(cluster: Cluster, what = "data/stories/mali-2020"): void {
  const args = ["node_modules/tsx/dist/cli.mjs", "scripts/load.ts", what];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: cluster.url("postgres") },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/** Asks without a pause, each time for something that is not kept. @returns how often each status came */
function underLoad({ at }: Served): () => Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  let isOver = false;
  let turn = 0;
  const client = async () => {
    while (!isOver) {
      turn += 1;
      const status = await statusOf(at(`${ITEMS}?limit=5&offset=${turn % 20}&q=${"a".repeat(1 + (turn % 150))}`));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const clients = Promise.all([client(), client(), client(), client()]);
  return async () => {
    isOver = true;
    await clients;
    return statuses;
  };
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

test("a database that is away is said to be, the pages stay, and it is found again without a restart", async () => {
  const cluster = startCluster();
  cluster.stop();
  const site = served(3410 + Math.floor(Math.random() * 9), { DATABASE_URL: cluster.url("postgres") });
  try {
    await expect.poll(() => statusOf(site.at("/api/health")), { timeout: 30_000 }).toBe(200);
    // Down at the start.
    for (const [path, type] of [
      [ITEMS, "application/problem+json"],
      [`${ITEMS}?f=html`, "text/html; charset=utf-8"],
      ["/api/collections", "application/problem+json"],
    ] as const) {
      const answer = await site.at(path);
      expect([answer.status, answer.headers.get("content-type"), answer.headers.get("retry-after")]).toEqual([503, type, "5"]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).not.toContain(cluster.folder);
    }
    expect((await site.at("/api/ready")).status).toBe(503);
    expect((await site.at("/en/mali-2020")).status).toBe(200);
    // There, but empty.
    cluster.start();
    expect((await site.at("/api/ready")).status).toBe(503);
    // With tables, and still empty.
    load(cluster, "--list");
    await expect.poll(() => statusOf(site.at("/api/collections")), { timeout: 10_000 }).toBe(200);
    expect((await site.at("/api/ready")).status).toBe(503);
    load(cluster);
    await expect.poll(() => statusOf(site.at("/api/ready")), { timeout: 10_000 }).toBe(200);
    expect((await (await site.at(ITEMS)).json()).numberMatched).toBe(21);
    // Killed while requests run, and back.
    const ended = underLoad(site);
    await seconds(1);
    cluster.stop("immediate");
    await seconds(2);
    expect((await site.at("/api/ready")).status).toBe(503);
    cluster.start();
    await expect.poll(() => statusOf(site.at("/api/ready")), { timeout: 10_000 }).toBe(200);
    await seconds(1);
    const statuses = await ended();
    expect([...statuses.keys()].sort()).toEqual([200, 503]);
    expect((await (await site.at(ITEMS)).json()).numberMatched).toBe(21);
  } finally {
    site.stop();
    cluster.remove();
  }
});

test("reads go on from a replica when the primary is lost, and from the primary when the replica is", async () => {
  const primary = startCluster();
  const replica = startCluster(primary);
  const site = served(3420 + Math.floor(Math.random() * 9), {
    DATABASE_URL: primary.url("postgres"),
    DATABASE_REPLICA_URLS: replica.url("postgres"),
  });
  try {
    load(primary);
    await expect.poll(() => statusOf(site.at("/api/ready")), { timeout: 30_000 }).toBe(200);
    await expect.poll(() => statusOf(site.at(ITEMS)), { timeout: 10_000 }).toBe(200);
    const ended = underLoad(site);
    await seconds(1);
    replica.stop("immediate");
    await seconds(2);
    replica.start();
    await seconds(2);
    primary.stop("immediate");
    await seconds(2);
    expect(await ended()).toEqual(new Map([[200, expect.any(Number)]]));
    expect((await site.at("/api/ready")).status).toBe(200);
  } finally {
    site.stop();
    replica.remove();
    primary.remove();
  }
});
