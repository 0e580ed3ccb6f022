import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, expect, type FrameLocator, type Page, test } from "@playwright/test";
import { PMTiles } from "pmtiles";
import sirv from "sirv";
import { filesIn } from "../../scripts/copy/manifest";

/** The folder stands under a path of somebody else's site. */
const BASE = "/some/where";
const ROOT = mkdtempSync(path.join(tmpdir(), "dateline-copy-"));
const OUT = path.join(ROOT, "mali");
/** A page of a newsroom on an origin of its own; the frame's address comes into its place. */
const ARTICLE =
  '<!doctype html><html lang="en"><title>News</title><iframe title="Map" width="600" height="640" src="FRAME"></iframe>';

let host: Server;
let news: Server;
let origin = "";
let article = "";

// One worker for all: the folder is written once.
test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const { status, stdout, stderr } = npm("export", "mali-2020", OUT);
  expect(stderr + stdout).toContain("listed in manifest.sha256");
  expect(status).toBe(0);
  // A server of files that is not ours, which answers the pages without the slash at their end too.
  const files = sirv(OUT);
  host = createServer((request, response) => {
    const isNotThere = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!request.url?.startsWith(`${BASE}/`)) return isNotThere();
    request.url = request.url.slice(BASE.length);
    return files(request, response, isNotThere);
  });
  news = createServer((request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(ARTICLE.replace("FRAME", `${origin}${BASE}${request.url}`));
  });
  [origin, article] = (await Promise.all([listening(host, "localhost"), listening(news, "127.0.0.1")])) as [string, string];
});

test.afterAll(() => {
  for (const server of [host, news]) server?.close();
  rmSync(ROOT, { recursive: true, force: true });
});

function npm(...words: string[]) {
  const [script = "", ...rest] = words;
  return spawnSync("npm", ["run", "--silent", script, "--", ...rest], { encoding: "utf8", timeout: 280_000 });
}

