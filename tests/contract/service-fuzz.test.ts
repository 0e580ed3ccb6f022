import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import type { Collection } from "@/data/service/store";
import { ask, testStore } from "./service";
import { strange, strangeQuery } from "./strange-requests";

const MOST_BYTES = 4_000_000;
/** Requests in all, two thirds of them for items: `FUZZ_RUNS=100000 npx vitest run tests/contract/service-fuzz.test.ts` for a long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);
const TIMEOUT_MS = 240_000 + RUNS * 20;

let collections: readonly Collection[];
beforeAll(async () => {
  collections = await testStore.collections();
});

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
  if (response.headers.get("content-type")?.startsWith("text/html"))
    expect(withoutLinkedData(text), seen).not.toContain("<script");
  return text;
}

/** What a page says to machines is data, and nothing in it can end its element. */
const withoutLinkedData = (html: string): string => html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, "");

describe("the service, asked for anything", () => {
  it(
    "answers every query of a layer or says what is wrong, within its limits",
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...collections).chain((collection) => fc.tuple(fc.constant(collection.id), strangeQuery(collection))),
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
