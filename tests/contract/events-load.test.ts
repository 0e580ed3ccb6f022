import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgisStore } from "@/data/database/postgis-store";
import { databaseReader, type Reader } from "@/data/database/reader";
import { type EventClaim, readEvent } from "@/data/events/event";
import { parseItems } from "@/data/service/parse-items";
import type { Collection, FeatureStore } from "@/data/service/store";
import { tileProperties } from "@/data/service/tile-properties";
import { mostInTile, sampleRank } from "@/data/service/vector-tile";
import { basemapOutlines } from "@/data/view/standing";
import { madeUpEvent, writeMadeUpEvents } from "../bench/made-up-events";
import { type Cluster, startCluster } from "./cluster";
import { eventsAnswer } from "./events-answer";
import { ask } from "./service";

const COUNT = 1000;
/** `STORE_RUNS=10000` asks longer. */
const RUNS = Number(process.env.STORE_RUNS ?? 40);
const IDS = { properties: [], skipGeometry: true } as const;
const outlines = basemapOutlines(JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")));
const folder = mkdtempSync(path.join(tmpdir(), "dateline-load-"));
const inFolder = (name: string) => path.join(folder, name);

let cluster: Cluster;
let reader: Reader;
let store: FeatureStore;

/** The command as a person runs it. */
function load(...args: string[]): {
  done: Promise<{ code: number | null; said: string }>;
  kill: () => void;
  saw: (text: string) => Promise<void>;
} {
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/load.ts", ...args], {
    env: { ...process.env, DATABASE_URL: cluster.url("postgres") },
    detached: true,
  });
  let said = "";
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  return {
    done: new Promise((resolve) => child.once("close", (code) => resolve({ code, said }))),
    // tsx runs the script in a process of its own: the whole group is killed.
    kill: () => void process.kill(-(child.pid ?? 0), "SIGKILL"),
    saw: (text) => new Promise((resolve) => listeners.push(() => said.includes(text) && resolve())),
  };
}

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  const result = await client.query<Row>(sql);
  await client.end();
  return result.rows;
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync("mount", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function canMount(): boolean {
  const there = mkdtempSync(path.join(tmpdir(), "dateline-mount-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", there]).status === 0;
  if (isMounted) spawnSync("umount", [there]);
  rmSync(there, { recursive: true });
  return isMounted;
}

function writeRows(name: string, lines: readonly Readonly<Record<string, string>>[]): void {
  const names = Object.keys(lines[0] ?? {});
  writeFileSync(inFolder(name), [names, ...lines.map((row) => Object.values(row))].map((cells) => cells.join()).join("\n"));
}

/** A store of its own knows nothing of what was there a moment ago. */
const newStore = () => postgisStore({ reader, outlines: async () => outlines });
const collectionNamed = async (id: string): Promise<Collection | undefined> =>
  (await newStore().collections()).find((one) => one.id === id);

beforeAll(async () => {
  cluster = startCluster();
  reader = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 4, timeoutMs: 20_000 });
  store = postgisStore({ reader, outlines: async () => outlines });
  await writeMadeUpEvents(inFolder("events.csv"), COUNT);
  const { code, said } = await load(inFolder("events.csv"), "--story", "sahel", "--title", "Events", "--licence", "CC-BY-4.0")
    .done;
  expect(said).toContain(`sahel.events: ${COUNT} events in`);
  expect(code).toBe(0);
}, 90_000);

afterAll(async () => {
  await reader?.close();
  cluster?.remove();
  rmSync(folder, { recursive: true });
});

