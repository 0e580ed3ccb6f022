import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import vendor from "../../data/vendor.json" with { type: "json" };
import { APART, bigStory, LONELY } from "./big-story";

/** The pages are those of the build; the service has 20,000 claims more than they. */
const PORT = 3960 + Math.floor(Math.random() * 9);
const SITE = `http://localhost:${PORT}`;
const NEAR = `#map=9/${LONELY.lngLat[1]}/${LONELY.lngLat[0]}`;
let folder: string;
let server: ChildProcess;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  folder = await bigStory();
  server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: String(PORT), STORIES: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ready = () =>
    fetch(`${SITE}/api/collections/mali-2020.presence/items?limit=1`).then(
      async (answer) => (await answer.json()).numberMatched,
      () => 0,
    );
  await expect.poll(ready, { timeout: 60_000, intervals: [500] }).toBeGreaterThan(20_000);
});
test.afterAll(async () => {
  server.kill("SIGTERM");
  await rm(folder, { recursive: true });
});

const interactive = (page: Page) =>
  expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });

/** What was asked of the layer that is too large, from now on. */
function asked(page: Page): { readonly items: string[]; readonly tiles: string[] } {
  const log = { items: [] as string[], tiles: [] as string[] };
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (!pathname.includes("mali-2020.presence")) return;
    if (pathname.includes("/tiles/")) log.tiles.push(pathname + search);
    else log.items.push(pathname + search);
  });
  return log;
}

/** Whether something under the middle of the map can be clicked: the map says it with the pointer. */
async function isSomethingInTheMiddle(page: Page): Promise<boolean> {
  const { x, y } = await middle(page);
  await page.mouse.move(x - 30, y - 30);
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(150);
  return (
    (await page
      .locator(".map-canvas canvas")
      .first()
      .evaluate((canvas) => canvas.style.cursor)) === "pointer"
  );
}

