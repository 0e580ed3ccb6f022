import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

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

test("nothing of the workbench is fetched before it is opened; E opens and leaves it", async ({ page }) => {
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

test("the map draws what the filter leaves and nothing else", async ({ page }) => {
  await explore(page, "&layers=coup");
  await interactive(page);
  await expect(option(page, "at", "kati")).toBeVisible();
  await option(page, "at", "kati").click();
  await expect(sentence(page)).toHaveText(/all in Mali$/);
  await page.locator('[data-tool="layers"]').click();
  await page.locator('[data-layer-row="coup"]').getByRole("button", { name: "Zoom to: The coup" }).click();
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
});

test("when the claims do not come, it says so and tries again", async ({ page }) => {
  let isBroken = true;
  await page.route(/items\?.*words/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(EXPLORE);
  const bar = page.locator(".sentence-bar");
  await expect(bar).toContainText("The claims could not be loaded.");
  isBroken = false;
  await bar.getByRole("button", { name: "Try again" }).click();
  await expect(sentence(page)).toHaveText(/^All \d+ claims$/);
});

test("when the tools themselves do not come, the page stays and says so", async ({ page }) => {
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
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing in the workbench on a ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      // The tools are asked here: the map over its picture is the story's page, and takes the processor of all of them.
      await page.route(/maplibre-gl-[\d.]+\.mjs/, (route) => route.abort());
      await explore(page, "&status=disputed");
      await expect(sentence(page)).toHaveText(/disputed/);
      const tools = page.locator('[role="tab"]');
      for (let index = 0; index < (await tools.count()); index++) {
        await tools.nth(index).click();
        const axe = new AxeBuilder({ page });
        // The whole page once; then what changes with the tool.
        const { violations } = await (index === 0 ? axe : axe.include('[role="tabpanel"]')).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}`),
        ).toEqual([]);
      }
    });
  }
}

test("on a phone the sheet leaves the map to see, and works by touch", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, baseURL });
  const page = await context.newPage();
  await explore(page);
  await expect(sentence(page)).toHaveText(/claims/);
  const map = await page.locator(".map-region").boundingBox();
  expect(map?.height ?? 0).toBeGreaterThan(280);
  await option(page, "status", "disputed").tap();
  await expect(sentence(page)).toHaveText(/disputed/);
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
  await context.close();
});