describe("a file of events in the database", () => {
  const events = Array.from(
    { length: COUNT },
    (_, index) => readEvent({ values: madeUpEvent(index), geometry: null }) as EventClaim,
  );
  const expectedIds = eventsAnswer(events, outlines);

  it(
    "answers any filter with the events of the dashboard's own, in the order of the file",
    async () => {
      const [collection] = await store.collections();
      if (!collection) throw new Error("There is no collection.");
      expect(collection).toMatchObject({ id: "sahel.events", count: COUNT, title: { en: "Events" }, licence: "CC-BY-4.0" });
      let narrowed = 0;
      await fc.assert(
        fc.asyncProperty(asked(collection), async (parameters) => {
          const expected = expectedIds(parameters);
          if (expected.length > 0 && expected.length < COUNT) narrowed += 1;
          const query = parseItems(
            new URLSearchParams([...parameters, ["limit", "5000"]].map(([a = "", b = ""]) => [a, b])),
            collection,
          );
          const { matched, features } = await store.items(collection, query, IDS);
          expect(features.map(({ id }) => id)).toEqual(expected);
          expect(matched).toBe(expected.length);
          const offset = Math.floor(matched / 2);
          const page = await store.items(collection, { ...query, limit: 3, offset }, IDS);
          expect(page.features.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 3));
        }),
        { numRuns: RUNS },
      );
      expect(narrowed).toBeGreaterThan(RUNS / 3);
    },
    Math.max(60_000, RUNS * 200),
  );

  it("gives an event with all that its record says", async () => {
    const [collection] = await store.collections();
    const names = [
      "title",
      "status",
      "date",
      "evidence",
      "name",
      "actor_names",
      "reference_urls",
      "radius_meters",
      "url",
      "countries",
    ];
    const wanted = { properties: names, skipGeometry: false, language: "en", site: "https://example.org" };
    const feature = collection && (await store.item(collection, "event-1", wanted));
    expect(feature).toMatchObject({
      geometry: { type: "Point", coordinates: [14.74548, 20.12285] },
      properties: {
        title: { en: "shelling no. 1 near Ménaka" },
        status: "established",
        date: { edtf: "2013-02-05", first: "2013-02-05", last: "2013-02-05", published: "2013-02-05" },
        actor_names: "Group 53",
        radius_meters: 10_000,
        countries: ["CAF"],
        url: "https://example.org/api/collections/sahel.events/items/event-1",
      },
    });
    expect(feature?.properties?.evidence).toHaveLength(2);
  });

  it("says of each event which publishers say the contrary, as the table marks them", async () => {
    const [collection] = await store.collections();
    if (!collection) throw new Error("There is no collection.");
    const query = parseItems(new URLSearchParams({ limit: "1000" }), collection);
    const { features } = await store.items(collection, query, {
      properties: ["status", "sources", "disputedBy"],
      skipGeometry: true,
    });
    const disputed = features.filter(({ properties }) => properties?.status === "disputed");
    expect(disputed.length).toBeGreaterThan(COUNT / 10);
    // Made up so that the second of two publishers disputes.
    for (const { properties } of disputed) expect(properties?.disputedBy).toEqual([properties?.sources[1]]);
    for (const { properties } of features) expect("disputedBy" in (properties ?? {})).toBe(properties?.status === "disputed");
  });
});

