import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { get } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import fc from "fast-check";

const ITEMS = "/api/collections/mali-2020.coup/items";
const TILE = "/api/collections/mali-2020.coup/tiles/WebMercatorQuad/0/0/0";

test("an answer has the ETag of its very bytes, in each coding, and is not sent twice", async ({ request }) => {
  const etags = new Set<string>();
  for (const path of [ITEMS, "/api/tileMatrixSets", "/api?f=html", TILE])
    for (const coding of ["br", "gzip", "identity"]) {
      const headers = { "Accept-Encoding": coding };
      const first = await request.get(path, { headers });
      const { etag = "", "content-encoding": encoding, vary = "" } = first.headers();
      expect(etag, `${path} ${coding}`).toMatch(/^"[\w-]{20,}"$/);
      expect(vary).toContain("Accept-Encoding");
      expect(vary).not.toMatch(/rsc|next-/);
      expect(first.headers()["cache-control"]).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/);
      // What is small is sent as it is, and is then the same representation.
      etags.add(`${path} ${encoding ?? ""} ${etag}`);
      const again = await request.get(path, { headers: { ...headers, "If-None-Match": `"other", ${etag}` } });
      expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag]);
      const head = await request.head(path, { headers });
      expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
    }
  expect(etags.size).toBe(3 + 1 + 3 + 3);
});

test("other origins may read, and everybody is told what may be asked how", async ({ request }) => {
  const preflight = await request.fetch(ITEMS, {
    method: "OPTIONS",
    headers: { Origin: "https://a.example", "Access-Control-Request-Method": "GET" },
  });
  expect([preflight.status(), preflight.headers()["access-control-allow-methods"]]).toEqual([204, "GET, HEAD, OPTIONS"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await request.fetch(ITEMS, { method });
    expect([refused.status(), refused.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await refused.json()).status).toBe(405);
  }
});

test("the form and the language are those that are asked for", async ({ request }) => {
  const french = await request.get("/api/collections/mali-2020.coup", {
    headers: { "Accept-Language": "de, fr-CH;q=0.9, en;q=0.1" },
  });
  expect([french.headers()["content-language"], french.headers()["content-type"]]).toEqual(["fr", "application/json"]);
  expect((await french.json()).title).toContain("Le coup d’État");
  const page = await request.get("/api/collections/mali-2020.coup", {
    headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
  });
  expect(page.headers()["content-type"]).toContain("text/html");
  expect(page.headers()["content-security-policy"]).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; font-src 'self'/);
  expect(await page.text()).not.toMatch(/<script(?! type="application\/ld\+json">)/);
  const problem = await request.get(`${ITEMS}?bbox=1`, { headers: { Accept: "text/html" } });
  expect(problem.status()).toBe(400);
  expect(await problem.text()).toContain("give four numbers");
});

test("the service's pages are drawn as they should be, and anybody can use them", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of [
    "/api",
    "/api/collections/mali-2020.street",
    "/api/collections/mali-2020.street/items",
    "/api/collections/mali-2020.coup/items/kati-base-seized",
    "/api/collections/mali-2020.coup/tiles",
    "/api/collections/mali-2020.coup/tiles/WebMercatorQuad",
    "/api/tileMatrixSets/WebMercatorQuad",
    "/api/api.html",
  ]) {
    await page.goto(`${path}?${path.endsWith("api.html") ? "" : "f=html&"}language=fr`);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), path).toContain("Noto Sans");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
  }
  await page.goto(`${ITEMS}?f=html&limit=5`);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText("6–10 of 21")).toBeVisible();
  await page.getByLabel("Words").fill("keita");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator("article").first()).toContainText(/Keïta/);
  expect(errors).toEqual([]);
});

const linkedData = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");

test("pages say to machines what they are about, and where everything is", async ({ request, page }) => {
  const story = await (await request.get("/en/mali-2020")).text();
  expect(JSON.stringify(linkedData(story)).length).toBeLessThan(4000);
  expect(linkedData(story)["@graph"].map((node: { "@type": string }) => node["@type"])).toEqual(["NewsArticle", "Dataset"]);
  // Behind all that a reader waits for.
  expect(story.indexOf('application/ld+json">')).toBeGreaterThan(story.indexOf('class="lists"'));
  await page.goto("/fr/mali-2020/record");
  await expect(page.getByRole("link", { name: "Toutes les couches, GeoJSON" })).toHaveAttribute(
    "href",
    "/api/downloads/mali-2020/claims.geojson?language=fr",
  );
  const claim = await (await request.get("/fr/mali-2020/kati-base-seized")).text();
  expect(linkedData(claim)).toMatchObject({
    "@type": "Claim",
    inLanguage: "fr",
  });
  for (const [path, about] of [
    ["/", undefined],
    ["/en/mali-2020/record", undefined],
    ["/fr/mali-2020/embed?claim=kati-base-seized", undefined],
    ["/en/embed-guide", undefined],
    ["/api?f=html", "DataCatalog"],
    ["/api/collections/mali-2020.coup?f=html&language=fr", "Dataset"],
    ["/api/collections/mali-2020.coup/items?f=html", undefined],
  ] as const) {
    const said = linkedData(await (await request.get(path)).text());
    expect(said["@context"], path).toBe("https://schema.org");
    expect(said.mainEntity?.["@type"], path).toBe(about);
  }
  expect(claim).toMatch(/<link rel="canonical" href="[^"]*\/fr\/mali-2020\/kati-base-seized"/);
  const map = await (await request.get("/sitemap.xml")).text();
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("/sitemap.xml");
  const pages = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  expect(pages.length).toBeGreaterThan(900);
  expect((map.match(/hreflang="fr"/g) ?? []).length).toBe(pages.length);
  for (const path of pages.filter((_, index) => index % 97 === 0)) expect((await request.get(path)).status(), path).toBe(200);
});

