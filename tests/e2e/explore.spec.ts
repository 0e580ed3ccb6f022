import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const STORY = "/en/mali-2020";
const EXPLORE = `${STORY}?mode=explore`;
const interactive = (page: Page) =>
  expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
const sentence = (page: Page) => page.locator("[data-sentence]");
const option = (page: Page, facet: string, value: string) => page.locator(`[data-facet="${facet}"] [data-value="${value}"]`);
/** Opens the workbench and waits for its claims. */
const explore = async (page: Page, query = "") => {
  await page.goto(`${EXPLORE}${query}`);
  await expect(sentence(page)).toHaveText(/\d/);
};
const count = async (page: Page, certainty: "possible" | "certain") =>
  Number(await page.locator(`[data-count="${certainty}"]`).textContent());

test("nothing of the workbench is fetched before it is opened; E opens and leaves it", { tag: "@map" }, async ({ page }) => {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(STORY);
  await interactive(page);
  await page.waitForLoadState("networkidle");
  const before = scripts.size;
  expect(asked.filter((url) => /\/names|words/.test(url))).toEqual([]);
  await page.keyboard.press("e");
  await expect(sentence(page)).toHaveText(/^All \d+ claims$/);
  expect(scripts.size).toBeGreaterThan(before);
  await expect(page).toHaveURL(/mode=explore/);
  await expect(page.locator(".text").first()).toBeHidden();
  await page.keyboard.press("e");
  await expect(page.locator(".text").first()).toBeVisible();
  await expect(page).not.toHaveURL(/mode=/);
});

test("options narrow across facets and widen within one, and each says what it would leave", async ({ page }) => {
  await explore(page);
  const all = await count(page, "possible");
  const established = Number(await option(page, "status", "established").locator(".option-count").textContent());
  const reported = Number(await option(page, "status", "reported").locator(".option-count").textContent());
  await option(page, "status", "established").click();
  await expect(sentence(page)).toHaveText(new RegExp(`^${established} of ${all} claims, established`));
  await option(page, "status", "reported").click();
  await expect(sentence(page)).toHaveText(new RegExp(`^${established + reported} of ${all} claims`));
  await expect(page.locator('[data-facet="kind"]')).toHaveAttribute("aria-busy", "false");
  const cooperation = Number(await option(page, "kind", "military-cooperation").locator(".option-count").textContent());
  await option(page, "kind", "military-cooperation").click();
  await expect(sentence(page)).toHaveText(new RegExp(`^${cooperation} of ${all} claims, established or reported`));
  await expect(page).toHaveURL(/status=established,reported&kind=military-cooperation/);
  await page.locator('[data-clear="status"]').click();
  await expect(page).toHaveURL(/kind=military-cooperation/);
  await page.locator('[data-clear="all"]').click();
  await expect(sentence(page)).toHaveText(`All ${all} claims`);
});

test("words are found without their accents, in either language", async ({ page }) => {
  await explore(page);
  await page.locator('[data-filter="text"]').fill("keita demission");
  await expect(sentence(page)).toHaveText(/claims, with the words “keita demission”/);
  expect(await count(page, "possible")).toBeGreaterThan(0);
  await page.locator('[data-filter="text"]').fill("zzzz");
  await expect(sentence(page)).toHaveText(/^0 of/);
  await page.locator(".nothing-shown button").first().click();
  await expect(sentence(page)).toHaveText(/^All/);
});

test("which texts were signed between the Sochi summit and the coup, and who says so", async ({ page, request }) => {
  // Asked of the tools: what the map draws of it is asked below.
  await page.route(/maplibre-gl-[\d.]+\.mjs/, (route) => route.abort());
  await explore(page, "&layers=agreements");
  await page.locator('[data-window="from"]').fill("2019-10-24");
  await page.locator('[data-window="from"]').press("Enter");
  await page.locator('[data-window="to"]').fill("2020-08-18");
  await page.locator('[data-window="to"]').press("Enter");
  const signed = option(page, "agreement", "signed");
  await signed.locator("input").focus();
  await page.keyboard.press("Space");
  await expect(sentence(page)).toHaveText(/^\d+ of \d+ claims, 24 October 2019 – 18 August 2020, texts: signed/);
  await expect(page).toHaveURL(/when=2019-10-24\/2020-08-18&agreement=signed/);
  const asked = "properties=agreement,from,to,later&skipGeometry=true";
  const { features } = await (await request.get(`/api/collections/mali-2020.agreements/items?${asked}`)).json();
  const answers = features.filter(
    ({ properties: { agreement, from, to, later } }: { properties: Record<string, string & { text: string }> }) =>
      agreement?.text === "signed" && !later && (from === null || (String(to) >= "2019-10-24" && String(from) <= "2020-08-18")),
  );
  expect(answers.length).toBeGreaterThan(0);
  expect(await count(page, "possible")).toBe(answers.length);
  await page.locator('[data-tool="table"]').click();
  const rows = page.locator(".table-row[data-claim]");
  await expect(rows).toHaveCount(answers.length);
  for (const row of await rows.all()) {
    await expect(row.locator(".cell-agreement")).toHaveText("signed");
    await expect(row.locator(".cell-sources")).not.toBeEmpty();
  }
});

