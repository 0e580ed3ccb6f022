import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { itemsParameters } from "@/data/service/parameters";
import type { Collection } from "@/data/service/store";
import { FACETS } from "@/data/view/filter";
import { ask, testStore } from "./service";

const MOST_BYTES = 4_000_000;
/** Requests in all, two thirds of them for items: `FUZZ_RUNS=100000 npx vitest run tests/contract/service-fuzz.test.ts` for a long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);
const TIMEOUT_MS = 240_000 + RUNS * 20;
/** So that the addresses of a request are few enough to be tried thousands of times, and strange enough. */
const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "..",
    "../..",
    "%00",
    "'; DROP TABLE claims;--",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "\r\nSet-Cookie: a=b",
    "__proto__",
    "constructor",
  ),
  fc.constantFrom("NaN", "Infinity", "-0", "1e309", "9".repeat(400), "0x10", "١٢", "null", "true"),
);
const number = fc.oneof(fc.double({ min: -400, max: 400, noNaN: true }), fc.integer());
const dateText = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 13 }))
    .map(([year, month]) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`),
  fc.constantFrom(
    "2020-08-18",
    "..",
    "",
    "2020-08-18T24:00:00Z",
    "2020-08-18T23:59:60Z",
    "9999-12-31T23:59:59-14:00",
    "0000-01-01T00:00:00+14:00",
  ),
);

let collections: readonly Collection[];
beforeAll(async () => {
  collections = await testStore.collections();
});

/** A value that could be meant for a parameter. */
function meant(name: string, { values }: Collection): fc.Arbitrary<string> {
  if (name === "bbox" || name === "box") return fc.array(number, { minLength: 3, maxLength: 6 }).map((all) => all.join());
  if (name === "datetime" || name === "when")
    return fc.array(dateText, { minLength: 1, maxLength: 3 }).map((all) => all.join("/"));
  if (name === "limit" || name === "offset" || name === "refs" || name === "independent")
    return fc.integer({ min: -2, max: 12_000 }).map(String);
  if (name === "within")
    return fc
      .tuple(number, fc.constantFrom("bamako", "moscow", "-8,12", "181,91", "atlantis"))
      .map(([km, at]) => `${Math.abs(km).toFixed(1)}km:${at}`);
  if (name === "area")
    return fc
      .array(
        fc.tuple(number, number).map((pair) => pair.map((one) => one.toFixed(2)).join()),
        { maxLength: 8 },
      )
      .map((all) => all.join(";"));
  const known = FACETS.find((facet) => facet === name);
  if (known) return fc.array(fc.constantFrom(...values[known]), { minLength: 1, maxLength: 3 }).map((all) => all.join());
  return fc.constantFrom(
    "on",
    "off",
    "true",
    "certain",
    "possible",
    "json",
    "html",
    "en",
    "fr",
    "site",
    "2020-08-18",
    "status,name",
    "keïta",
  );
}

const query = (collection: Collection) =>
  fc.array(
    fc
      .constantFrom(...itemsParameters(collection).map(({ name }) => name))
      .chain((name) =>
        fc.tuple(
          fc.constant(name),
          fc.oneof({ weight: 4, arbitrary: meant(name, collection) }, { weight: 1, arbitrary: strange }),
        ),
      ),
    { maxLength: 5 },
  );

const path = fc.oneof(
  fc.constantFrom(
    "",
    "/conformance",
    "/collections",
    "/openapi.json",
    "/api.html",
    "/downloads/mali-2020/datapackage.json",
    "/downloads/mali-2020/references.csv",
    "/tileMatrixSets",
  ),
  fc
    .array(fc.oneof(fc.integer({ min: -1, max: 9 }).map(String), strange), { maxLength: 4 })
    .map((parts) => ["", "collections", "mali-2020.coup", "tiles", "WebMercatorQuad", ...parts])
    .map((parts) => parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/")),
  fc
    .array(fc.oneof(fc.constantFrom("collections", "mali-2020.coup", "items", "schema", "downloads", "mali-2020"), strange), {
      maxLength: 5,
    })
    .map((parts) => parts.map((part) => `/${encodeURIComponent(part.toWellFormed())}`).join("")),
);

const headers = fc.record(
  {
    accept: fc.oneof(
      fc.constantFrom("text/html", "*/*", "application/json;q=0.5,text/html;q=x", ";;q=,"),
      fc.stringMatching(/^[ -~]{0,60}$/),
    ),
    "accept-language": fc.oneof(fc.constantFrom("fr", "fr-CH, en;q=0.3", "*"), fc.stringMatching(/^[ -~]{0,60}$/)),
    "accept-encoding": fc.constantFrom("br", "gzip", "identity", "br;q=0, gzip;q=x", "*"),
    "if-none-match": fc.oneof(fc.constantFrom("*", '"a", W/"b"'), fc.stringMatching(/^[ -~]{0,60}$/)),
    host: fc.constantFrom("localhost:3000", "evil.example/..", "a b", '"><script>', "[::1]:3000", "-", "x".repeat(300)),
    "x-forwarded-host": fc.constantFrom("evil.example", "evil.example\tx"),
    "x-forwarded-proto": fc.constantFrom("https", "javascript"),
  },
  { requiredKeys: [] },
);

/** What holds of every answer, whatever was asked. */
async function expectSound(address: string, response: Response): Promise<string> {
  const seen = `${address} → ${response.status}`;
  expect(response.status, seen).toBeLessThan(500);
  expect([200, 204, 304, 400, 404, 414], seen).toContain(response.status);
  const body = Buffer.from(await response.arrayBuffer());
  expect(body.length, seen).toBeLessThan(MOST_BYTES);
  expect([...response.headers.keys()], seen).not.toContain("set-cookie");
  expect(response.headers.get("content-security-policy"), seen).toContain("default-src 'none'");
  const text = body.toString("utf8");
  // Hosts that only a header has named are in no answer; what the address says is escaped where it could be run.
  expect(text, seen).not.toContain("evil.example");
  if (response.headers.get("content-type")?.startsWith("text/html")) expect(text, seen).not.toContain("<script");
  return text;
}

describe("the service, asked for anything", () => {
  it(
    "answers every query of a layer or says what is wrong, within its limits",
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...collections).chain((collection) => fc.tuple(fc.constant(collection.id), query(collection))),
          headers,
          async ([id, parts], header) => {
            const search = new URLSearchParams(parts.map(([name, value]) => [name, value.toWellFormed()] as [string, string]));
            const address = `/collections/${id}/items?${search}`;
            const response = await ask(address, header);
            const text = await expectSound(address, response);
            if (response.status !== 200 || !response.headers.get("content-type")?.includes("geo+json") || text === "") return;
            const page = JSON.parse(text) as FeatureCollection & { numberMatched: number; numberReturned: number };
            expect(page.features.length, address).toBe(page.numberReturned);
            expect(page.numberReturned, address).toBeLessThanOrEqual(Math.min(page.numberMatched, 10_000));
            answered += 1;
          },
        ),
        { numRuns: Math.ceil((RUNS * 2) / 3) },
      );
      // Most are nonsense on purpose; without a good number that is not, the rest would show nothing.
      expect(answered).toBeGreaterThan(200);
    },
    TIMEOUT_MS,
  );

  it(
    "answers every path or says that there is nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          path,
          fc.array(fc.tuple(fc.constantFrom("f", "language", "limit", "x"), strange), { maxLength: 2 }),
          headers,
          async (where, parts, header) => {
            const search = new URLSearchParams(parts.map(([name, value]) => [name, value.toWellFormed()] as [string, string]));
            const address = `${where}?${search}`;
            await expectSound(address, await ask(address, header));
          },
        ),
        { numRuns: Math.ceil(RUNS / 3) },
      );
    },
    TIMEOUT_MS,
  );
});
