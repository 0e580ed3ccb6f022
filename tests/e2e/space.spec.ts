import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";

const EXPLORE = "/en/mali-2020?mode=explore";
const NEAR_BAMAKO = `${EXPLORE}#map=4/14/-2`;

/** Opens the tool when the map can be drawn upon. */
async function openSpace(page: Page, address = NEAR_BAMAKO) {
  await page.goto(address);
  await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  await page.locator('[data-tool="space"]').click();
  // The map room has its part when it says where the middle is.
  await expect(page.locator('[data-position="decimal"]')).toHaveText(/\d/);
}

/** A point of the map by its shares of width and height. */
async function at(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = await page.locator(".map-canvas").boundingBox();
  if (!box) throw new Error("The map has no box.");
  return [box.x + box.width * x, box.y + box.height * y];
}

const count = async (page: Page, reading: "possible" | "certain") =>
  Number(await page.locator(`[data-count="${reading}"]`).textContent());
const chosen = (page: Page): Locator => page.locator("[data-space-chosen]");
const query = (page: Page) => new URL(page.url()).search;

test("a polygon drawn with the mouse filters, stands in the address, and opens the same elsewhere", async ({
  page,
  browser,
  baseURL,
}) => {
  await openSpace(page);
  const all = await count(page, "possible");
  await page.locator('[data-draw="polygon"]').click();
  await page.mouse.click(...(await at(page, 0.3, 0.3)));
  await page.mouse.click(...(await at(page, 0.3, 0.65)));
  await page.mouse.click(...(await at(page, 0.5, 0.65)));
  await page.mouse.move(...(await at(page, 0.5, 0.35)), { steps: 4 });
  await expect(page.locator("[data-so-far]")).toContainText("km²");
  await page.mouse.dblclick(...(await at(page, 0.5, 0.35)));
  await expect(page.locator("[data-sentence]")).toContainText("in a drawn area of 4 points");
  await expect(page).toHaveURL(/area=(-?[\d.]+,-?[\d.]+;){3}-?[\d.]+,-?[\d.]+/);
  // No card was opened by the clicks.
  await expect(page).not.toHaveURL(/place=|mali-2020\/\w/);
  const [possible, certain] = [await count(page, "possible"), await count(page, "certain")];
  expect(possible).toBeLessThan(all);
  expect(certain).toBeLessThan(possible);
  expect(certain).toBeGreaterThan(0);
  await page.locator('input[name="certainty"][value="certain"]').check();
  await expect(page.locator("[data-sentence]")).toContainText(`${certain} of ${all} claims (certainly)`);

  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("[data-sentence]")).toContainText(
    `${certain} of ${all} claims (certainly), in a drawn area of 4 points`,
  );
  await expect(other.locator('[data-count="possible"]')).toHaveText(String(possible));
  await context.close();

  await page.locator('[data-clear="space"]').click();
  await expect(page.locator('[data-count="possible"]')).toHaveText(String(all));
  await expect(chosen(page)).toHaveCount(0);
  await page.goBack();
  await expect(chosen(page)).toContainText("In a drawn area of 4 points");
});

test("a rectangle and a radius need two clicks, a country one", async ({ page }) => {
  await openSpace(page);
  await page.locator('[data-draw="box"]').click();
  await page.mouse.click(...(await at(page, 0.3, 0.3)));
  await page.mouse.click(...(await at(page, 0.6, 0.7)));
  await expect(chosen(page)).toContainText("In the rectangle from");
  await expect(page).toHaveURL(/box=-?[\d.]+,-?[\d.]+,-?[\d.]+,-?[\d.]+/);

  await page.locator('[data-draw="disc"]').click();
  await page.mouse.click(...(await at(page, 0.4, 0.5)));
  await page.mouse.click(...(await at(page, 0.5, 0.5)));
  await expect(chosen(page)).toContainText(/Within [\d,.]+ km of/);
  await expect(page).toHaveURL(/within=[\d.]+km:-?[\d.]+,-?[\d.]+/);
  expect(query(page)).not.toContain("box=");
  await page.locator('[data-clear="space"]').click();

  await page.locator('[data-draw="country"]').click();
  // The middle of the map at 14° N 2° W lies in Burkina Faso.
  await page.mouse.move(...(await at(page, 0.5, 0.5)), { steps: 3 });
  await expect(page.locator("[data-so-far]")).toHaveText("Burkina Faso");
  await page.mouse.click(...(await at(page, 0.5, 0.5)));
  await expect(page).toHaveURL(/country=BFA/);
  await expect(page.locator("[data-sentence]")).toContainText("Burkina Faso");
});