test("layers stand in the story's groups, each switched, folded and ordered by itself", async ({ page }) => {
  await page.route(/maplibre-gl-[\d.]+\.mjs/, (route) => route.abort());
  await page.route(/mali-2020\/names/, async (route) => {
    const response = await route.fetch();
    const names = await response.json();
    names.groups = [{ id: "ground", title: "On the ground" }];
    for (const layer of ["coup", "presence", "street"]) names.layers[layer].group = "ground";
    await route.fulfill({ response, json: names });
  });
  await explore(page);
  await page.locator('[data-tool="layers"]').click();
  const ground = page.locator('[data-layer-group="ground"]');
  const head = ground.getByRole("checkbox", { name: "On the ground" });
  await expect(ground.locator(".layer-row")).toHaveCount(3);
  await expect(page.locator('[data-layer-group=""] .layer-row')).toHaveCount(3);
  await expect(page.locator('[data-layer-group=""] h3')).toContainText("Other layers");
  await head.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/layers=training,agreements,diplomacy(&|$)/);
  await expect(head).not.toBeChecked();
  await ground.locator('[data-layer="street"]').click();
  expect(await head.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await head.click();
  await expect(page).not.toHaveURL(/layers=/);
  // Over its neighbour in the group, whatever lies between them on the map.
  await ground.getByRole("button", { name: "Draw above: Russian presence" }).click();
  await expect(page).toHaveURL(/layers=presence,coup,training,agreements,diplomacy,street/);
  await ground.getByRole("button", { name: "The layers of: On the ground" }).click();
  await expect(ground.locator(".layer-row").first()).toBeHidden();
  await expectAccessible(page, '[role="tabpanel"]');
});

