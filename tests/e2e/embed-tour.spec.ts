import { expect, type Page, type Request, test } from "@playwright/test";
import { keptBy } from "./kept-by";

const EMBED = "/en/mali-2020/embed";

const isInteractive = (page: Page) =>
  expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });

test.use({ viewport: { width: 700, height: 700 } });

test("a tour asks for exactly what the manifest lists", async ({ page, context, request, browserName }) => {
  const hasWebGl = await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
  test.skip(browserName === "firefox" && !hasWebGl, "without a display Firefox has no WebGL: xvfb-run gives it one");
  const manifest = await (await request.get("/embed/manifest.json")).json();
  expect([manifest.origins, manifest.cookies, manifest.storage]).toEqual([["self"], [], []]);
  const patterns: RegExp[] = manifest.requests.map(
    ({ path }: { path: string }) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
  );
  const asked = new Set<string>();
  const origins = new Set<string>();
  const note = (one: Request) => {
    const { origin, pathname, protocol } = new URL(one.url());
    if (/^(data|blob):$/.test(protocol)) return;
    origins.add(origin);
    asked.add(pathname);
  };
  context.on("request", note);
  await page.goto(`${EMBED}?interact=auto`);
  await isInteractive(page);
  await page.locator(".marks-list a").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".card")).toBeVisible();
  await page.locator('.key-layer[data-layer="coup"]').click();
  await expect(page.locator('.key-layer[data-layer="coup"]')).not.toHaveAttribute("data-on", "");
  await page.locator('.key-layer[data-layer="coup"]').click();
  await page.evaluate(() => {
    location.hash = "";
  });
  await page.goto(`${EMBED}?claim=kati-base-seized&interact=auto`);
  await isInteractive(page);
  await expect.poll(() => asked.has("/basemap/admin1/MLI.geojson"), { timeout: 30_000 }).toBe(true);
  expect([...asked].filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(
    manifest.requests.filter((_: unknown, index: number) => ![...asked].some((path) => patterns[index]?.test(path))),
  ).toEqual([]);
  expect(origins.size).toBe(1);
  expect(await keptBy(page, context)).toEqual([]);
});
