import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listLayers, pruneLayers, removeLayers } from "@/data/database/keep-house";
import { migrate } from "@/data/database/migrate";
import { postgisStore } from "@/data/database/postgis-store";
import { putEvents } from "@/data/database/put-events";
import { putStory } from "@/data/database/put-story";
import { databaseReader, type Reader } from "@/data/database/reader";
import type { RawEvent } from "@/data/events/event";
import { parseItems } from "@/data/service/parse-items";
import type { FeatureStore } from "@/data/service/store";
import type { Story } from "@/data/story/story";
import { madeUpEvent } from "../bench/made-up-events";
import { type Cluster, startCluster } from "./cluster";
import { ask, stories } from "./service";

let cluster: Cluster;
let reader: Reader;
let client: pg.Client;

async function connected(): Promise<pg.Client> {
  const one = new pg.Client({ connectionString: cluster.url("postgres") });
  one.on("error", () => undefined);
  await one.connect();
  return one;
}

/** Knows nothing of what was there a moment ago. */
const freshStore = (): FeatureStore => postgisStore({ reader, outlines: async () => () => null });

async function loadEvents(
  target: { story: string; layer: string; language?: string },
  values: readonly RawEvent["values"][] = [madeUpEvent(1)],
  with_: pg.Client = client,
): Promise<number> {
  async function* records() {
    for (const [index, row] of values.entries()) yield { line: index + 2, raw: { values: row, geometry: null } };
  }
  const source = {
    language: "en",
    title: null,
    description: null,
    storyTitle: null,
    licence: null,
    records: records(),
    fingerprint: String(Math.random()),
    expected: values.length,
    isStrict: false,
    ...target,
  };
  const quiet = () => undefined;
  return (await putEvents(with_, source, { onReject: quiet, onRows: quiet, onStep: quiet })).events;
}

async function river(): Promise<Story> {
  const story = (await stories()).find(({ id }) => id === "river-2021");
  if (!story) throw new Error("There is no story.");
  return story;
}

/** All of its texts in one language more. */
function withGerman(story: Story): Story {
  const [first = "en"] = story.languages;
  const translated = JSON.parse(JSON.stringify(story), (_, value) =>
    typeof value?.[first] === "string" ? { ...value, de: value[first] } : value,
  ) as Story;
  return { ...translated, languages: [...story.languages, "de"] };
}

beforeAll(async () => {
  cluster = startCluster();
  client = await connected();
  await migrate(client);
  reader = databaseReader({ url: cluster.url("postgres"), replicas: [], poolSize: 4, timeoutMs: 20_000 });
}, 60_000);

afterAll(async () => {
  await client?.end();
  await reader?.close();
  cluster?.remove();
});

const listed = (language: string) => ask("/collections", { "accept-language": language }, "GET", freshStore());

describe("languages of a story", () => {
  it("are those of all of its layers: events in another one are refused before anything of them is written", async () => {
    await loadEvents({ story: "tongues", layer: "a" });
    await expect(loadEvents({ story: "tongues", layer: "b", language: "fr" })).rejects.toThrow(
      /^The story "tongues" has other layers in "en"/,
    );
    expect((await listed("fr")).status).toBe(200);
    expect((await listLayers(client)).filter((line) => line.startsWith("tongues.b"))).toEqual([]);
    // The only layer of a story can come in another language.
    expect(await loadEvents({ story: "tongues", layer: "a", language: "fr" })).toBe(1);
    expect((await listed("fr")).status).toBe(200);
  });

  it("may become more after events were added to it: those are still listed to every reader", async () => {
    await putStory(client, await river());
    await loadEvents({ story: "river-2021", layer: "added" });
    await putStory(client, withGerman(await river()));
    for (const language of ["de", "en", "fr"]) {
      const answer = await listed(language);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-language")).toBe(language);
    }
  });
});

