import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import { expect, it } from "vitest";
import { geometryMeetsBox } from "@/data/geo/geometry-in-box";
import { toMercator } from "@/data/geo/mercator";
import { parseItems } from "@/data/service/parse-items";
import { PROPERTY_NAMES } from "@/data/service/properties";
import type { Collection, FeatureStore } from "@/data/service/store";
import { type TileAddress, tileBbox } from "@/data/service/tile-address";
import { tileProperties } from "@/data/service/tile-properties";
import { atlasOf } from "@/data/story/atlas";
import { factsOf } from "@/data/story/facts";
import { geometryOf, toFeature } from "@/data/story/serialise";
import { byId, type Claim, type Story } from "@/data/story/story";
import { FACETS, NO_FILTER, parseFilter } from "@/data/view/filter";
import { matchClaims } from "@/data/view/match";
import { type OutlineOf, standingIn } from "@/data/view/standing";

const WANTED = { properties: ["status"], skipGeometry: true } as const;

/**
 * What every store has to do, asked of it with some random filters: the claims of the pure filter in its order, each once
 * however the pages are cut.
 */
export function storeContract(
  store: FeatureStore,
  stories: () => Promise<readonly Story[]>,
  outlines: () => OutlineOf,
  runs: number,
): void {
  it(
    "gives for any filter the claims of the dashboard's own, page by page",
    async () => {
      const collections = await store.collections();
      const all = await stories();
      let narrowed = 0;
      await fc.assert(
        fc.asyncProperty(asked(collections), fc.integer({ min: 1, max: 40 }), async ({ id, parameters }, limit) => {
          const collection = byId(collections, id);
          const expected = expectedIds(byId(all, collection.story), collection, parameters, outlines());
          if (expected.length > 0 && expected.length < collection.count) narrowed += 1;
          const seen: string[] = [];
          for (let offset = 0; offset === 0 || offset < expected.length; offset += limit) {
            const query = parseItems(
              new URLSearchParams({ ...Object.fromEntries(parameters), limit: `${limit}`, offset: `${offset}` }),
              collection,
            );
            const { matched, features } = await store.items(collection, query, WANTED);
            expect(matched).toBe(expected.length);
            expect(features.length).toBeLessThanOrEqual(limit);
            seen.push(...features.map((feature) => String(feature.id)));
          }
          expect(seen).toEqual(expected);
        }),
        { numRuns: runs },
      );
      expect(narrowed).toBeGreaterThan(runs / 20);
    },
    Math.max(120_000, runs * 60),
  );

  it("gives each claim with every property and the geometry that the story has, in every language", async () => {
    for (const collection of await store.collections()) {
      const story = byId(await stories(), collection.story);
      const claims = story.claims.filter(({ layer }) => layer === collection.layer);
      const query = parseItems(new URLSearchParams(), collection);
      for (const language of story.languages) {
        const all = { properties: PROPERTY_NAMES, skipGeometry: false, language, site: "https://example.org" };
        const { features } = await store.items(collection, query, all);
        expect(features).toEqual(claims.map((claim: Claim) => toFeature(claim, story, all)));
      }
      const { features } = await store.items(collection, query, { properties: null, skipGeometry: true });
      expect(features).toEqual(claims.map((claim) => toFeature(claim, story, { properties: null, skipGeometry: true })));
    }
  });

  it(
    "gives for any filter a tile with the claims that meet it, each with what a map asks of it",
    async () => {
      const collections = await store.collections();
      const all = await stories();
      let seen = 0;
      await fc.assert(
        fc.asyncProperty(asked(collections), tileAddresses(), async ({ id, parameters }, address) => {
          const collection = byId(collections, id);
          const story = byId(all, collection.story);
          const asking = parameters.filter(([name]) => name !== "bbox");
          const inTile = [...asking, ["bbox", tileBbox(address).join()] as const];
          const expected = expectedIds(story, collection, inTile, outlines());
          const query = parseItems(new URLSearchParams(Object.fromEntries(asking)), collection);
          const bytes = await store.tile(collection, address, query);
          const claims = claimsIn(bytes);
          expect([...claims.keys()].sort()).toEqual([...expected].sort());
          if (expected.length === 0) expect(bytes).toHaveLength(0);
          for (const [claim, properties] of claims) {
            const { precision } = byId(story.places, byId(story.claims, claim).places[0] ?? "");
            const facts = factsOf(story).get(claim);
            expect(properties).toEqual(facts && tileProperties(facts, precision));
          }
          seen += expected.length;
        }),
        { numRuns: runs },
      );
      expect(seen).toBeGreaterThan(runs);
    },
    Math.max(120_000, runs * 60),
  );

  it("gives a claim by its id in its own collection only", async () => {
    const collections = await store.collections();
    for (const story of await stories())
      for (const claim of story.claims.slice(0, 20))
        for (const collection of collections.filter((one) => one.story === story.id)) {
          const feature = await store.item(collection, claim.id, WANTED);
          expect(feature?.id ?? null).toBe(collection.layer === claim.layer ? claim.id : null);
        }
  });
}

/** What a vector tile says of each claim, read by the library of those who made the format. */
function claimsIn(bytes: Uint8Array): Map<string, Record<string, unknown>> {
  const { claims } = new VectorTile(new PbfReader(bytes)).layers;
  const features = Array.from({ length: claims?.length ?? 0 }, (_, index) => claims?.feature(index).properties ?? {});
  return new Map(features.map((properties) => [String(properties.id), properties]));
}