async function listening(server: Server, name: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

/** Everything that must not happen on any page of a copy: a request elsewhere, a missing file, a broken policy, an error. */
function watched(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(`${origin}${BASE}/`) && !url.startsWith(article))
      faults.push(`off: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on("weberror", (error) => faults.push(`error: ${error.error()}`));
  context.on("console", (message) => {
    if (/Content Security Policy|hydrat|Minified React/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}

const address = (rest: string) => `${origin}${BASE}${rest}`;
const isInteractive = (page: Page | FrameLocator) =>
  expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });

test("no file of the folder leads to one that is not in it, and it is whole", async () => {
  const { status, stdout } = npm("verify", OUT);
  expect(stdout).toContain("every file is as it was exported");
  expect(status).toBe(0);
  const files = new Set(await filesIn(OUT));
  const faults: string[] = [];
  for (const file of files) {
    if (!/\.(html|json|geojson|csv|kml|jsonld|fgb)$/.test(file)) continue;
    const text = readFileSync(path.join(OUT, file), "latin1");
    // Nothing speaks of the machine on which it was made.
    if (/localhost:\d|127\.0\.0\.1|dateline\.invalid/.test(text)) faults.push(`${file} names the machine`);
    // An empty address would be read as that of the file itself.
    const hasEmpty = /\.(html|jsonld)$|datapackage\.json$/.test(file) && /"(@?id|image|url|contentUrl|path)":""/.test(text);
    if (hasEmpty) faults.push(`${file} has an empty address`);
    if (!file.endsWith(".html")) continue;
    for (const [, link = ""] of text.matchAll(/<(?:a|link|script|img)\b[^>]*? (?:href|src)="([^"#?]*)/g)) {
      if (link === "" || /^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
      const target = path.posix.join(path.posix.dirname(file), link);
      const isThere = files.has(target.endsWith("/") ? `${target}index.html`.replace(/^\.\//, "") : target);
      if (link.startsWith("/") || !isThere) faults.push(`${file} leads to ${link}`);
    }
  }
  expect(faults).toEqual([]);
  const { items } = JSON.parse(readFileSync(path.join(OUT, "fr/mali-2020/data/annotations.jsonld"), "utf8"));
  expect(items.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual(["annotations.jsonld#1", "annotations.jsonld#2"]);
});

test("without JavaScript the text reads, the picture stands, and links lead to files", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const faults = watched(context);
  const page = await context.newPage();
  await page.goto(address("/"));
  await expect(page.locator("h1")).toContainText("The coup in Mali and Russia");
  await expect(page.locator(".poster")).toBeVisible();
  await expect(page.locator(".embed-open")).toBeHidden();
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await expect(page).toHaveURL(address("/en/mali-2020/kati-base-seized/"));
  await expect(page.locator("[data-card]")).toContainText("Mutineers take the base");
  await page.locator("[data-card] a.quiet-link", { hasText: "all that" }).first().click();
  await expect(page).toHaveURL(address("/en/mali-2020/sources/atalayar-2020-08-24/"));
  await page.locator('a[data-language="fr"]').click();
  await expect(page).toHaveURL(address("/fr/mali-2020/sources/atalayar-2020-08-24/"));
  await page.goto(address("/en/mali-2020/record/"));
  const download = page.waitForEvent("download");
  await page.locator('#data ~ ul a[aria-label$="GeoJSON"]').first().click();
  expect((await download).suggestedFilename()).toBe("mali-2020-claims.geojson");
  await expect(page.getByText("OGC API")).toBeHidden();
  expect(faults).toEqual([]);
  await context.close();
});

test("a tour: map, claim, Back, Explore with a filter, a file of it, French, all from the folder", async ({ browser }) => {
  const context = await browser.newContext();
  const faults = watched(context);
  const page = await context.newPage();
  // A host may answer without the slash at the end.
  await page.goto(address("/en/mali-2020"));
  await isInteractive(page);
  await expect(page).toHaveURL(address("/en/mali-2020/"));
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await expect(page).toHaveURL(address("/en/mali-2020/kati-base-seized/"));
  await expect(page.locator("[data-card] cite").first()).toBeVisible();
  // A link of the first page, now that the address lies deeper.
  expect(await page.locator("a.brand").evaluate((link: HTMLAnchorElement) => link.href)).toBe(address("/en/mali-2020/"));
  await page.reload();
  await isInteractive(page);
  // On a claim's own page the others are short: their words are fetched, and lead to where they should.
  await page.locator('[data-chapter] a[data-claim="keita-forced-to-resign"]').first().click();
  await expect(page).toHaveURL(address("/en/mali-2020/keita-forced-to-resign/"));
  const source = page.locator("[data-card] a.quiet-link", { hasText: "all that" }).first();
  expect(await source.evaluate((link: HTMLAnchorElement) => link.href)).toMatch(
    new RegExp(`^${address("/en/mali-2020/sources/")}[\\w-]+/$`),
  );
  await page.goBack();
  await expect(page.locator("[data-card]")).toContainText("Mutineers take the base");
  await page.locator(".mode-switch a").nth(1).click();
  await expect(page).toHaveURL(address("/en/mali-2020/kati-base-seized/?mode=explore"));
  await page.locator("[data-facet='status'] [data-value='disputed'] input").check();
  await expect(page).toHaveURL(/\/some\/where\/en\/mali-2020\/kati-base-seized\/\?.*status=disputed/);
  await expect(page.locator("[data-sentence]")).toContainText(/\d+ of \d+ claims/);
  await page.locator('[data-tool="export"]').click();
  await expect(page.locator("[data-export=svg]")).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.locator("[data-export=geojson]").click();
  const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  expect(saved.dateline.view).toContain(address("/en/mali-2020/kati-base-seized/?mode=explore&status=disputed"));
  expect(saved.features.length).toBeGreaterThan(3);
  await page.locator('a[data-language="fr"]').click();
  await expect(page).toHaveURL(/\/some\/where\/fr\/mali-2020\/kati-base-seized\/\?mode=explore&status=disputed/);
  await isInteractive(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  // A file of the folder says its view from where it lies.
  await page.locator('[data-tool="own"]').click();
  await page.locator("[data-own-input]").setInputFiles(path.join(OUT, "en/mali-2020/data/coup.geojson"));
  await expect(page).toHaveURL(/\/some\/where\/fr\/mali-2020\/.*layers=coup/);
  expect(faults).toEqual([]);
  await context.close();
});

test("a frame of the folder in somebody else's page: options, a claim, the map", async ({ browser }) => {
  const context = await browser.newContext();
  const faults = watched(context);
  const page = await context.newPage();
  await page.goto(`${article}/en/mali-2020/embed/?claim=kati-base-seized&theme=dark&ui=legend`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".card")).toContainText("Mutineers take the base");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator(".kicker")).toBeHidden();
  await frame.locator(".card-close").click();
  await expect(frame.locator(".card")).toHaveCount(0);
  await frame.locator("[data-do=open]").click();
  await isInteractive(frame);
  // No switch is there that only the service could answer.
  expect(await frame.locator(".key-layer[href]").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("a frame says that it failed where only the service could show what its host asks for", async ({ page }) => {
  await page.goto(`${article}/en/mali-2020/embed/?host=${article}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("main[data-can-open]")).toBeVisible();
  const answer = (message: object) =>
    page.evaluate(
      (asked) =>
        new Promise((resolve) => {
          const id = crypto.randomUUID?.() ?? String(Math.random());
          addEventListener("message", ({ data }) => {
            if (data?.type === "ack" && data.id === id) resolve(data);
          });
          document.querySelector("iframe")?.contentWindow?.postMessage({ dateline: 1, id, ...asked }, "*");
        }),
      message,
    );
  expect(await answer({ type: "view", query: "claim=kati-base-seized" })).toMatchObject({ ok: true });
  await expect(frame.locator(".card")).toContainText("Mutineers take the base");
  expect(await answer({ type: "view", query: "status=established" })).toMatchObject({ ok: false, error: "failed" });
  expect(await answer({ type: "layers", on: ["coup"] })).toMatchObject({ ok: false, error: "failed" });
  await expect(frame.locator(".card")).toContainText("Mutineers take the base");
});

