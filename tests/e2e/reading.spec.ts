import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const STORY = "/en/mali-2020";
const region = (page: Page) => page.locator("[data-map-state]");
const interactive = (page: Page) => expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });

test("a tour asks nobody but us, breaks no policy and moves no layout", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(STORY);
  await interactive(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))).toBe(0);
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await page.locator("[data-card] .card-close").click();
  expect(await page.evaluate(() => performance.getEntriesByName("map-interactive").length)).toBe(1);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test("a claim in the text opens its card and its address; Back and Forward walk the choices", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  const card = page.locator("[data-card]");
  await expect(card).toBeVisible();
  await expect(card).toContainText("Mutineers take the base at Kati");
  await expect(card).toContainText("Tuesday 18 August 2020");
  await expect(card).toContainText("known to the site");
  await expect(card).toContainText("Al Jazeera");
  await expect(card).toContainText("paragraph 3");
  await expect(page).toHaveURL(/\/en\/mali-2020\/kati-base-seized$/);
  await expect(page).toHaveTitle(/^Mutineers take the base at Kati/);
  await card.locator('a[rel="next"]').click();
  await expect(card).toContainText("Keïta resigns");
  await page.goBack();
  await expect(card).toContainText("Mutineers take the base");
  await page.goBack();
  await expect(card).toBeHidden();
  await page.goForward();
  await expect(card).toContainText("Mutineers take the base");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test("a mark on the map opens what stands for it and shows the words about it", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  const position = await page.evaluate(() => {
    const free = document.querySelector("[data-free]")?.getBoundingClientRect();
    const mark = document.querySelector('.p-mark[data-place="bamako"] circle')?.getBoundingClientRect();
    return free && mark ? { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 } : null;
  });
  expect(position).not.toBeNull();
  await page.mouse.click(position?.x ?? 0, position?.y ?? 0);
  const card = page.locator("[data-card]");
  await expect(card).toBeVisible();
  await expect(card).toContainText("Bamako");
  await expect(card.locator("a[data-claim]").first()).toBeVisible();
  await expect(page).toHaveURL(/place=bamako/);
  await card.locator('a[data-claim="sign-thanks-russia"]').click();
  await expect(page).toHaveURL(/sign-thanks-russia$/);
  await expect(page.locator('[data-chapter] a[data-claim="sign-thanks-russia"]')).toBeInViewport();
  await expect(page.locator('[data-chapter] a[data-claim="sign-thanks-russia"]')).toHaveAttribute("aria-current", "true");
});

test("an allegation never stands without the sentence on missing evidence", async ({ page }) => {
  await page.goto(`${STORY}/planned-from-moscow`);
  await expect(page.locator("[data-card]")).toContainText("There is no evidence of Russian involvement in the coup");
});

test("the legend switches layers in the address, and a layer that is off asks for nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });
  await page.goto(`${STORY}?layers=coup,agreements`);
  await interactive(page);
  expect(new Set(asked.map((url) => /mali-2020\.(\w+)/.exec(url)?.[1]))).toEqual(new Set(["coup", "agreements"]));
  await expect(page.locator('[data-layer="street"] input')).not.toBeChecked();
  await page.locator('[data-layer="street"] input').check();
  await expect(page).toHaveURL(/layers=coup(,|%2C)agreements(,|%2C)street/);
  await expect.poll(() => asked.filter((url) => url.includes("street")).length).toBe(1);
});

test("reading on moves the map but never the address", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  const before = await page.evaluate(() => history.length);
  await page.locator("#agreements").scrollIntoViewIfNeeded();
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 600);
  await expect(page.locator('p[role="status"].sr-only')).toContainText("The map shows:");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
});

test("the same story is there in French", async ({ page }) => {
  await page.goto("/fr/mali-2020/kati-base-seized");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("[data-card]")).toContainText("Des mutins prennent la base de Kati");
  await expect(page.locator("[data-card]")).toContainText("mardi 18 août 2020");
});

test("everything can be reached by keyboard", async ({ page }) => {
  await page.goto(STORY);
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip").first()).toBeFocused();
  await page.locator(".text .skip").focus();
  await expect(page.locator(".text .skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#after-map")).toBeFocused();
  const mention = page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]');
  await mention.focus();
  await page.waitForFunction(() => document.querySelector('[data-layer="coup"] input') !== null);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-card]")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(mention).toBeFocused();
});

