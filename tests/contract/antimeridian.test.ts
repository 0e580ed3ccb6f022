import { readFileSync } from "node:fs";
import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "@/data/database/migrate";
import { postgisStore } from "@/data/database/postgis-store";
import { putEvents } from "@/data/database/put-events";
import { databaseReader, type Reader } from "@/data/database/reader";
import { type EventClaim, type RawEvent, readEvent } from "@/data/events/event";
import { toMercator } from "@/data/geo/mercator";
import { parseItems } from "@/data/service/parse-items";
import type { Collection, FeatureStore } from "@/data/service/store";
import { type TileAddress, tileBbox } from "@/data/service/tile-address";
import { basemapOutlines } from "@/data/view/standing";
import { madeUpEvent } from "../bench/made-up-events";
import { type Cluster, startCluster } from "./cluster";
import { eventsAnswer } from "./events-answer";

/** `STORE_RUNS=10000` asks longer. */
const RUNS = Number(process.env.STORE_RUNS ?? 30);
const IDS = { properties: [], skipGeometry: true } as const;
const outlines = basemapOutlines(JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")));

/** Around Fiji, on both sides of the antimeridian: sites, cities, and discs of which no two are the same, more than are found one by one. */
const around = (index: number): RawEvent["values"] => {
  const lng = 179.9 + (((index * 7919) % 1000) - 500) / 50;
  const precision = ["region", "region", "region", "region", "site", "city"][index % 6];
  return {
    ...madeUpEvent(index),
    lng: (lng > 180 ? lng - 360 : lng).toFixed(5),
    lat: (-17 + (((index * 104_729) % 1000) - 500) / 50).toFixed(5),
    precision,
    radius_meters: precision === "region" ? String(1000 + ((index * 31) % 4999) * (index % 50 === 0 ? 120 : 4)) : "",
    countries: "",
    when: "2020-08-18",
  };
};
/** An event of 500 km at 179.9° east, and one so small that far off it is a mark of one unit. */
const VALUES = [
  { ...around(0), id: "wide", lng: "179.9", lat: "-17", radius_meters: "500000" },
  { ...around(0), id: "small", title: "tiny", lng: "179.99999", lat: "-17.2", radius_meters: "50" },
  ...Array.from({ length: 6000 }, (_, index) => around(index)),
];
const EVENTS = VALUES.map((values) => readEvent({ values, geometry: null }) as EventClaim);

let cluster: Cluster;
let reader: Reader;
let store: FeatureStore;
let collection: Collection;

beforeAll(async () => {
  cluster = startCluster();
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  await migrate(client);
  async function* records() {
    for (const [index, values] of VALUES.entries()) yield { line: index + 2, raw: { values, geometry: null } };
  }
  const quiet = () => undefined;
  const texts = { title: null, description: null, storyTitle: null, licence: null, language: "en" };
  await putEvents(
    client,
    { ...texts, story: "fiji", layer: "events", records: records(), fingerprint: "", expected: VALUES.length, isStrict: true },
    { onReject: quiet, onRows: quiet, onStep: quiet },
  );
  await client.end();
  reader = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 2, timeoutMs: 60_000 });
  store = postgisStore({ reader, outlines: async () => outlines });
  const [first] = await store.collections();
  if (!first) throw new Error("There is no collection.");
  collection = first;
}, 90_000);

afterAll(async () => {
  await reader?.close();
  cluster?.remove();
});

type Asked = readonly (readonly [string, string])[];

async function idsFor(parameters: Asked): Promise<unknown[]> {
  const query = parseItems(
    new URLSearchParams([...parameters, ["limit", "10000"]].map(([a = "", b = ""]) => [a, b])),
    collection,
  );
  const { matched, features } = await store.items(collection, query, IDS);
  expect(matched).toBe(features.length);
  return features.map(({ id }) => id);
}

async function tileOf(address: TileAddress, parameters: Asked = []): Promise<VectorTile> {
  const query = parseItems(new URLSearchParams(parameters.map(([a, b]) => [a, b])), collection);
  return new VectorTile(new PbfReader(await store.tile(collection, address, query)));
}

describe("events around the antimeridian", () => {
  const expectedIds = eventsAnswer(EVENTS, outlines);

  it("are found by what lies on the other side of it", async () => {
    expect(await idsFor([["within", "50km:-176.5,-17"]])).toContain("wide");
    expect(await idsFor([["box", "-176.6,-17.1,-176.4,-16.9"]])).toContain("wide");
  });

  it(
    "answer any area and any box as the dashboard's own do",
    async () => {
      let narrowed = 0;
      await fc.assert(
        fc.asyncProperty(asked(), async (parameters) => {
          const expected = expectedIds(parameters);
          if (expected.length > 0 && expected.length < EVENTS.length) narrowed += 1;
          expect(await idsFor(parameters)).toEqual(expected);
        }),
        { numRuns: RUNS },
      );
      expect(narrowed).toBeGreaterThan(RUNS / 3);
    },
    Math.max(90_000, RUNS * 500),
  );

  it("are in the tiles that they meet, on their own side of the world, however small they are drawn", async () => {
    for (const z of [0, 3, 7, 11])
      for (const [lng, lat] of [
        [179.999, -17.2],
        [-179.9999, -17.2],
      ] as const) {
        const [x, y] = toMercator([lng, lat]);
        const address = { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
        const { claims } = (await tileOf(address, [["q", "tiny"]])).layers;
        const meets = expectedIds([["bbox", tileBbox(address).join()]]).includes("small");
        const found = Array.from({ length: claims?.length ?? 0 }, (_, index) => claims?.feature(index)).filter(
          (feature) => feature?.properties.id === "small",
        );
        expect([address, found.length > 0]).toEqual([address, meets]);
        // Not on the other side of the world, where the same shape is a whole turn away.
        for (const feature of found)
          for (const { x: unitX } of feature?.loadGeometry().flat() ?? []) expect(unitX >= -64 && unitX <= 4096 + 64).toBe(true);
      }
  });
});

function asked(): fc.Arbitrary<Asked> {
  const lng = fc.integer({ min: 1600, max: 2000 }).map((tenth) => (tenth > 1800 ? tenth / 10 - 360 : tenth / 10));
  const lat = fc.integer({ min: -320, max: -20 }).map((tenth) => tenth / 10);
  const box = fc
    .tuple(lng, lat, lng, lat)
    .filter(([a, b, c, d]) => a !== c && b !== d)
    .map(([a, b, c, d]) => [a, Math.min(b, d), c, Math.max(b, d)].join());
  const of = (name: string, value: fc.Arbitrary<string>) => value.map((text) => [name, text] as const);
  const one = fc.oneof(
    of("box", box),
    of("bbox", box),
    of(
      "within",
      fc.tuple(fc.integer({ min: 1, max: 1500 }), lng, lat).map(([km, x, y]) => `${km}km:${x},${y}`),
    ),
    of(
      "area",
      fc
        .uniqueArray(fc.tuple(lng, lat), { minLength: 3, maxLength: 6, selector: String })
        .map((ring) => ring.map((corner) => corner.join()).join(";")),
    ),
  );
  return fc
    .tuple(one, fc.boolean())
    .map(([first, isCertain]) => [first, ...(isCertain ? [["reading", "certain"] as const] : [])]);
}