/** Tiles of which most have something in them: near and around a position in or near Africa. */
function tileAddresses(): fc.Arbitrary<TileAddress> {
  return fc
    .tuple(
      fc.integer({ min: 0, max: 7 }),
      fc.double({ min: -20, max: 50, noNaN: true }),
      fc.double({ min: -30, max: 60, noNaN: true }),
    )
    .map(([z, lng, lat]) => {
      const [x, y] = toMercator([lng, lat]);
      return { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
    });
}

type Asked = readonly (readonly [string, string])[];

/** By its own way from the words of the address: not through the parser of the service. */
function expectedIds(story: Story, { layer }: Collection, parameters: Asked, outlineOf: OutlineOf): string[] {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  const { places } = atlasOf(story, "en", []);
  const filter = parseFilter(query, new Set(places.filter(({ countries }) => countries.length === 0).map(({ id }) => id)));
  const facts = [...factsOf(story).values()];
  const inFilter = matchClaims(facts, filter, filter.space && standingIn(filter.space, places, outlineOf)).shown;
  const [from, to] = query.get("datetime")?.split("/") ?? [];
  const shown = from && to ? matchClaims(inFilter, { ...NO_FILTER, from, to, certainty: filter.certainty }).shown : inFilter;
  const box = query.get("bbox")?.split(",").map(Number);
  const known = query.get("known");
  return shown
    .filter((claim) => claim.layer === layer && (query.get("later") !== "off" || !claim.isLater))
    .filter(({ id, independent, from, to }) => {
      const { precision } = byId(story.places, byId(story.claims, id).places[0] ?? "");
      const own: Record<string, unknown> = { independent, precision, when_start: from, when_end: to };
      return Object.keys(own).every((name) => !query.has(name) || query.get(name) === String(own[name]));
    })
    .filter(({ published }) => known === null || (published !== null && published <= known))
    .filter(({ id }) => {
      const [west = 0, south = 0, east = 0, north = 0] = box ?? [];
      return !box || geometryMeetsBox(geometryOf(byId(story.claims, id), story), [west, south, east, north]);
    })
    .map(({ id }) => id);
}

function asked(collections: readonly Collection[]): fc.Arbitrary<{ id: string; parameters: Asked }> {
  return fc.constantFrom(...collections).chain(({ id, values, centers }) => {
    const some = (name: string, value: fc.Arbitrary<string>) => value.map((text) => [name, text] as const);
    const facets = FACETS.map((facet) =>
      some(
        facet,
        fc.uniqueArray(fc.constantFrom(...values[facet]), { minLength: 1, maxLength: 12 }).map((list) => list.join()),
      ),
    );
    const lng = fc.integer({ min: -180, max: 180 });
    const lat = fc.integer({ min: -90, max: 90 });
    const box = fc
      .tuple(lng, lat, lng, lat)
      .filter(([, south, , north]) => south < north)
      .map((numbers) => numbers.join());
    const year = fc.integer({ min: 1998, max: 2026 });
    const space = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 6000 }), fc.constantFrom(...centers))
        .map(([km, at]) => ["within", `${km}km:${at}`] as const),
      fc.tuple(fc.integer({ min: 1, max: 3000 }), lng, lat).map(([km, x, y]) => ["within", `${km}km:${x},${y}`] as const),
      box.filter((text) => new Set(text.split(",")).size === 4).map((text) => ["box", text] as const),
      fc
        .uniqueArray(fc.tuple(fc.integer({ min: -30, max: 40 }), fc.integer({ min: -20, max: 45 })), {
          minLength: 3,
          maxLength: 6,
          selector: String,
        })
        .map((ring) => ["area", ring.map((corner) => corner.join()).join(";")] as const),
    );
    // Few conditions at a time: many leave nothing, which every store gets right.
    const one = fc.oneof(
      ...facets,
      some("bbox", box),
      some(
        "when",
        fc.tuple(year, year).map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`),
      ),
      some("refs", fc.integer({ min: 1, max: 3 }).map(String)),
      some(
        "known",
        year.map((text) => `${text}-06-30`),
      ),
      some("later", fc.constantFrom("on", "off")),
      some(
        "datetime",
        fc.tuple(year, year).map(([a, b]) => `${Math.min(a, b)}-03-01/${Math.max(a, b)}-10-31`),
      ),
      some("independent", fc.integer({ min: 0, max: 4 }).map(String)),
      some("precision", fc.constantFrom("site", "city", "region", "country")),
      some("when_start", fc.constantFrom("2020-08-18", "2020-08-01", "2019-01-01")),
      some("when_end", fc.constantFrom("2020-08-18", "2020-08-31", "2019-12-31")),
      some("q", fc.constantFrom("russia", "bamako", "accord", "keita", "base militaire")),
      space,
    );
    const parameters = fc
      .tuple(fc.array(one, { maxLength: 3 }), fc.boolean())
      .map(([list, isCertain]) => [...list, ...(isCertain ? [["reading", "certain"] as const] : [])])
      .map((list) => [...new Map(list).entries()])
      .filter((list) => list.filter(([name]) => name === "within" || name === "box" || name === "area").length < 2);
    return parameters.map((list) => ({ id, parameters: list }));
  });
}