describe("loads of several stories", () => {
  /** Reads `claims` in a transaction that goes on, as a dump at night does. */
  async function slowReader(): Promise<pg.Client> {
    const slow = await connected();
    await slow.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await slow.query("SELECT count(*) FROM claims");
    return slow;
  }
  const leaving = async (): Promise<readonly string[]> =>
    (await client.query("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhdetachpending")).rows.map(
      ({ name }) => name,
    );
  /** A version that is read and one that was: the next load takes one out. */
  async function loadedTwice(story: string): Promise<void> {
    await loadEvents({ story, layer: "events" });
    await loadEvents({ story, layer: "events" });
  }

  it("wait for one another where a slow reader keeps an old version", async () => {
    await loadedTwice("one");
    await loadedTwice("two");
    const slow = await slowReader();
    const clients = [await connected(), await connected()] as const;
    const first = loadEvents({ story: "one", layer: "events" }, undefined, clients[0]);
    await expect.poll(leaving).toHaveLength(1);
    const second = loadEvents({ story: "two", layer: "events" }, undefined, clients[1]);
    expect(await Promise.race([first, second, wait(1000, "waiting")])).toBe("waiting");
    await slow.query("COMMIT");
    expect(await Promise.all([first, second])).toEqual([1, 1]);
    expect(await leaving()).toEqual([]);
    for (const one of [slow, ...clients]) await one.end();
  }, 60_000);

  it("bring to its end what one that was killed has left half-way, whichever story it was of", async () => {
    await loadedTwice("one");
    await loadedTwice("two");
    const slow = await slowReader();
    const killed = await connected();
    const { rows } = await killed.query("SELECT pg_backend_pid() AS pid");
    const load = loadEvents({ story: "one", layer: "events" }, undefined, killed);
    load.catch(() => undefined);
    await expect.poll(leaving).toHaveLength(1);
    await client.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    await expect(load).rejects.toThrow();
    await slow.query("COMMIT");
    await slow.end();
    expect(await loadEvents({ story: "two", layer: "events" })).toBe(1);
    expect(await leaving()).toEqual([]);
    expect(await loadEvents({ story: "one", layer: "events" })).toBe(1);
  }, 60_000);

  it("never let a reader see a version that is on its way out as one without claims", async () => {
    await loadEvents({ story: "three", layer: "events" });
    const store = freshStore();
    const collection = (await store.collections()).find(({ id }) => id === "three.events");
    if (!collection) throw new Error("There is no collection.");
    const query = parseItems(new URLSearchParams(), collection);
    const selection = { properties: [], skipGeometry: true };
    await loadEvents({ story: "three", layer: "events" });
    expect((await store.items(collection, query, selection)).matched).toBe(1);
    const slow = await slowReader();
    const other = await connected();
    const load = loadEvents({ story: "three", layer: "events" }, undefined, other);
    await expect.poll(leaving).toHaveLength(1);
    await expect(store.items(collection, query, selection)).rejects.toThrow("The claims were replaced while they were read.");
    await expect(store.item(collection, "event-1", selection)).rejects.toThrow("The claims were replaced while they were read.");
    await expect(store.tile(collection, { z: 0, x: 0, y: 0 }, query)).rejects.toThrow(
      "The claims were replaced while they were read.",
    );
    await slow.query("COMMIT");
    await load;
    for (const one of [slow, other]) await one.end();
  }, 60_000);
});

describe("what a load leaves behind", () => {
  it("of events that were taken away stands in no folder's way", async () => {
    const story = await river();
    const [layer = ""] = story.layers.map(({ id }) => id);
    await loadEvents({ story: "river-2021", layer: "other" });
    await removeLayers(client, "river-2021");
    await loadEvents({ story: "river-2021", layer });
    await expect(putStory(client, story)).rejects.toThrow(`has a layer "${layer}" of events`);
    await removeLayers(client, `river-2021.${layer}`);
    expect(await putStory(client, story)).toBe(story.claims.length);
  }, 60_000);

  it("is cleared away only where no load of the story is under way", async () => {
    await pruneLayers(client);
    await client.query("INSERT INTO stories (id, origin, document, extents) VALUES ('river-2022', 'folder', '{}', '[]')");
    const [loader, blocker] = [await connected(), await connected()];
    // The load has written its story's head, and comes no further.
    await blocker.query("BEGIN; LOCK TABLE shapes IN ACCESS EXCLUSIVE MODE");
    const load = putStory(loader, { ...(await river()), id: "river-2022" });
    await expect
      .poll(async () => (await client.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).rowCount)
      .toBe(1);
    const prune = pruneLayers(client).catch((error) => error);
    await wait(300);
    await blocker.query("COMMIT");
    await load;
    expect(await prune).toMatchObject({ message: expect.stringContaining('Another load of "river-2022" is running') });
    const { rows } = await client.query(
      "SELECT v.story FROM layer_versions v LEFT JOIN stories s ON s.id = v.story WHERE s.id IS NULL",
    );
    expect(rows).toEqual([]);
    for (const one of [loader, blocker]) await one.end();
  }, 60_000);

  it("of records that come twice is nothing: the layer is as wide as its events", async () => {
    const here = { ...madeUpEvent(1), id: "same", lng: "1", lat: "14", precision: "region", radius_meters: "5000" };
    const far = { ...here, lng: "100", lat: "60" };
    expect(await loadEvents({ story: "wide", layer: "events" }, [here, far])).toBe(1);
    const collection = (await freshStore().collections()).find(({ id }) => id === "wide.events");
    expect(Math.round(collection?.bbox?.[2] ?? 0)).toBe(1);
  });

  it("is nothing when a column has more values than a list can show", async () => {
    const values = Array.from({ length: 20_001 }, (_, index) => ({
      ...madeUpEvent(1),
      id: `event-${index}`,
      actors: `Group ${index}`,
    }));
    await expect(loadEvents({ story: "many", layer: "events" }, values)).rejects.toThrow(/column "actors" has more than 20000/);
    expect((await freshStore().collections()).some(({ story }) => story === "many")).toBe(false);
  }, 60_000);
});

it("an area along whose edge more events lie than can be looked at is refused, and what is wrong is said", async () => {
  // A degree of the equator is 111,319.49 metres.
  const values = Array.from({ length: 10_001 }, (_, index) => ({
    ...madeUpEvent(1),
    id: `event-${index}`,
    lng: "0",
    lat: "0",
    precision: "site",
    radius_meters: "",
  }));
  await loadEvents({ story: "edge", layer: "events" }, values);
  const asked = (within: string) => ask(`/collections/edge.events/items?limit=1&within=${within}`, {}, "GET", freshStore());
  const refused = await asked("111.319km:1,0");
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    parameter: "within",
    detail: expect.stringContaining("more than 10000 events lie so near the edge"),
  });
  expect(await (await asked("111.3km:1,0")).json()).toMatchObject({ numberMatched: 0 });
  expect(await (await asked("112km:1,0")).json()).toMatchObject({ numberMatched: 10_001 });
}, 60_000);