test("hovering one side lights the other", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  const mention = page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]');
  const map = page.locator(".map-canvas");
  const unlit = await map.screenshot();
  const isUnlit = async () => (await map.screenshot()).equals(unlit);
  await expect.poll(isUnlit).toBe(true);
  await mention.hover();
  await expect(mention).toHaveAttribute("data-lit", "");
  await expect.poll(isUnlit).toBe(false);
  await page.mouse.move(5, 5);
  await expect.poll(isUnlit).toBe(true);
  const position = await page.evaluate(() => {
    const mark = document.querySelector('.p-mark[data-place="bamako"] circle')?.getBoundingClientRect();
    return mark ? { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 } : { x: 0, y: 0 };
  });
  await page.mouse.move(position.x, position.y);
  await expect(page.locator('.chapter a[data-place="bamako"][data-lit]').first()).toBeAttached();
});

test("at 200 % zoom nothing is cut off and the text comes first to hand", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto(`${STORY}/kati-base-seized`);
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
  await expect(page.locator("[data-card]")).toBeInViewport();
  expect(await page.locator('meta[name="viewport"]').getAttribute("content")).not.toMatch(/maximum-scale|user-scalable/);
});

test("offline after loading, links still open cards", async ({ page, context }) => {
  await page.goto(STORY);
  await interactive(page);
  // The last to come is React, and these are its buttons.
  await expect(page.locator(".map-tools")).toBeVisible();
  await context.setOffline(true);
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await expect(page.locator("[data-card]")).toContainText("Al Jazeera");
  await expect(region(page)).toHaveAttribute("data-map-state", "interactive");
});

for (const [name, path] of [
  ["story", STORY],
  ["claim", "/fr/mali-2020/planned-from-moscow"],
  ["story with a place open and what came next", "/fr/mali-2020?place=bamako&later=on"],
  ["page of a source", `${STORY}/sources/atalayar-2020-08-24`],
  ["page of a country", "/fr/mali-2020/countries/moz"],
  ["record", "/fr/mali-2020/record"],
  ["page of an actor", `${STORY}/actors/goita`],
  ["log of corrections", "/fr/mali-2020/corrections"],
  ["missing page", "/en/nothing/here"],
] as const) {
  test(`axe finds nothing on the ${name}`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    // A place of the map's list is seen while it has the focus.
    if (name === "story") await page.locator(".marks-list a").first().focus();
    await expectAccessible(page);
  });
}

test("axe finds nothing on a phone with the legend unfolded and a card open, nor with the map lost", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route(/maplibre-gl-[\d.]+\.mjs/, (route) => route.abort());
  await page.goto("/fr/mali-2020/borders-closed");
  await expect(region(page)).toHaveAttribute("data-map-state", "failed");
  await page.locator(".legend > summary").click();
  for (const summary of await page.locator(".legend-more > summary").all()) await summary.click();
  await expectAccessible(page);
});

test("a claim in the text opens its card before the map is there", async ({ page }) => {
  await page.route(/maplibre-gl-[\d.]+\.mjs/, () => {
    // Never answered: the map stays away for as long as the test runs.
  });
  await page.goto(STORY);
  await page.waitForFunction(() => document.querySelector('[data-layer="coup"] input') !== null);
  await page.waitForTimeout(500);
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await expect(page.locator("[data-card]")).toContainText("Al Jazeera");
  await expect(region(page)).toHaveAttribute("data-map-state", "poster");
});

test("the ground gets its detail only when a reader comes near", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const detail = () => asked.filter((path) => /detail|admin1/.test(path));
  await page.goto("/en/mali-2020");
  await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  await page.waitForTimeout(1000);
  expect(detail()).toEqual([]);
  await page.locator('[data-chapter] a[data-claim="kati-base-seized"]').first().click();
  await expect.poll(detail, { timeout: 20_000 }).toContain("/basemap/detail.geojson");
  await expect.poll(detail, { timeout: 20_000 }).toContain("/basemap/admin1/MLI.geojson");
  expect(detail().every((path) => path.startsWith("/basemap/"))).toBe(true);
});