test("a distance to a place is asked by keyboard alone", async ({ page }) => {
  await openSpace(page);
  await page.locator('[data-tool="space"]').focus();
  // Behind the tabs stands the button that closes the panel.
  for (let press = 0; press < 2; press++) await page.keyboard.press("Tab");
  await expect(page.locator('input[name="kilometers"]')).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("500");
  await page.keyboard.press("Tab");
  await page.keyboard.type("nowhere");
  await page.keyboard.press("Enter");
  await expect(page.locator('.space-fault[role="alert"]')).toContainText("neither a place of the story nor coordinates");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("BAMAKO");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/within=500km:bamako/);
  await expect(page.locator("[data-sentence]")).toContainText("within 500 km of Bamako");
  await page.locator('input[name="place"]').fill("12°39′00″ N, 8°00′00″ W");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/within=500km:-8,12\.65/);
  await expect(page.locator("[data-sentence]")).toContainText("within 500 km of 12.65° N 8° W");
});

test("a polygon is drawn by keyboard under the cross, and Escape gives one up", async ({ page }) => {
  await openSpace(page);
  const button = page.locator('[data-draw="polygon"]');
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".map-crosshair")).toBeVisible();
  await expect(page.locator(".maplibregl-canvas")).toBeFocused();
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  await page.keyboard.press("Enter");
  await press("ArrowRight", 4);
  await page.keyboard.press("Enter");
  await press("ArrowDown", 4);
  await page.keyboard.press("Enter");
  await press("ArrowLeft", 2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await press("ArrowLeft", 2);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-sentence]")).toContainText("in a drawn area of 4 points");
  await expect(page.locator(".map-crosshair")).toHaveCount(0);
  await expect(button).toBeFocused();

  const before = page.url();
  await page.keyboard.press("Enter");
  await expect(page.locator(".map-crosshair")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.locator(".map-crosshair")).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(page.url()).toBe(before);
});

test("measures on the ellipsoid: Bamako to Moscow as GeodSolve has it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSpace(page, `${EXPLORE}#map=3/12.65/-8`);
  await page.locator('[data-draw="path"]').focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  // The middle is moved to Moscow as near as a finger's breadth; where it really is, the read-out says.
  const moscow = await page.evaluate(() => {
    const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * 512 * 8;
    return { x: ((37.62 + 8) / 360) * 512 * 8, y: mercator(55.75) - mercator(12.65) };
  });
  const steps = async (key: string, pixels: number) => {
    for (let step = 0; step < Math.floor(pixels / 48); step++) await page.keyboard.press(key);
    for (let step = 0; step < Math.round((pixels % 48) / 6); step++) await page.keyboard.press(`Shift+${key}`);
  };
  await steps("ArrowRight", moscow.x);
  await steps("ArrowUp", moscow.y);
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press("Enter");
  const [lat = 0, lng = 0] = copied.split(", ").map(Number);
  expect(Math.hypot(lat - 55.75, lng - 37.62)).toBeLessThan(1);
  const total = Number((await page.locator("[data-measured] dd").first().textContent())?.replace(/[^\d.]/g, ""));
  // GeodSolve: 6178.340 km to the very position; here to where the keys have led, by a formula of its own (Lambert's).
  expect(Math.abs(total - lambertKilometers([-8, 12.65], [lng, lat]))).toBeLessThan(0.2);
  expect(Math.abs(total - 6178.34)).toBeLessThan(80);
  await expect(page.locator("[data-measured] tbody td").last()).toHaveText(/^2\d\.\d°$/);
  await page.locator('[data-copy="measure"]').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("12.65000, -8.00000");
});

