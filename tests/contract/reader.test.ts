import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseReader, type Reader } from "@/data/database/reader";
import { StoreUnavailable } from "@/data/service/fault";
import { type Cluster, startCluster } from "./cluster";

let cluster: Cluster;

beforeAll(() => {
  cluster = startCluster();
  for (const name of ["primary", "replica"]) cluster.run("createdb", "-h", cluster.folder, "-p", "3400", "-U", "postgres", name);
}, 60_000);

afterAll(() => cluster?.remove());

const SETTINGS = { poolSize: 2, timeoutMs: 20_000 };
const WHICH = { text: "SELECT current_database() AS name", values: [] };

const whichOne = (reader: Reader): Promise<string | undefined> =>
  reader.read(async (ask) => (await ask<{ name: string }>(WHICH))[0]?.name);

describe("reading from several databases", () => {
  it("a replica of which all connections are in use is no lost one: who waits too long is told so, the next asks it again", async () => {
    const reader = databaseReader({ ...SETTINGS, url: cluster.url("primary"), replicas: [cluster.url("replica")] });
    const long = () => reader.read((ask) => ask({ text: "SELECT pg_sleep(4), current_database()", values: [] }));
    const busy = [long(), long()];
    const fault = await whichOne(reader).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StoreUnavailable);
    expect(String(fault)).toContain("All 2 connections were in use");
    await Promise.all(busy);
    expect(await whichOne(reader)).toBe("replica");
    await reader.close();
  }, 30_000);

  it("one request finds out whether a silent replica is back, the others do not wait for it", async () => {
    const { server, port } = await silentServer();
    const reader = databaseReader({
      ...SETTINGS,
      url: cluster.url("primary"),
      replicas: [`postgresql://nobody@127.0.0.1:${port}/replica`],
    });
    // The first request finds that there is no answer, and goes on to the primary.
    expect(await whichOne(reader)).toBe("primary");
    await new Promise((resolve) => setTimeout(resolve, 300));
    const took = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const started = performance.now();
        expect(await whichOne(reader)).toBe("primary");
        return performance.now() - started;
      }),
    );
    expect(took.filter((ms) => ms > 2000)).toHaveLength(1);
    await reader.close();
    server.close();
  }, 30_000);
});

it("prepares what is asked all the time once, and nothing that a client can vary", async () => {
  const reader = databaseReader({ url: cluster.url("primary"), replicas: [], poolSize: 1, timeoutMs: 5000 });
  const prepared = (words: number, isUsual: boolean) =>
    reader.read((ask) =>
      ask<{ count: number }>({
        text: `SELECT count(*)::int AS count FROM pg_prepared_statements WHERE name <> '' ${"AND $1::text IS NOT NULL ".repeat(words)}`,
        values: words > 0 ? ["a"] : [],
        isUsual,
      }),
    );
  for (let words = 1; words < 20; words++) await prepared(words, false);
  expect(await prepared(0, false)).toEqual([{ count: 0 }]);
  for (let turn = 0; turn < 5; turn++) await prepared(0, true);
  expect(await prepared(0, false)).toEqual([{ count: 1 }]);
  await reader.close();
});

/** Takes connections and never says a word, as a machine does that the network has lost. */
async function silentServer(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => void socket.on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return { server, port: (server.address() as AddressInfo).port };
}
