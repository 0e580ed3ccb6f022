import { expect, type Page, test } from "@playwright/test";

const STORY = "/en/mali-2020";
const region = (page: Page) => page.locator("[data-map-state]");

/** The poster is seen, the text is there, and a claim of the text still opens. */
async function stillReads(page: Page, notice: RegExp) {
  await expect(region(page)).toHaveAttribute("data-map-state", "failed", { timeout: 90_000 });
  await expect(page.locator(".notice")).toContainText(notice);
  await expect(page.locator(".poster")).toBeVisible();
  await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
  await expect(page.locator("[data-card]")).toContainText("Mutineers take the base");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is an article with a true map, a list of claims and links that lead somewhere", async ({ page }) => {
    await page.goto(STORY);
    await expect(page.locator("h1")).toContainText("The coup in Mali and Russia");
    await expect(page.locator(".poster")).toBeVisible();
    expect(await page.locator(".poster .p-mark").count()).toBeGreaterThan(20);
    expect(await page.locator("article[data-claim]").count()).toBe(67);
    await expect(page.locator("#claim-kati-base-seized")).toContainText("Al Jazeera");
    await page.locator('[data-chapter="kati"] a[data-claim="kati-base-seized"]').click();
    await expect(page).toHaveURL(/kati-base-seized$/);
    await expect(page.locator("[data-card]")).toBeVisible();
    await page.locator(".card-close").click();
    await expect(page.locator("[data-card]")).toBeHidden();
  });
});

test("without WebGL the picture stays and MapLibre is not even asked for", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type === "webgl2" ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
  await page.goto(STORY);
  await stillReads(page, /WebGL 2 is missing/);
});

test("with the worker blocked the picture stays", async ({ page }) => {
  await page.route(/maplibre-gl-worker/, (route) => route.abort());
  await page.goto(STORY);
  await stillReads(page, /could not/);
});

test("with the map's script lost the picture stays", async ({ page }) => {
  await page.route(/maplibre-gl-[\d.]+\.mjs/, (route) => route.abort());
  await page.goto(STORY);
  await stillReads(page, /could not be loaded/);
});

test("with the basemap lost the picture stays", async ({ page }) => {
  await page.route("**/basemap/world.geojson", (route) => route.abort());
  await page.goto(STORY);
  await stillReads(page, /could not/);
});

test("a layer that fails is named, the others are drawn, and it can be tried again", async ({ page }) => {
  let isBroken = true;
  // Answers late: the layer is mended right after the click, and not by one of the page's own attempts before it.
  await page.route(/mali-2020\.street/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await (isBroken ? route.fulfill({ status: 500 }) : route.continue());
  });
  await page.goto(STORY);
  await expect(page.locator(".notice")).toContainText("Not loaded: The street", { timeout: 90_000 });
  await expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  await page.locator(".notice button").click();
  isBroken = false;
  await expect(page.locator(".notice")).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("at least 40 % of the screen stays map while a card is open", async ({ page }) => {
    await page.goto(`${STORY}/kati-base-seized`);
    await expect(page.locator("[data-card]")).toBeVisible();
    const [map, card] = await Promise.all([region(page).boundingBox(), page.locator("[data-card]").boundingBox()]);
    const visible = Math.min((map?.y ?? 0) + (map?.height ?? 0), card?.y ?? 0) - (map?.y ?? 0);
    expect(visible / 844).toBeGreaterThanOrEqual(0.4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe("for readers who want no motion", () => {
  test.use({ reducedMotion: "reduce" } as object);

  test("the map jumps instead of flying", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${STORY}#map=5/12/-8`);
    await expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
    // With a camera in the address, the map writes there where a movement has ended.
    await page.evaluate(() => {
      const times = { started: 0, ended: 0 };
      Object.assign(window, { times });
      const replace = history.replaceState.bind(history);
      history.replaceState = (...state) => {
        replace(...state);
        times.ended = performance.now();
      };
      document.addEventListener("click", () => Object.assign(times, { started: performance.now(), ended: 0 }), true);
    });
    const buttons = page.locator(".map-tools button");
    const durationOf = async (button: number) => {
      await buttons.nth(button).click();
      const read = () =>
        page.evaluate(() => {
          const { started, ended } = (window as unknown as { times: Record<"started" | "ended", number> }).times;
          return ended - started;
        });
      await expect.poll(read).toBeGreaterThan(0);
      return read();
    };
    expect(await durationOf(2)).toBeLessThan(600);
    // Everybody else sees where it goes.
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await durationOf(0);
    expect(await durationOf(2)).toBeGreaterThan(850);
  });
});

test("the layers travel as GeoJSON with geometry, licence and sources", async ({ request }) => {
  const response = await request.get("/api/collections/mali-2020.coup/items");
  expect(response.headers()["content-type"]).toContain("application/geo+json");
  expect(response.headers()["cache-control"]).toContain("public");
  const collection = await response.json();
  expect(collection.features.length).toBeGreaterThan(8);
  const [kati] = collection.features;
  expect(kati.id).toBe("kati-base-seized");
  expect(kati.geometry.type).toBe("Point");
  expect(kati.properties.licence).toBe("CC-BY-4.0");
  expect(kati.properties.evidence[0].publisher).toBe("Atalayar");
  const missing = await request.get("/api/collections/mali-2020.coop/items");
  expect(missing.status()).toBe(404);
  expect((await missing.json()).detail).toContain("mali-2020.coup");
});