/** Lambert's formula for long lines on an ellipsoid: good to tens of metres, and nothing of the library that we use. */
function lambertKilometers([lng1, lat1]: [number, number], [lng2, lat2]: [number, number]): number {
  const [radius, flattening] = [6378.137, 1 / 298.257223563];
  const reduced = (lat: number) => Math.atan((1 - flattening) * Math.tan((lat * Math.PI) / 180));
  const [b1, b2] = [reduced(lat1), reduced(lat2)];
  const across = Math.cos(b1) * Math.cos(b2) * Math.sin((((lng2 - lng1) / 2) * Math.PI) / 180) ** 2;
  const angle = 2 * Math.asin(Math.sqrt(Math.sin((b2 - b1) / 2) ** 2 + across));
  const [p, q] = [(b1 + b2) / 2, (b2 - b1) / 2];
  const x = (angle - Math.sin(angle)) * ((Math.sin(p) * Math.cos(q)) / Math.cos(angle / 2)) ** 2;
  const y = (angle + Math.sin(angle)) * ((Math.cos(p) * Math.sin(q)) / Math.sin(angle / 2)) ** 2;
  return radius * (angle - (flattening / 2) * (x + y));
}

test("C copies the position under the pointer, with Shift in degrees; without a pointer the middle", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSpace(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press("c");
  await expect(page.locator("[data-copied]")).toContainText("Copied: 14.00000, -2.00000");
  expect(await copied()).toBe("14.00000, -2.00000");
  await page.keyboard.press("Shift+C");
  await expect(page.locator("[data-copied]")).toContainText("14°00′00.0″ N, 2°00′00.0″ W");
  await page.mouse.move(...(await at(page, 0.25, 0.5)), { steps: 3 });
  await expect(page.locator('[data-position="decimal"]')).toContainText(/^14\.0\d+, -\d{2}\./);
  const shown = await page.locator('[data-position="decimal"]').textContent();
  await page.keyboard.press("c");
  await expect.poll(copied).toBe(shown);
  await page.locator('input[name="place"]').fill("");
  await page.locator('input[name="place"]').press("c");
  await expect(page.locator('input[name="place"]')).toHaveValue("c");
});

test("an area stays on the map when the theme changes, and axe finds nothing in the tool", async ({ page }) => {
  await openSpace(page, `${EXPLORE}&within=800km:bamako#map=4/12.65/-8`);
  await expect(chosen(page)).toContainText("Within 800 km of Bamako");
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(1500);
    await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive");
    // The circle's northern edge: ink on paper, seen in the picture itself.
    expect(await inkShare(page, scheme)).toBeGreaterThan(0.0005);
    const results = await new AxeBuilder({ page }).include(".workbench-side").analyze();
    expect(results.violations).toEqual([]);
  }
});

/** The share of the map's pixels that have the ink's colour. */
async function inkShare(page: Page, scheme: "light" | "dark"): Promise<number> {
  const picture = await page.locator(".map-canvas").screenshot();
  return page.evaluate(
    async ({ base64, isDark }) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      let ink = 0;
      for (let index = 0; index < data.length; index += 4) {
        const [red = 0, green = 0, blue = 0] = data.slice(index, index + 3);
        if (isDark ? Math.min(red, green, blue) > 215 : Math.max(red, green, blue) < 45) ink++;
      }
      return (ink * 4) / data.length;
    },
    { base64: picture.toString("base64"), isDark: scheme === "dark" },
  );
}

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("taps set the corners, and a button ends", async ({ page }) => {
    await openSpace(page);
    await page.locator('[data-draw="polygon"]').tap();
    for (const [x, y] of [
      [0.2, 0.3],
      [0.2, 0.7],
      [0.7, 0.7],
    ] as const)
      await page.touchscreen.tap(...(await at(page, x, y)));
    await page.locator('[data-draw-command="finish"]').tap();
    await expect(page.locator("[data-sentence]")).toContainText("in a drawn area of 3 points");
    await expect(page).toHaveURL(/area=/);
  });
});