test("the archive of a layer gives the service's own tiles to a map that asks for ranges", async ({ request }) => {
  const archive = new PMTiles(address("/data/mali-2020.coup.pmtiles"));
  expect(await archive.getMetadata()).toMatchObject({
    name: expect.stringContaining("The coup"),
    vector_layers: [{ id: "claims" }, {}],
  });
  // Of Bamako and Kati.
  const [found, served] = await Promise.all([
    archive.getZxy(6, 30, 29),
    request.get("/api/collections/mali-2020.coup/tiles/WebMercatorQuad/6/29/30"),
  ]);
  expect(served.status()).toBe(200);
  expect(Buffer.from(found?.data ?? new ArrayBuffer()).equals(await served.body())).toBe(true);
});

test("another process makes the same bytes, whatever the order", () => {
  const { stdout, stderr } = spawnSync("npx", ["tsx", "tests/e2e/copy-again.ts", OUT, "mali-2020"], { encoding: "utf8" });
  const last = stdout.trimEnd().split("\n").at(-1) || "{}";
  expect(JSON.parse(last), stderr).toEqual({ count: expect.any(Number), differing: [], missed: [] });
  expect(JSON.parse(last).count).toBeGreaterThan(200);
});

test("an older copy with files of somebody else's is not replaced", () => {
  const mine = path.join(OUT, "CNAME");
  writeFileSync(mine, "news.example\n");
  const { status, stderr } = npm("export", "mali-2020", OUT);
  expect(stderr).toBe(`${OUT} has files in it that no export has written: CNAME. Name another folder, or take them out.\n`);
  expect(status).toBe(1);
  expect(readFileSync(mine, "utf8")).toBe("news.example\n");
  expect(npm("verify", OUT).stderr).toContain("extra: CNAME");
});

test("what is wrong with the command is said in one line, and nothing is written", () => {
  const { status, stderr } = npm("export", "mali-2021", path.join(ROOT, "none"));
  expect(stderr).toBe('There is no story "mali-2021": did you mean "mali-2020"?\n');
  expect(status).toBe(1);
  expect(existsSync(path.join(ROOT, "none"))).toBe(false);
});
