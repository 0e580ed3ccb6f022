import { expect, type FrameLocator, type Page, test } from "@playwright/test";
import type { DatelineApi } from "@/components/embed/host/dateline-api";
import { openHost } from "./host-page";

/** What does not come to a frame, comes late, or comes in another order than it was asked for. */
const EMBED = "/en/mali-2020/embed";
const CLAIM = "kati-base-seized";

const pages: Record<string, string> = {};
let host: Awaited<ReturnType<typeof openHost>>;

test.use({ viewport: { width: 900, height: 900 } });
test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? "", pages, false);
});
test.afterAll(() => host.close());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const interactive = (frame: FrameLocator) =>
  expect(frame.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });

/** A page of a newsroom with one frame, which it may command. */
async function openPage(page: Page, baseURL: string | undefined, query: string): Promise<FrameLocator> {
  const address = `${baseURL}${EMBED}?${query}&host=${encodeURIComponent(host.origin)}`;
  pages["/page.html"] =
    `<!doctype html><title>News</title><script src="${baseURL}/embed.js"></script><iframe title="Map" src="${address}" width="860" height="700"></iframe>`;
  await page.goto(`${host.origin}/page.html`);
  await page.evaluate(() => window.Dateline?.ready());
  return page.frameLocator("iframe");
}

/** How many of some points of the map have something under them that can be clicked. */
async function clickable(page: Page, frame: FrameLocator): Promise<number> {
  const canvas = frame.locator(".maplibregl-canvas");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("There is no map.");
  let found = 0;
  for (let row = 1; row < 6; row++)
    for (let column = 1; column < 8; column++) {
      await page.mouse.move(box.x + (column * box.width) / 8, box.y + (row * box.height) / 6);
      await wait(40);
      if ((await canvas.evaluate((element) => element.style.cursor)) === "pointer") found += 1;
    }
  return found;
}

test("a layer that comes late is not drawn in the place of the one that was asked for after it", async ({ page, baseURL }) => {
  const frame = await openPage(page, baseURL, "layers=presence&interact=auto&ui=none");
  await interactive(frame);
  const late = page.waitForResponse(/mali-2020\.coup\/items/);
  await page.route(/mali-2020\.coup\/items/, async (route) => {
    await wait(4000);
    await route.continue();
  });
  await page.evaluate(async () => {
    const dateline = window.Dateline as DatelineApi;
    await dateline.layers(["coup"]);
    await dateline.layers(["agreements"]);
  });
  await (await late).finished();
  await wait(1500);
  // With the claims of the one and the choice of the other there would be nothing.
  await expect.poll(() => clickable(page, frame)).toBeGreaterThan(3);
});

test("a layer that does not come is named, the others are drawn, and it can be tried again", async ({ page, baseURL }) => {
  await page.route(/mali-2020\.agreements\/items/, (route) => route.fulfill({ status: 503, body: "Not now." }));
  const frame = await openPage(page, baseURL, "layers=coup,agreements&interact=auto&ui=none");
  await interactive(frame);
  const notice = frame.locator(".notice", { hasText: "Not loaded" });
  await expect(notice).toHaveText(/^Not loaded: .+\. Try again$/);
  const before = await clickable(page, frame);
  await page.unroute(/mali-2020\.agreements\/items/);
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => clickable(page, frame)).toBeGreaterThan(before + 5);
});

test("an older view that fails does not speak for a newer one; one that fails says so until another comes", async ({
  page,
  baseURL,
}) => {
  const frame = await openPage(page, baseURL, "ui=none");
  const notice = frame.locator(".notice");
  const view = (query: string) =>
    page.evaluate(
      (asked) =>
        (window.Dateline as DatelineApi).view(asked).then(
          ({ query: shown }) => shown,
          ({ message }: Error) => message,
        ),
      query,
    );
  const answers = async (status: string, ms: number, isLost: boolean) =>
    page.route(new RegExp(`embed\\?.*status=${status}`), async (route) => {
      await wait(ms);
      await (isLost ? route.abort() : route.continue());
    });
  await answers("alleged", 1500, true);
  await answers("established", 0, false);
  // It fails when the newer one is there already.
  const [, newer] = await Promise.all([view("status=alleged"), view("status=established")]);
  expect(newer).toContain("status=established");
  await wait(2000);
  await expect(notice).toBeEmpty();
  // It fails while the newer one is still on its way.
  await answers("reported", 200, true);
  await answers("disputed", 1200, false);
  const both = await Promise.all([view("status=reported"), view("status=disputed")]);
  expect(both[1]).toContain("status=disputed");
  await expect(notice).toBeEmpty();
  expect(await view("status=reported")).toBe("failed");
  await expect(notice).toHaveText("This view could not be loaded. What is shown is as before.");
  expect(await view("status=disputed&q=russia")).toContain("russia");
  await expect(notice).toBeEmpty();
});

test("what changes of an element while another document is on its way to its frame is not lost", async ({ page }) => {
  await page.goto(`${host.origin}/element.html`);
  const element = page.locator("dateline-map");
  await expect(element.locator("iframe")).toHaveAttribute("title", /Mali/);
  await page.evaluate(() => window.Dateline?.ready());
  await element.evaluate(async (map, claim) => {
    map.setAttribute("lang", "fr");
    await new Promise((resolve) => setTimeout(resolve));
    map.setAttribute("claim", claim);
  }, CLAIM);
  const frame = page.frameLocator("dateline-map iframe");
  await expect(frame.locator("html")).toHaveAttribute("lang", "fr");
  await expect(frame.locator(".card")).toBeVisible();
  // And it is commanded again as soon as it is there.
  await element.evaluate((map) => map.removeAttribute("claim"));
  await expect(frame.locator(".card")).toHaveCount(0);
});

test("a map that opens again asks for nothing twice; without its atlas the picture stays", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 700, height: 700 });
  let atlases = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/embed/atlas")) atlases += 1;
  });
  const frame = await openPage(page, baseURL, "interact=auto&ui=none");
  await page.evaluate(() => {
    document.body.style.paddingBottom = "3000px";
  });
  await interactive(frame);
  for (let turn = 0; turn < 2; turn++) {
    await page.evaluate(() => scrollTo(0, 2500));
    await expect(frame.locator("[data-map-state]")).toHaveAttribute("data-map-state", "poster");
    await page.evaluate(() => scrollTo(0, 0));
    await interactive(frame);
  }
  await expect(frame.locator('link[rel="modulepreload"]')).toHaveCount(1);
  expect(atlases).toBe(1);
  await page.route(/embed\/atlas/, (route) => route.fulfill({ status: 503, contentType: "application/json", body: "{}" }));
  await page.reload();
  await expect(frame.locator(".frame")).toHaveAttribute("data-state", "failed", { timeout: 60_000 });
  await expect(frame.locator(".notice")).toContainText("could not be loaded");
  await expect(frame.locator(".poster")).toBeVisible();
});
