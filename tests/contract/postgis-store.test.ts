import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate } from "@/data/database/migrate";
import { postgisStore } from "@/data/database/postgis-store";
import { putStory } from "@/data/database/put-story";
import { databaseReader, type Reader } from "@/data/database/reader";
import { parseItems } from "@/data/service/parse-items";
import type { FeatureStore } from "@/data/service/store";
import { basemapOutlines } from "@/data/view/standing";
import { type Cluster, startCluster } from "./cluster";
import { storeContract } from "./feature-store";
import { ask, stories, testStore } from "./service";
import { strangeQuery } from "./strange-requests";

const IDS = { properties: [], skipGeometry: true } as const;
/** `STORE_RUNS=10000` asks longer. */
const RUNS = Number(process.env.STORE_RUNS ?? 150);
const outlines = basemapOutlines(JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")));

let cluster: Cluster;
let reader: Reader;
let store: FeatureStore;

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  return client;
}

beforeAll(async () => {
  cluster = startCluster();
  const client = await connected();
  await migrate(client);
  for (const story of await stories()) await putStory(client, story);
  // Servers read, and no more: docs/operations.md.
  await client.query("CREATE ROLE serving LOGIN; GRANT SELECT ON stories, layer_versions, shapes, claims TO serving");
  await client.end();
  reader = databaseReader({
    url: cluster.url("postgres").replace("user=postgres", "user=serving"),
    replicas: [],
    poolSize: 4,
    timeoutMs: 20_000,
  });
  store = postgisStore({ reader, outlines: async () => outlines });
}, 60_000);

afterAll(async () => {
  await reader?.close();
  cluster?.remove();
});

describe("the store in PostGIS", () => {
  const late: FeatureStore = {
    collections: () => store.collections(),
    items: (...asked) => store.items(...asked),
    item: (...asked) => store.item(...asked),
    tile: (...asked) => store.tile(...asked),
  };
  storeContract(late, stories, () => outlines, RUNS);

  it(
    "gives the same bytes as the store in memory for whatever a program asks, nonsense too",
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(
          fc
            .constantFrom(...(await testStore.collections()))
            .chain((collection) => fc.tuple(fc.constant(collection.id), strangeQuery(collection))),
          async ([id, parts]) => {
            const search = new URLSearchParams(parts.map(([name, value]) => [name, value.toWellFormed()] as [string, string]));
            const address = `/collections/${id}/items?${search}`;
            const [ours, theirs] = [await ask(address, {}, "GET", store), await ask(address)];
            expect([address, ours.status, await ours.text()]).toEqual([address, theirs.status, await theirs.text()]);
            if (ours.status === 200) answered += 1;
          },
        ),
        { numRuns: RUNS },
      );
      expect(answered).toBeGreaterThan(RUNS / 20);
    },
    Math.max(60_000, RUNS * 60),
  );

  it("gives a slow database up, says so, and is back as soon as it is", async () => {
    const hasty = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 2, timeoutMs: 300 });
    const asked = () =>
      ask("/collections/mali-2020.coup/items", {}, "GET", postgisStore({ reader: hasty, outlines: async () => outlines }));
    const client = await connected();
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await client.query("BEGIN; LOCK TABLE claims IN ACCESS EXCLUSIVE MODE");
    const answer = await asked();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(String(log.mock.calls[0]?.[0])).toContain("longer than 300 ms");
    await client.query("ROLLBACK");
    expect((await asked()).status).toBe(200);
    log.mockRestore();
    await client.end();
    await hasty.close();
  });

  it("says of its collections what the store in memory says", async () => {
    const known = (await testStore.collections()).map(({ revision: _, ...rest }) => rest);
    const byStory = [...known].sort((a, b) => (a.story < b.story ? -1 : a.story > b.story ? 1 : 0));
    expect((await store.collections()).map(({ revision: _, ...rest }) => rest)).toEqual(byStory);
  });
});

it("keeps few statements in a connection, whatever the service is asked", async () => {
  const alone = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 1, timeoutMs: 20_000 });
  const few = postgisStore({ reader: alone, outlines: async () => outlines });
  const [collection] = await few.collections();
  if (!collection) throw new Error("There is no collection.");
  const wanted = { properties: null, skipGeometry: false, language: "en", site: "" } as const;
  for (let words = 0; words < 40; words++) {
    const query = parseItems(new URLSearchParams(words === 0 ? "" : `q=${"a b ".repeat(words)}&limit=${words}`), collection);
    await few.items(collection, query, wanted);
    await few.tile(collection, { z: words % 8, x: 0, y: 0 }, query);
    await few.item(collection, `id-${words}`, wanted);
  }
  const [row] = await alone.read((ask) =>
    ask<{ count: number }>({ text: "SELECT count(*)::int AS count FROM pg_prepared_statements WHERE name <> ''", values: [] }),
  );
  expect(row?.count).toBeGreaterThan(4);
  expect(row?.count).toBeLessThan(12);
  await alone.close();
});

describe("the tables", () => {
  it("are made once, however many machines begin at once", async () => {
    cluster.run("createdb", "-h", cluster.folder, "-p", "3400", "-U", "postgres", "empty");
    const machines = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const client = new pg.Client({ connectionString: cluster.url("empty") });
        await client.connect();
        const run = await migrate(client);
        await client.end();
        return run;
      }),
    );
    expect(machines.flat()).toEqual(["0001-claims.sql"]);
  });

  it("are left alone by a version of the code that is older, and by one whose history was rewritten", async () => {
    const client = await connected();
    const folder = mkdtempSync(path.join(tmpdir(), "dateline-migrations-"));
    await expect(migrate(client, folder)).rejects.toThrow(
      /has run the migration "0001-claims.sql", which this version does not know/,
    );
    writeFileSync(path.join(folder, "0001-claims.sql"), "SELECT 1");
    await expect(migrate(client, folder)).rejects.toThrow(/is not what the database has run/);
    await client.end();
    rmSync(folder, { recursive: true });
  });

  it("get a story in the place of the one before, and readers of the one before are still answered", async () => {
    const [mali] = (await stories()).filter(({ id }) => id === "mali-2020");
    if (!mali) throw new Error("There is no story.");
    const [before] = await store.collections();
    if (!before) throw new Error("There is no collection.");
    const query = parseItems(new URLSearchParams({ limit: "5" }), before);
    const client = await connected();
    const kept = mali.claims.filter(({ layer }) => layer !== before.layer || layer === "none");
    const one = mali.claims.filter(({ layer }) => layer === before.layer).slice(0, 1);
    await putStory(client, { ...mali, claims: [...one, ...kept] });
    expect((await store.items(before, query, IDS)).matched).toBe(before.count);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const [after] = await store.collections();
    expect(after).toMatchObject({ id: before.id, count: 1 });
    // A load that fails half-way: nothing of it is there.
    const spoilt = { ...mali, claims: mali.claims.map((claim) => ({ ...claim, title: { en: "\0", fr: "\0" } })) };
    await expect(putStory(client, spoilt)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await store.collections())[0]).toMatchObject({ id: before.id, count: 1, revision: after?.revision });
    await putStory(client, mali);
    await client.end();
  });
});