async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator(".map-canvas canvas").first().boundingBox();
  if (!box) throw new Error("There is no map.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a layer too large for a file comes in tiles; a click opens a claim that the page has no words of", async ({ page }) => {
  const log = asked(page);
  await page.goto(`${SITE}/en/mali-2020?layers=presence${NEAR}`);
  await interactive(page);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  // Of the list only its first page, and nothing of it twice.
  expect(log.items.filter((address) => address.includes("offset"))).toEqual([]);
  expect(new Set(log.items).size).toBe(1);
  expect(log.tiles.length).toBeGreaterThan(0);
  expect(log.tiles.length).toBeLessThan(30);
  await expect(page.locator(".map-caption")).toHaveCount(0);
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  const card = page.locator(".card");
  await expect(card).toContainText("Something at made-up-lonely");
  await expect(card).toContainText("Sources");
  expect(await card.locator(".entry-sources a").count()).toBeGreaterThan(0);
  await expect(page).toHaveURL(/item=presence\/made-up-lonely/);
  await expect(page).toHaveTitle(/^Something at made-up-lonely/);
  expect((await new AxeBuilder({ page }).include(".card").analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await page.goBack();
  await expect(card).toContainText("Something at made-up-lonely");
  // The address alone says it, in the other language too.
  await page.goto(`${SITE}/fr/mali-2020?item=presence/made-up-lonely`);
  await expect(page.locator(".card")).toContainText("Quelque chose à made-up-lonely");
  // A link may be older than the data.
  await page.goto(`${SITE}/en/mali-2020?item=presence/renamed`);
  await expect(page.locator(".card")).toContainText("The data service has no such claim.");
});

test("time, status and kind are filtered on the tiles that are there, without a request", async ({ page }) => {
  await page.goto(`${SITE}/en/mali-2020?layers=presence&mode=explore${NEAR}`);
  await interactive(page);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await expect(page.locator("[data-uncounted]")).toContainText("Only the map filters all 20");
  const log = asked(page);
  const option = (facet: string, value: string) => page.locator(`[data-facet="${facet}"] [data-value="${value}"]`);
  await option("status", "reported").click();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(false);
  await option("status", "alleged").click();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await page.locator('[data-clear="all"]').click();
  await page.locator('[data-window="from"]').fill("2019-01-01");
  await page.locator('[data-window="from"]').press("Enter");
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(false);
  await page.locator('[data-clear="all"]').click();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  expect(log).toEqual({ items: [], tiles: [] });
  // Words are the service's: the tiles come anew, with those claims only.
  await page.locator('[data-filter="text"]').fill("lonely");
  await expect.poll(() => log.tiles.some((address) => address.includes("q=lonely"))).toBe(true);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await page.locator('[data-filter="text"]').fill("nobody wrote this");
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(false);
});

test("from far the map says that it draws a part, and what it asks for stays small", async ({ page }) => {
  let bytes = 0;
  page.on("response", async (response) => {
    if (!response.url().includes("mali-2020.presence")) return;
    const { responseBodySize } = await response.request().sizes();
    bytes += responseBodySize;
  });
  await page.goto(`${SITE}/en/mali-2020?layers=presence#map=4/17/-2`);
  await interactive(page);
  await expect(page.locator(".map-caption")).toContainText("a part of the claims");
  // The sizes of answers are told after the answers.
  await expect.poll(() => bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThan(200_000);
});

test("a layer that no page was built with can be put on the map, and stays in the address", async ({ page }) => {
  await page.goto(`${SITE}/en/mali-2020?layers=coup&mode=explore#map=9/${APART.lngLat[1]}/${APART.lngLat[0]}`);
  await interactive(page);
  expect(await isSomethingInTheMiddle(page)).toBe(false);
  await page.getByRole("tab", { name: "Layers" }).click();
  await page.locator(`[data-more="${APART.layer}"] input`).check();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await expect(page).toHaveURL(new RegExp(`more=${APART.layer}`));
  await expect(page.locator(".map-caption")).toContainText("Also from the data service: Made up");
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  await expect(page.locator(".card")).toContainText("Something apart");
  await expect(page).toHaveURL(new RegExp(`item=${APART.layer}/${APART.id}`));
  await page.keyboard.press("Escape");
  await page.locator(`[data-more="${APART.layer}"] input`).uncheck();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(false);
  await expect(page).not.toHaveURL(/more=/);
});

const AT_APART = `#map=9/${APART.lngLat[1]}/${APART.lngLat[0]}`;

test("tiles that do not come are said to be missing, the map stays, and they can be asked for again", async ({ page }) => {
  await page.route(/\/tiles\//, (route) => route.fulfill({ status: 503, contentType: "text/plain", body: "Not now." }));
  await page.goto(`${SITE}/en/mali-2020?layers=coup&more=${APART.layer}${AT_APART}`);
  const notice = page.locator(".notice");
  await expect(notice).toContainText("Not loaded in full: Made up", { timeout: 90_000 });
  await interactive(page);
  await expect(page.locator(".map-caption")).toHaveCount(0);
  expect(await isSomethingInTheMiddle(page)).toBe(false);
  await page.unroute(/\/tiles\//);
  await notice.getByRole("button").click();
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await expect(notice).toHaveCount(0);
  await expect(page.locator(".map-caption")).toContainText("Made up");
});

test("without the script that draws tiles the layers that need it are named, and a new load brings it", async ({ page }) => {
  await page.goto(`${SITE}/en/mali-2020?layers=coup&mode=explore${AT_APART}`);
  await interactive(page);
  await page.getByRole("tab", { name: "Layers" }).click();
  await expect(page.locator(`[data-more="${APART.layer}"]`)).toBeVisible();
  await page.route(/_next\/static\/chunks\//, (route) => route.abort());
  await page.locator(`[data-more="${APART.layer}"] input`).check();
  const notice = page.locator(".notice");
  await expect(notice).toContainText("Not loaded in full: Made up");
  await page.unroute(/_next\/static\/chunks\//);
  await notice.getByRole("button").click();
  await interactive(page);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
});

test("a disputed border explains itself also where an event covers its country, which opens beside it", async ({ page }) => {
  const [lng, lat] = APART.onBorder;
  await page.goto(`${SITE}/en/mali-2020?layers=coup&more=${APART.layer}#map=7/${lat}/${lng}`);
  await interactive(page);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  const { x, y } = await middle(page);
  await page.mouse.click(x, y);
  await expect(page.locator(".notice")).toContainText("Polisario");
  await expect(page).not.toHaveURL(/item=/);
  await page.mouse.click(x, y - 60);
  await expect(page).toHaveURL(new RegExp(`item=${APART.layer}/made-up-${APART.country}`));
  await expect(page.locator(".notice")).toHaveCount(0);
});

test("a layer without strength is not there for the pointer; values that no claim has ask nothing of tiles either", async ({
  page,
}) => {
  await page.goto(`${SITE}/en/mali-2020?layers=presence&mode=explore&actor=renamed${NEAR}`);
  await interactive(page);
  await expect.poll(() => isSomethingInTheMiddle(page)).toBe(true);
  await page.goto(`${SITE}/en/mali-2020?layers=presence~0${NEAR}`);
  await interactive(page);
  await page.waitForTimeout(3000);
  expect(await isSomethingInTheMiddle(page)).toBe(false);
});

test("a style of anybody's shows the tiles by the address of their TileJSON", async ({ page }) => {
  const html = `<!doctype html><title>A map</title><div id="map" style="width:800px;height:600px"></div><script type="module">
    import { Map, setWorkerUrl } from "${vendor.maplibre}";
    setWorkerUrl("${vendor.maplibreWorker}");
    const map = new Map({ container: "map", center: [-8, 13], zoom: 5, style: { version: 8, layers: [
      { id: "claims", type: "circle", source: "claims", "source-layer": "claims" } ],
      sources: { claims: { type: "vector", url: "/api/collections/mali-2020.coup/tiles/WebMercatorQuad?f=tilejson" } } } });
    map.once("idle", () => { window.seen = map.queryRenderedFeatures({ layers: ["claims"] }).map(({ properties }) => properties.id); });
  </script>`;
  await page.route("**/a-map.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${SITE}/a-map.html`);
  await expect
    .poll(() => page.evaluate(() => (window as { seen?: string[] }).seen ?? []), { timeout: 60_000 })
    .toContain("kati-base-seized");
});