test("the map draws what the filter leaves and nothing else", { tag: "@map" }, async ({ page }) => {
  await explore(page, "&layers=coup#map=3/10/0");
  await interactive(page);
  await expect(option(page, "at", "kati")).toBeVisible();
  await option(page, "at", "kati").click();
  await expect(sentence(page)).toHaveText(/all in Mali$/);
  // To what is left, by key; farther by the palette, and there again.
  const zoom = () => Number(/#map=([\d.]+)/.exec(page.url())?.[1]);
  await page.keyboard.press("f");
  await expect.poll(zoom).toBeGreaterThan(4);
  const near = zoom();
  await page.keyboard.press("Control+k");
  await page.locator("[data-palette]").fill("zoom out");
  await page.keyboard.press("Enter");
  await expect.poll(zoom).toBeLessThan(near - 0.9);
  await page.keyboard.press("f");
  await expect.poll(zoom).toBeCloseTo(near, 1);
  const left = await count(page, "possible");
  // A mark says how many claims it stands for; one alone has none.
  const middle = await page.locator(".map-canvas canvas").boundingBox();
  expect(middle).not.toBeNull();
  await page.waitForTimeout(1500);
  await page.mouse.click((middle?.x ?? 0) + (middle?.width ?? 0) / 2, (middle?.y ?? 0) + (middle?.height ?? 0) / 2);
  await expect(page.locator("[data-card]")).toBeVisible();
  expect(left).toBeGreaterThan(0);
});

test("possible and certain readings are counted side by side, and certain is never more", async ({ page }) => {
  await explore(page, "&when=2019-10/2020-08");
  await expect(sentence(page)).toHaveText(/October 2019 – August 2020/);
  const [possible, certain] = [await count(page, "possible"), await count(page, "certain")];
  expect(certain).toBeLessThan(possible);
  await page.getByRole("radio", { name: "certainly" }).check();
  await expect(sentence(page)).toHaveText(new RegExp(`^${certain} of \\d+ claims \\(certainly\\)`));
  await expect(page).toHaveURL(/reading=certain/);
});

test("undo and redo walk the changes of the filter, by key and by button", async ({ page }) => {
  await explore(page);
  const all = await sentence(page).textContent();
  await option(page, "status", "disputed").click();
  await expect(sentence(page)).toHaveText(/disputed/);
  await page.waitForTimeout(800);
  await option(page, "lang", "fr").click();
  await expect(sentence(page)).toHaveText(/sources in French/);
  await page.keyboard.press("Control+z");
  await expect(sentence(page)).not.toHaveText(/French/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence(page)).toHaveText(all ?? "");
  await page.keyboard.press("Control+Shift+Z");
  await expect(sentence(page)).toHaveText(/disputed/);
});

test("a copied address opens the same view in another browser, and in French", async ({ page, browser }) => {
  await explore(page);
  await option(page, "status", "disputed").click();
  await option(page, "country", "LBY").click();
  const left = await count(page, "possible");
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await other.goto(page.url());
  await expect(sentence(other)).toHaveText((await sentence(page).textContent()) ?? "");
  await other.locator('a[data-language="fr"]').click();
  await expect(sentence(other)).toHaveText(new RegExp(`^${left} énoncés sur \\d+, contesté, pays\\s: Libye`));
  await other.context().close();
});

test("while reading, a filter is said and undone in one place", async ({ page }) => {
  await page.goto(`${STORY}?status=disputed`);
  const line = page.locator("[data-filter-line]");
  await expect(line).toHaveText(/\d+ of \d+ claims, disputed/);
  await expect(page.locator(".text").first()).toBeVisible();
  await line.getByRole("button").click();
  await expect(line).toBeHidden();
  await expect(page).not.toHaveURL(/status/);
});

test("layers are moved, thinned, shown alone and taken off, and the address says it", async ({ page }) => {
  await explore(page);
  await page.locator('[data-tool="layers"]').click();
  const row = page.locator('[data-layer-row="agreements"]');
  await row.getByRole("button", { name: "Draw above: Agreements" }).click();
  await expect(page).toHaveURL(/layers=coup,training,agreements,presence,diplomacy,street/);
  await row.getByRole("slider", { name: "Strength of: Agreements" }).fill("40");
  await expect(page).toHaveURL(/agreements~40/);
  await row.getByRole("button", { name: "Show alone: Agreements" }).click();
  await expect(page).toHaveURL(/layers=agreements/);
  await expect(page).not.toHaveURL(/coup/);
  await row.locator("summary").first().click();
  await expect(row).toContainText("licence");
  await row.getByText(/^\d+ sources$/).click();
  await expect(row.locator(".layer-sources a").first()).toHaveAttribute("href", /\/en\/mali-2020\/sources\//);
  await row.getByRole("checkbox").uncheck();
  await expect(sentence(page)).toHaveText(/^(All )?0/);
  await expect(page).toHaveURL(/layers=none/);
});

test("by keyboard alone: tabs, panels and their sizes, remembered", async ({ page }) => {
  await explore(page);
  await expect(sentence(page)).toHaveText(/claims/);
  await page.locator('[data-tool="filters"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('[data-tool="layers"]')).toBeFocused();
  await expect(page.locator(".layers-tool")).toBeVisible();
  const side = page.getByRole("separator", { name: "Width of the tools" });
  await side.focus();
  const before = Number(await side.getAttribute("aria-valuenow"));
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
  await expect(side).toHaveAttribute("aria-valuenow", String(before + 64));
  await page.reload();
  await expect(side).toHaveAttribute("aria-valuenow", String(before + 64));
  const width = await page.locator(".workbench-side").evaluate((element) => element.getBoundingClientRect().width);
  expect(Math.round(width)).toBe(before + 64);

  // Closed and opened: by Enter on the edge, by its button, all by P; what is shown stays in words, and the browser remembers.
  const sideHead = page.locator(".workbench-side .fold-button");
  await side.focus();
  await page.keyboard.press("Enter");
  await expect(sideHead).toHaveAttribute("aria-expanded", "false");
  await expect(page.locator("[data-filter-line]")).toContainText("claims");
  await page.reload();
  await expect(page.locator("[data-filter-line]")).toContainText("claims");
  await sideHead.focus();
  await page.keyboard.press("Enter");
  await expect(sentence(page)).toHaveText(/claims/);
  await page.keyboard.press("p");
  await expect(sentence(page)).toBeHidden();
  await expect(page.locator(".workbench-dock .tab-panel")).toBeHidden();
  await page.keyboard.press("8");
  await expect(page.locator('.workbench-dock [data-tool="table"]')).toBeFocused();
  await expect(page.locator(".workbench-dock .tab-panel")).toBeVisible();
});

test("when the claims do not come, it says so and tries again", async ({ page }) => {
  let isBroken = true;
  await page.route(/items\?.*words/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(EXPLORE);
  const bar = page.locator(".sentence-bar");
  await expect(bar).toContainText("The claims could not be loaded.");
  const again = bar.getByRole("button", { name: "Try again" });
  await again.waitFor();
  isBroken = false;
  // At once: the page tries by itself too, and then there is nothing left to press.
  await again.evaluate((button: HTMLElement) => button.click());
  await expect(sentence(page)).toHaveText(/^All \d+ claims$/);
});

test("when the tools themselves do not come, the page stays and says so", { tag: "@map" }, async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  // The page's own scripts are there with the buttons of the map.
  await expect(page.locator(".map-tools")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.route(/\/_next\/static\/chunks\//, (route) => route.abort());
  await page.keyboard.press("e");
  await expect(page.getByRole("alert").filter({ hasText: "The tools could not be loaded" })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(sentence(page)).toHaveText(/^All \d+ claims$/);
});

for (const [name, width, height] of [
  ["desktop", 1440, 900],
  ["phone", 390, 844],
] as const)
  test(`axe finds nothing in the workbench on a ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await explore(page, "&status=disputed");
    await expect(sentence(page)).toHaveText(/disputed/);
    const tools = page.locator('[role="tab"]');
    for (let index = 0; index < (await tools.count()); index++) {
      await tools.nth(index).click();
      // The whole page once; then what changes with the tool.
      await expectAccessible(page, index === 0 ? undefined : '[role="tabpanel"]');
    }
  });

test("on a phone the sheet leaves the map to see, is dragged and closed, and each of its tools works by touch", {
  tag: "@map",
}, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, baseURL });
  const page = await context.newPage();
  await explore(page, "&layers=coup,agreements#map=2/10/0");
  await interactive(page);
  const mapHeight = async () => (await page.locator(".map-region").boundingBox())?.height ?? 0;
  expect(await mapHeight()).toBeGreaterThan(280);
  await option(page, "status", "disputed").tap();
  await expect(sentence(page)).toHaveText(/disputed/);
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
  await page.locator("[data-fit]").tap();
  await expect(page).not.toHaveURL(/#map=2\//);

  const before = await mapHeight();
  const edge = await page.getByRole("separator", { name: "Height of the tools" }).boundingBox();
  const y = (edge?.y ?? 0) + (edge?.height ?? 0) / 2;
  const session = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 195, y: at }] });
  await touch("touchStart", y);
  for (const by of [30, 90, 150]) await touch("touchMove", y - by);
  await touch("touchEnd", y - 150);
  expect(Math.round(before - (await mapHeight()))).toBe(150);
  await page.locator(".fold-button").tap();
  expect(await mapHeight()).toBeGreaterThan(before + 100);
  await expect(sentence(page)).toBeVisible();

  await page.locator('[data-tool="layers"]').tap();
  const agreements = page.locator('[data-layer-row="agreements"]');
  await agreements.getByRole("button", { name: "Show alone: Agreements" }).tap();
  await expect(page).toHaveURL(/layers=agreements&/);
  await agreements.locator('[data-layer="agreements"]').tap();
  await expect(page).toHaveURL(/layers=none/);

  await page.locator('[data-tool="views"]').tap();
  await page.locator("[data-save-view]").tap();
  await expect(page.locator(".views-list li")).toHaveCount(1);

  await page.locator('[data-tool="own"]').tap();
  const area = {
    type: "Polygon",
    coordinates: [
      [
        [-9, 12],
        [-7, 12],
        [-7, 13.5],
        [-9, 13.5],
        [-9, 12],
      ],
    ],
  };
  await page
    .locator("[data-own-input]")
    .setInputFiles({ name: "mine.geojson", mimeType: "", buffer: Buffer.from(JSON.stringify(area)) });
  const card = page.locator("[data-own-card]");
  // Tapped on its way there, the map would open the country under the finger.
  await expect(page).toHaveURL(/#map=[5-8]\.\d+\/12\.\d+\/-[78]\./);
  await expect(async () => {
    const box = await page.locator(".map-region").boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + 200, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await expect(card).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await card.getByRole("button", { name: "Close" }).tap();
  await expect(card).toBeHidden();
  const download = page.waitForEvent("download");
  await page.locator("[data-own-save]").tap();
  expect((await download).suggestedFilename()).toBe("mine.geojson");

  await page.locator('[data-tool="layers"]').tap();
  await agreements.locator('[data-layer="agreements"]').tap();
  await page.locator('[data-tool="export"]').tap();
  const file = page.waitForEvent("download");
  await page.locator('[data-export="csv"]').tap();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  await context.close();
});
