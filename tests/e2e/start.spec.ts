import { expect, type Page, test } from "@playwright/test";

const STORY = "/en/mali-2020";
const APP = "**/_next/static/chunks/**";
const region = (page: Page) => page.locator("[data-map-state]");
const interactive = (page: Page) => expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
const mention = (page: Page) => page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]');
const card = (page: Page) => page.locator("[data-card]");

/** React's scripts answer late, as on a slow line. */
async function delayApp(page: Page, ms: number) {
  await page.route(APP, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });
}

test("React is asked for when the map is interactive, not before, and then by itself", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/_next/")));
  const [map, app] = await page.evaluate(() => [
    performance.getEntriesByName("map-interactive")[0]?.startTime ?? Number.NaN,
    Math.min(
      ...performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.includes("/_next/"))
        .map(({ startTime }) => startTime),
    ),
  ]);
  expect(app).toBeGreaterThan(map ?? Number.NaN);
  await expect(page.locator(".map-tools")).toBeVisible();
  // Behind the poster it is drawn with a few pixels only.
  const canvas = page.locator(".maplibregl-canvas");
  expect(await canvas.evaluate((element: HTMLCanvasElement) => element.width / element.clientWidth)).toBeCloseTo(1, 2);
});

test("the picture is in the first frame that has anything in it", async ({ page }) => {
  await page.addInitScript(() => {
    // The first frame's callback runs before the frame is painted.
    requestAnimationFrame(() => {
      const mark = document.querySelector(".poster .p-mark")?.getBoundingClientRect();
      Object.assign(window, { firstFrame: mark?.width ?? 0 });
    });
  });
  await page.goto(STORY);
  expect(await page.evaluate(() => (window as unknown as { firstFrame: number }).firstFrame)).toBeGreaterThan(0);
});

test("what the page tells the browser of its story stands in it once", async ({ request }) => {
  const html = await (await request.get(STORY)).text();
  expect(html.split('id="setup"')).toHaveLength(2);
  expect(html.split('opening\\":').length + html.split('"opening":').length).toBe(3);
});

for (const path of [STORY, `${STORY}?layers=coup`, "/fr/mali-2020/kati-base-seized", "/"]) {
  test(`React finds the page as it left it: ${path}`, async ({ page }) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(path);
    await interactive(page);
    await expect(page.locator(".map-tools")).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test("what was clicked, ticked and scrolled before React was there is done when it comes", async ({ page }) => {
  await delayApp(page, 1500);
  await page.goto(STORY);
  await page.locator('[data-layer="street"] input').uncheck();
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 700);
  await mention(page).click();
  await expect(card(page)).toContainText("Mutineers take the base");
  await expect(page).toHaveURL(/kati-base-seized\?layers=/);
  await expect(page).toHaveTitle(/^Mutineers take the base/);
  await expect(page.locator('[data-layer="street"] input')).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(mention(page)).toBeFocused();
});

test("a click that nobody can answer yet shows at once that it was heard", async ({ page }) => {
  await page.route(APP, () => {
    // Never answered.
  });
  await page.goto(STORY, { waitUntil: "domcontentloaded" });
  await mention(page).click();
  await expect(mention(page)).toHaveAttribute("aria-busy", "true");
  await expect(mention(page)).toHaveAttribute("data-open", "");
  expect(await page.locator(".masthead").evaluate((head) => getComputedStyle(head, "::after").visibility)).toBe("visible");
});

test("a click on the map before React is there opens its mark", async ({ page }) => {
  await page.route(APP, async (route) => {
    await expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(STORY);
  await interactive(page);
  const at = await page.evaluate(() => {
    const mark = document.querySelector('.p-mark[data-place="bamako"] circle')?.getBoundingClientRect();
    return mark ? { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 } : { x: 0, y: 0 };
  });
  await page.mouse.click(at.x, at.y);
  await expect(card(page)).toContainText("Bamako");
});

test("an address that asks for something does not wait for the map", async ({ page }) => {
  await page.route(/maplibre-gl-[\d.]+\.mjs/, () => {
    // Never answered.
  });
  await page.goto(`${STORY}?place=bamako`);
  await expect(card(page)).toContainText("Bamako");
});

test("with React's scripts lost a claim leads to its page, and the map is there all the same", async ({ page }) => {
  await page.route(APP, (route) => route.abort());
  await page.goto(STORY);
  await interactive(page);
  await mention(page).click();
  await expect(page).toHaveURL(/kati-base-seized$/);
  await expect(card(page)).toContainText("Mutineers take the base");
});

test("with the map's own script lost React comes all the same, and says that the picture stays", async ({ page }) => {
  await page.route(/\/vendor\/boot-/, (route) => route.abort());
  await page.goto(STORY);
  await expect(region(page)).toHaveAttribute("data-map-state", "failed");
  await expect(page.locator(".notice")).toContainText("could not be loaded");
  await mention(page).click();
  await expect(card(page)).toContainText("Mutineers take the base");
});

test("a letter that is pressed in the moment in which React comes is heard once", async ({ page }) => {
  await page.addInitScript(() => {
    const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, cancelable: true }));
    document.addEventListener("dateline:ready", press, { once: true });
  });
  await page.goto(STORY);
  await expect(page.locator("[data-sentence]")).toHaveText(/^All \d+ claims$/);
});

test("a letter that was pressed before React was there is heard when it comes", async ({ page }) => {
  await delayApp(page, 1500);
  await page.goto(STORY);
  await page.keyboard.press("e");
  await expect(page.locator("[data-sentence]")).toHaveText(/^All \d+ claims$/);
});
