import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { postgisStore } from "@/data/database/postgis-store";
import { databaseReader } from "@/data/database/reader";
import { toMercator } from "@/data/geo/mercator";
import { memoryStore } from "@/data/service/memory-store";
import { parseItems } from "@/data/service/parse-items";
import type { Collection, FeatureStore } from "@/data/service/store";
import type { Story } from "@/data/story/story";
import { basemapOutlines, type OutlineOf } from "@/data/view/standing";
import { type Cluster, startCluster } from "../contract/cluster";
import { multiplied } from "./growth";
import { writeMadeUpEvents } from "./made-up-events";

/** What a store of so many claims costs. Times in milliseconds. */
export interface StoreFigures {
  readonly store: "PostGIS" | "embedded";
  readonly claims: number;
  /** Of the whole command, indexes and all; `null` where nothing is loaded. */
  readonly loadSeconds: number | null;
  /** Tables, indexes and shapes. */
  readonly bytes: number | null;
  readonly items: Percentiles;
  readonly area: Percentiles;
  readonly tiles: Percentiles;
}

export interface Percentiles {
  readonly median: number;
  readonly p95: number;
}

/** Questions of each kind. */
const TIMES = 60;

/** Events in a database of our own that is thrown away afterwards. */
export async function databaseFigures(sizes: readonly number[], folder: string): Promise<StoreFigures[]> {
  const cluster = startCluster();
  const reader = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 2, timeoutMs: 120_000 });
  try {
    const store = postgisStore({ reader, outlines: readOutlines });
    const figures: StoreFigures[] = [];
    for (const claims of sizes) {
      const loadSeconds = await loadEvents(cluster, `made-${claims}`, claims, folder);
      const bytes = bytesOf(cluster, `made-${claims}`);
      // The store looks for new layers once a second.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const collection = (await store.collections()).find(({ story }) => story === `made-${claims}`);
      if (collection) figures.push({ store: "PostGIS", claims, loadSeconds, bytes, ...(await ask(store, collection)) });
    }
    return figures;
  } finally {
    await reader.close();
    cluster.remove();
  }
}

/** The story's claims so many times over, in memory. */
export async function embeddedFigures(story: Story, sizes: readonly number[]): Promise<StoreFigures[]> {
  const figures: StoreFigures[] = [];
  for (const claims of sizes) {
    const many = multiplied(story, Math.round(claims / story.claims.length));
    const store = memoryStore({ stories: async () => [many], outlines: readOutlines });
    const [collection] = [...(await store.collections())].sort((a, b) => b.count - a.count);
    if (!collection) throw new Error("The story has no layers.");
    figures.push({
      store: "embedded",
      claims: many.claims.length,
      loadSeconds: null,
      bytes: null,
      ...(await ask(store, collection)),
    });
  }
  return figures;
}

async function readOutlines(): Promise<OutlineOf> {
  return basemapOutlines(JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")));
}

async function loadEvents(cluster: Cluster, story: string, count: number, folder: string): Promise<number> {
  const file = `${folder}/events-${count}.csv`;
  if (!existsSync(file) || statSync(file).size === 0) await writeMadeUpEvents(file, count);
  const started = performance.now();
  const args = ["node_modules/tsx/dist/cli.mjs", "scripts/load.ts", file, "--story", story];
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: cluster.url("postgres") },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

function bytesOf(cluster: Cluster, story: string): number {
  const sql = `SELECT sum(pg_total_relation_size(relid)) FROM layer_versions v, pg_partition_tree('claims_' || v.id) WHERE v.story = '${story}'`;
  return Number(cluster.run("psql", "-h", cluster.folder, "-p", "3400", "-U", "postgres", "-Atc", sql));
}

async function ask(store: FeatureStore, collection: Collection): Promise<Pick<StoreFigures, "items" | "area" | "tiles">> {
  const whole = { properties: null, skipGeometry: false, language: "en", site: "" } as const;
  const items = (query: string) => store.items(collection, parseItems(new URLSearchParams(query), collection), whole);
  const all = parseItems(new URLSearchParams(), collection);
  return {
    items: await timed((turn) => items(boxTimeStatus(turn))),
    area: await timed((turn) => items(`within=${100 + turn * 5}km:${lngAt(turn)},${latAt(turn)}&limit=100`)),
    tiles: await timed((turn) => {
      const z = 4 + (turn % 6);
      const [x, y] = toMercator([lngAt(turn), latAt(turn)]);
      return store.tile(collection, { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) }, all);
    }),
  };
}

/** About the towns near which the made-up events lie, and those of the story. */
const lngAt = (turn: number): number => [-8, -4, 2.1, 15, 32.5, 3.4][turn % 6] ?? 0;
const latAt = (turn: number): number => [12.6, 14.5, 13.5, 12.1, 15.6, 6.5][turn % 6] ?? 0;

function boxTimeStatus(turn: number): string {
  const side = 0.5 + (turn % 4);
  const [lng, lat] = [lngAt(turn) + (turn % 5) / 5, latAt(turn) + (turn % 3) / 3];
  const year = 1998 + (turn % 26);
  const status = ["reported", "established", "alleged", "reported,disputed"][turn % 4];
  return `bbox=${lng - side},${lat - side},${lng + side},${lat + side}&when=${year}/${year + (turn % 3)}&status=${status}&limit=100`;
}

async function timed(work: (turn: number) => Promise<unknown>): Promise<Percentiles> {
  const times: number[] = [];
  for (let turn = -5; turn < TIMES; turn++) {
    const started = performance.now();
    await work(turn + 5);
    // The first ones warm up.
    if (turn >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(TIMES / 2)] ?? 0, p95: times[Math.floor(TIMES * 0.95)] ?? 0 };
}

export function storeTable(figures: readonly StoreFigures[]): string {
  const both = ({ median, p95 }: Percentiles) => `${median.toFixed(0)} / ${p95.toFixed(0)}`;
  const rows = figures.map(({ store, claims, loadSeconds, bytes, items, area, tiles }) =>
    [
      store,
      claims.toLocaleString("en"),
      loadSeconds === null ? "–" : `${loadSeconds.toFixed(0)} s (${Math.round(claims / loadSeconds).toLocaleString("en")}/s)`,
      bytes === null ? "–" : `${(bytes / 1e6).toFixed(0)} MB`,
      both(items),
      both(area),
      both(tiles),
    ].join(" | "),
  );
  const head = "store | claims | load | on disk | bbox + time + status, ms | disc, ms | tile, ms";
  return [head, "--- | --: | --: | --: | --: | --: | --:", ...rows].map((row) => `| ${row} |`).join("\n");
}