function asked(collection: Collection): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const lng = fc.integer({ min: -25, max: 45 });
  const lat = fc.integer({ min: -10, max: 30 });
  const box = fc.tuple(lng, lat, lng, lat).map(([a, b, c, d]) => [a, Math.min(b, d), c, Math.max(b, d) + 1].join());
  const year = fc.integer({ min: 1996, max: 2027 });
  const window = fc.tuple(year, year).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`);
  const of = (name: string, value: fc.Arbitrary<string>) => value.map((text) => [name, text] as const);
  const some = (values: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 20 }).map((list) => list.join());
  const space = fc.oneof(
    of(
      "box",
      box.filter((text) => new Set(text.split(",")).size === 4),
    ),
    of(
      "within",
      fc.tuple(fc.integer({ min: 1, max: 3000 }), lng, lat).map(([km, x, y]) => `${km}km:${x},${y}`),
    ),
    of(
      "area",
      fc
        .uniqueArray(fc.tuple(lng, lat), { minLength: 3, maxLength: 6, selector: String })
        .map((ring) => ring.map((corner) => corner.join()).join(";")),
    ),
  );
  const one = fc.oneof(
    { weight: 4, arbitrary: space },
    { weight: 3, arbitrary: of("bbox", box) },
    { weight: 3, arbitrary: of("when", window) },
    { weight: 2, arbitrary: of("status", some(collection.values.status)) },
    { weight: 1, arbitrary: of("kind", some(collection.values.kind)) },
    { weight: 1, arbitrary: of("actor", some(collection.values.actor)) },
    { weight: 1, arbitrary: of("country", some(collection.values.country)) },
    { weight: 1, arbitrary: of("source", some(collection.values.source)) },
    { weight: 1, arbitrary: of("refs", fc.constantFrom("1", "2")) },
    { weight: 1, arbitrary: of("q", fc.constantFrom("menaka", "clash 12", "no. 7", "100%", "epsilon", "group_1")) },
  );
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([list, isCertain]) => [...new Map([...list, ...(isCertain ? [["reading", "certain"] as const] : [])]).entries()])
    .filter((list) => list.filter(([name]) => name === "within" || name === "box" || name === "area").length < 2);
}

describe("the command", () => {
  it("lists what it leaves out with line and reason, and with --strict loads nothing then", async () => {
    const good = (id: string) => ({ ...madeUpEvent(1), id });
    const lines = [
      good("a"),
      { ...good("b"), when: "2020-13" },
      good("a"),
      { ...good("c"), lat: "99", status: "=sure" },
      good("d"),
    ];
    writeRows("faulty.csv", lines);
    const args = [inFolder("faulty.csv"), "--story", "faulty", "--rejects", inFolder("rejects.csv")];
    const strict = await load(...args, "--strict").done;
    expect(strict.code).toBe(1);
    expect(strict.said).toContain("The story is left as it is: 2 records are at fault.");
    expect(await collectionNamed("faulty.events")).toBeUndefined();
    const { code, said } = await load(...args).done;
    expect(said).toContain("faulty.events: 2 events in");
    expect(said).toContain("3 records were left out");
    expect(code).toBe(0);
    expect(readFileSync(inFolder("rejects.csv"), "utf8").split("\r\n").slice(0, 4)).toEqual([
      "line,id,reason",
      expect.stringMatching(/^3,b,"when: ""2020-13""; expected an EDTF date/),
      expect.stringMatching(/^5,c,"status: ""=sure""; expected one of .*; lat: ""99""; expected a number from -90 to 90"/),
      expect.stringMatching(/^,a,id: record 3 has that of record 1; the first one is loaded/),
    ]);
    expect(await collectionNamed("faulty.events")).toMatchObject({ count: 2 });
  }, 60_000);

  it("killed in the middle leaves what was there, and goes on where it was when it is run again", async () => {
    await writeMadeUpEvents(inFolder("many.csv"), 12_000);
    const args = [inFolder("many.csv"), "--story", "sahel"];
    const before = await collectionNamed("sahel.events");
    const killed = load(...args);
    const watch = setInterval(async () => {
      const [begun] = await rows<{ rows: string }>(
        "SELECT progress->>'rows' AS rows FROM layer_versions WHERE state = 'loading'",
      );
      if (Number(begun?.rows ?? 0) >= 5000) killed.kill();
    }, 100);
    const { code } = await killed.done;
    clearInterval(watch);
    expect(code).not.toBe(0);
    expect(await collectionNamed("sahel.events")).toEqual(before);
    const again = await load(...args).done;
    expect(again.said).toMatch(/sahel\.events: 12000 events in .* gone on with after \d+ that were there/);
    expect(await collectionNamed("sahel.events")).toMatchObject({ count: 12_000 });
    const [found] = await rows<{ all: number; ids: number }>(
      "SELECT count(*)::int AS all, count(DISTINCT id)::int AS ids FROM claims WHERE layer_version = (SELECT id FROM layer_versions WHERE story = 'sahel' AND state = 'current')",
    );
    expect(found).toEqual({ all: 12_000, ids: 12_000 });
    expect(existsSync("many.csv.rejects.csv")).toBe(false);
  }, 90_000);

  it("serves tiles of a layer with more events than a tile can have: a part that leans to nothing, and how many there are", async () => {
    const collection = await collectionNamed("sahel.events");
    if (!collection) throw new Error("There is no collection.");
    const tile = new VectorTile(
      new PbfReader(await store.tile(collection, { z: 0, x: 0, y: 0 }, parseItems(new URLSearchParams(), collection))),
    );
    const { claims, sample } = tile.layers;
    expect(sample?.feature(0).properties).toEqual({ matched: 12_000, given: mostInTile(0) });
    const ids = Array.from({ length: claims?.length ?? 0 }, (_, index) => String(claims?.feature(index).properties.id));
    const all = Array.from({ length: 12_000 }, (_, index) => `event-${index}`);
    const first = all
      .map((id) => [sampleRank(id), id])
      .sort()
      .slice(0, mostInTile(0));
    expect(new Set(ids)).toEqual(new Set(first.map(([, id]) => id)));
  });

  it("says what is wrong with how it was called, and where nothing can be reached", async () => {
    const events = readFileSync(inFolder("events.csv"), "utf8");
    writeFileSync(inFolder("other.csv"), "id,title\n1,x\n");
    writeFileSync(inFolder("table.xlsx"), "PK");
    writeRows("bad.csv", [madeUpEvent(1), { ...madeUpEvent(2), when: "soon" }]);
    symlinkSync(inFolder("events.csv"), inFolder("same.csv"));
    const file = (name: string, ...more: string[]) => [inFolder(name), "--story", "wrong", ...more];
    const faults: readonly [string[], RegExp][] = [
      [file("other.csv"), /Line 1 names no column kind, status/],
      [file("table.xlsx"), /is none of \.csv/],
      [file("events.csv", inFolder("other.csv")), /are 2 files of events, and one file is one layer/],
      [file("events.csv", "--rejects", inFolder("same.csv")), /which is the file of events itself/],
      [file("bad.csv", "--rejects", "/dev/full"), /left out cannot be written .*ENOSPC/],
      [[], /Nothing to load is named\.\nWrite one of:/],
      [["nowhere"], /There is no file or folder "nowhere"/],
      [[inFolder("events.csv")], /say of which story with --story/],
      [["tests/fixtures", "--stoory", "x"], /Unknown option '--stoory'/],
      [["tests/fixtures/hosts"], /story\.json.*\n[\s\S]*faults; nothing was loaded/],
      [["--remove", "nothing"], /The database has no "nothing"/],
    ];
    for (const [args, message] of faults) {
      const { code, said } = await load(...args).done;
      expect(said).toMatch(message);
      expect(said).not.toMatch(/^\s+at /m);
      expect(code).toBe(1);
    }
    expect(readFileSync(inFolder("events.csv"), "utf8")).toBe(events);
    expect(await collectionNamed("wrong.events")).toBeUndefined();
  }, 90_000);

  it("adds a layer to a story of a folder, whose files stay those of the folder; a story of events alone has no files or pages", async () => {
    const rows = [
      { ...madeUpEvent(1), id: "pompeii", when: "0079-08-24" },
      { ...madeUpEvent(1), id: "thera", when: "-1600" },
      { ...madeUpEvent(1), id: "novel", reference_dates: "Y12000" },
    ];
    writeRows("old.csv", rows);
    const rejects = ["--rejects", inFolder("old.rejects.csv")];
    expect((await load("data/stories/mali-2020").done).code).toBe(0);
    expect((await load(inFolder("old.csv"), "--story", "mali-2020", "--layer", "old", ...rejects).done).said).toContain(
      "1 events",
    );
    expect(readFileSync(inFolder("old.rejects.csv"), "utf8")).toMatch(/3,thera,"when: [\s\S]*4,novel,"reference_dates: /);
    const mixed = newStore();
    const asked = (address: string) => ask(address, {}, "GET", mixed);
    // The same tile as of the store in memory, also where the years have few digits.
    const tile = await asked("/collections/mali-2020.old/tiles/WebMercatorQuad/0/0/0");
    const { claims } = new VectorTile(new PbfReader(new Uint8Array(await tile.arrayBuffer()))).layers;
    const { facts } = readEvent({ values: rows[0] ?? {}, geometry: null }) as EventClaim;
    const expected = tileProperties({ ...facts, layer: "old", area: "none", title: {} }, "city");
    expect(claims?.feature(0).properties).toMatchObject({ id: "pompeii", first_day: expected.first_day, last_day: -690_438 });
    const { paths } = (await (await asked("/openapi.json")).json()) as { paths: Record<string, unknown> };
    const files = Object.keys(paths).filter((name) => name.startsWith("/downloads/"));
    expect(files).toContain("/downloads/mali-2020/qgis.zip");
    const page = await (await asked("/?f=html")).text();
    expect(page).toContain("sahel.events");
    const links = [...page.matchAll(/href="\/api(\/downloads\/[^"]*)"/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThanOrEqual(files.length);
    for (const link of [...files, ...links]) expect([link, (await asked(link)).status]).toEqual([link, 200]);
    const pages = [...page.matchAll(/href="(\/[a-z]{2}\/[^"]*)"/g)].map(([, link]) => link);
    expect(pages).toEqual(["/en/mali-2020"]);
  }, 60_000);

  // Only who may mount can have a small disk. The last of the tests: its tables go with it.
  it.skipIf(!canMount())(
    "on a full disk leaves what was there, and goes on when there is room",
    async () => {
      const small = path.join(cluster.folder, "small");
      mkdirSync(small);
      mount("-t", "tmpfs", "-o", "size=8m,mode=777", "none", small);
      try {
        // The server wants it to be its own.
        const { uid, gid } = statSync(cluster.folder);
        chownSync(small, uid, gid);
        await rows(`CREATE TABLESPACE small LOCATION '${small}'`);
        await rows("ALTER DATABASE postgres SET default_tablespace = 'small'");
        await writeMadeUpEvents(inFolder("large.csv"), 12_000);
        const before = await collectionNamed("sahel.events");
        const full = await load(inFolder("large.csv"), "--story", "sahel").done;
        expect(full.said).toContain("disk is full. What is served is as it was");
        expect(full.code).toBe(1);
        expect(await collectionNamed("sahel.events")).toEqual(before);
        mount("-o", "remount,size=200m", small);
        const again = await load(inFolder("large.csv"), "--story", "sahel").done;
        expect(again.said).toContain("sahel.events: 12000 events in");
        expect(await collectionNamed("sahel.events")).toMatchObject({ count: 12_000 });
      } finally {
        cluster.stop();
        spawnSync("umount", [small]);
      }
    },
    90_000,
  );
});