test("no address at all brings the server to an error of its own, or to another host", async ({ baseURL }) => {
  const part = fc.oneof(
    fc.constantFrom(
      "api",
      "en",
      "mali-2020",
      "collections",
      "..",
      "",
      "%2e%2e",
      "%00",
      "%E0%A4%A",
      "\\evil.example",
      "evil.example",
    ),
    fc.webSegment(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 5 }),
      fc.webQueryParameters(),
      fc.constantFrom("localhost", "evil.example", "a/b"),
      async (parts, query, host) => {
        const path = `/${parts.join("/")}?${query}`;
        const { status, location } = await raw(`${baseURL}`, path, host);
        expect(status, path).toBeLessThan(500);
        expect(location ?? "/", path).toMatch(/^\/(?![/\\])/);
      },
    ),
    { numRuns: 400 },
  );
});

/** Sends an address as it stands; `fetch` would mend it. */
function raw(base: string, path: string, host: string): Promise<{ status: number; location: string | undefined }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers: { Host: host } }, (response) => {
      response.resume().once("end", () => resolve({ status: response.statusCode ?? 0, location: response.headers.location }));
    }).once("error", reject);
  });
}

test("a server that is asked to stop says so, and loses no request", async () => {
  const port = 3990 + Math.floor(Math.random() * 9);
  const server: ChildProcess = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      LOG: "json",
      DRAIN_SECONDS: "3",
      PUBLIC_URL: "https://claims.example",
      RATE_LIMIT: "200/60",
    },
  });
  const lines: string[] = [];
  server.stdout?.setEncoding("utf8").on("data", (text: string) => lines.push(...text.split("\n")));
  const at = (path: string) => fetch(`http://localhost:${port}${path}`);
  await expect
    .poll(
      () =>
        at("/api/ready").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
  expect((await at("/api/health")).status).toBe(200);
  const { links } = await (await at("/api")).json();
  expect(links[0].href).toBe("https://claims.example/api?f=json");
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  const before = Array.from({ length: 30 }, (_, index) => at(`${ITEMS}?limit=${index + 1}`));
  server.kill("SIGTERM");
  await expect
    .poll(() =>
      at("/api/ready").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(503);
  const during = Array.from({ length: 10 }, (_, index) => at(`${ITEMS}?offset=${index}`));
  const answers = await Promise.all([...before, ...during]);
  expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200));
  expect(await Promise.all(answers.map(async (answer) => (await answer.json()).numberMatched))).toEqual(Array(40).fill(21));
  expect(await ended).toBe(0);
  const logged = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  expect(logged.filter(({ path }) => path === ITEMS)).toHaveLength(40);
  for (const { id, status, ms } of logged) expect([typeof id, typeof status, typeof ms]).toEqual(["string", "number", "number"]);
});

test("several processes share a port; one that dies is replaced, and asked to stop they all do", async () => {
  const port = 3970 + Math.floor(Math.random() * 9);
  const server: ChildProcess = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: String(port), WORKERS: "2" },
  });
  const out: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => out.push(text));
  const processes = () =>
    spawnSync("pgrep", ["-P", String(server.pid)], { encoding: "utf8" })
      .stdout.split("\n")
      .filter(Boolean);
  const status = () =>
    fetch(`http://localhost:${port}/api/ready`, { headers: { connection: "close" } }).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(() => out.join(""), { timeout: 30_000 }).toContain(`Dateline is at http://localhost:${port}`);
  const [first = "", second] = processes();
  process.kill(Number(first), "SIGKILL");
  await expect.poll(() => out.join(""), { timeout: 30_000 }).toContain(`The server process ${first} has ended (SIGKILL)`);
  await expect.poll(() => processes().filter((pid) => pid !== first && pid !== second)).toHaveLength(1);
  for (let turn = 0; turn < 10; turn++) expect(await status()).toBe(200);
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(await status()).toBe(0);
});

test("who asks too much is told when to come again", async () => {
  const port = 3980 + Math.floor(Math.random() * 9);
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: String(port), RATE_LIMIT: "20/60" },
  });
  const at = (path: string) => fetch(`http://localhost:${port}${path}`);
  await expect
    .poll(
      () =>
        at("/api/health").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000, intervals: [1000] },
    )
    .toBe(200);
  const answers = await Promise.all(Array.from({ length: 40 }, () => at("/api/conformance")));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(15);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  server.kill("SIGTERM");
});
