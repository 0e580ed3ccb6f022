import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type FrameLocator, type Page, test } from "@playwright/test";
import { keptBy } from "./kept-by";

const EMBED = "/en/mali-2020/embed";
const MOST_BYTES = 60_000;
const SLOTS = 4;

test.use({ viewport: { width: 700, height: 700 } });

/** Serves a page of somebody else on another origin than ours, and opens it. */
async function openHost(page: Page, body: string, attributes = ""): Promise<void> {
  const host = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<!doctype html><html lang="en" ${attributes}><meta name="viewport" content="width=device-width"><title>News</title><style>body{margin:0}iframe{border:0;width:100%;display:block}</style><main><h1>An article</h1>${body}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  page.on("close", () => host.close());
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
}

const iframe = (origin: string | undefined, query = "", more = 'height="640"') =>
  `<iframe title="Map" src="${origin}${EMBED}${query}" ${more}></iframe>`;
const region = (frame: FrameLocator | Page) => frame.locator("[data-map-state]");
const isInteractive = (frame: FrameLocator | Page) =>
  expect(region(frame)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
const expectNothingFromAxe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary?.slice(0, 200)}`)).toEqual([]);
};
const text = (words: number) => `<p style="height:${words}px">An article goes on.</p>`;

test("without a script the frame is whole: picture, sentence, card, legend and credit, all by links within it", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 500, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${EMBED}?status=disputed&theme=dark`);
  await expect(page.locator(".line")).toContainText(/\d+ of \d+ claims, disputed/);
  await expect(page.locator(".poster")).toBeVisible();
  await expect(page.locator("[data-do=open]")).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 20, 23)");
  // Not a single mark of the picture is outside the filter: it is the very view.
  await page.locator(".poster a[data-claim]:visible", { hasText: "Moscow" }).first().click();
  await expect(page).toHaveURL(/\/embed\?claim=[\w-]+&status=disputed&theme=dark$/);
  await expect(page.locator(".card .entry-status")).toContainText("Disputed");
  await page.locator(".card-close").click();
  await expect(page).toHaveURL(/\/embed\?status=disputed&theme=dark$/);
  await page.locator(".key-layer").first().click();
  await expect(page).toHaveURL(/layers=/);
  await expect(page.locator(".out a")).toHaveAttribute("href", "/en/mali-2020");
  await page.goto(`${EMBED}?panel=story&chapter=kati&ui=none&links=off&claim=kati-base-seized`);
  await expect(page.locator(".text h2")).toHaveCount(1);
  await expect(page.locator(".card cite").first()).toBeVisible();
  // Nothing leads out, and what is not wanted is not there.
  const addresses = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(addresses.filter((address) => !/^(embed(\?|$)|#)/.test(address ?? ""))).toEqual([]);
  await expect(page.locator(".key, .title, .kicker")).toHaveCount(0);
  await context.close();
});

test("before interaction a frame weighs at most 60 kB, asks for nothing but itself and its fonts, and keeps nothing", async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const weight = async (query: string) => {
    asked.length = 0;
    bytes = 0;
    await session.send("Network.clearBrowserCache");
    await page.goto(EMBED + query, { waitUntil: "networkidle" });
    expect(bytes, query).toBeGreaterThan(20_000);
    return bytes;
  };
  for (const query of ["", "?panel=story", "?claim=kati-base-seized"]) {
    // The very first reader of a view gets it packed in a hurry; all others as soon as it is packed well.
    await expect.poll(() => weight(query), { message: query }).toBeLessThanOrEqual(MOST_BYTES);
    expect([...new Set(asked)].filter((path) => path !== EMBED && !/\/noto-sans-.*\.woff2$/.test(path))).toEqual([]);
  }
  expect(await keptBy(page, context)).toEqual([]);
});

test("on a host's page the frame is polite, whole by keyboard, and clean for axe in both schemes", async ({ page, baseURL }) => {
  await openHost(page, text(300) + iframe(baseURL) + text(2000), 'dir="rtl"');
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-do=open]").focus();
  // Opened by a key: the map has the focus and the keys, Escape gives the wheel back.
  await page.keyboard.press("Enter");
  await isInteractive(frame);
  await expect(frame.locator(".maplibregl-canvas")).toBeFocused();
  await expect(region(frame)).toHaveAttribute("data-chosen", "");
  await page.keyboard.press("Escape");
  await expect(region(frame)).not.toHaveAttribute("data-chosen");
  // The wheel scrolls the page, and the frame says how to get it.
  const box = await frame.locator(".maplibregl-canvas").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 150);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 80);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 80);
  await expect(frame.locator(".hint")).toHaveText(/Click the map/);
  const scrolled = await page.evaluate(() => scrollY);
  // A click on the ground chooses the map: then the wheel is the map's, until the pointer leaves.
  await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 100);
  await expect(region(frame)).toHaveAttribute("data-chosen", "");
  await expect(frame.locator("[data-do=done]")).toBeVisible();
  await page.waitForTimeout(200);
  await page.mouse.wheel(0, 120);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await frame.locator("[data-do=done]").click();
  await expect(region(frame)).not.toHaveAttribute("data-chosen");
  // Marks, card and controls by keys, and out again: no trap.
  await frame.locator(".marks-list a").first().focus();
  await page.keyboard.press("Enter");
  await expect(frame.locator(".card")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(frame.locator(".card")).toHaveCount(0);
  await frame.locator(".out a").focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await expectNothingFromAxe(page);
  }
});

test("one finger scrolls the page, unless the reader has chosen the map", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openHost(page, iframe(baseURL, "?ui=none") + text(2000));
  const frame = page.frameLocator("iframe");
  const session = await context.newCDPSession(page);
  const drag = async (distance: number) => {
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 60, y }] });
    await touch("touchStart", 300);
    for (let step = 1; step <= 8; step++) await touch("touchMove", 300 + (distance * step) / 8);
    await touch("touchEnd", 0);
    await page.waitForTimeout(300);
    return page.evaluate(() => scrollY);
  };
  // A tap on the picture wants the map, and the finger moves it.
  await frame.locator(".map-free").tap({ position: { x: 20, y: 200 } });
  await isInteractive(frame);
  expect(await drag(-120)).toBe(0);
  await frame.locator("[data-do=done]").tap();
  expect(await drag(-120)).toBeGreaterThan(40);
  await expect(frame.locator(".hint")).toHaveText(/two fingers/);
  await context.close();
});

test("axe finds nothing with card, text and legend unfolded, on 320 pixels, and the height is that of the content", async ({
  page,
}) => {
  for (const [width, query] of [
    [320, "?claim=planned-from-moscow&theme=dark"],
    [390, "?panel=story&place=bamako"],
    [900, "?panel=story&claim=kati-base-seized"],
    [1200, "?status=disputed"],
  ] as const) {
    await page.setViewportSize({ width, height: 500 });
    await page.goto(EMBED + query);
    await page.locator(".key-more > summary").click();
    await expectNothingFromAxe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("heights are told to the page around, follow the content, and never the frame's own height", async ({ page, baseURL }) => {
  const host = `<script>
    const heights = [];
    addEventListener("message", ({ data }) => {
      if (data?.dateline !== 1 || data.type !== "height") return;
      heights.push(data.height);
      document.querySelector("iframe").height = data.height;
    });
  </script>`;
  await openHost(page, host + iframe(baseURL, "", 'height="300"'));
  const last = () => page.evaluate("heights.at(-1)") as Promise<number>;
  const frame = page.frameLocator("iframe");
  const overflow = () => frame.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight);
  for (const width of [320, 768, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(overflow).toBe(0);
  }
  await page.setViewportSize({ width: 390, height: 700 });
  await expect.poll(overflow).toBe(0);
  const closed = await last();
  await frame.locator(".marks-list a").first().focus();
  await page.keyboard.press("Enter");
  await expect(frame.locator(".card")).toBeVisible();
  await expect.poll(last).toBeGreaterThan(closed + 80);
  await expect.poll(overflow).toBe(0);
  const map = await region(frame).evaluate((element) => [
    element.getBoundingClientRect().height,
    element.querySelector(".natural")?.getBoundingClientRect().height ?? 0,
  ]);
  expect(Math.abs((map[0] ?? 0) - (map[1] ?? 0))).toBeLessThanOrEqual(1);
});

test("in a sandbox the frame is whole: a map without an origin, and without scripts the picture with its links", async ({
  page,
  baseURL,
}) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  await openHost(
    page,
    iframe(baseURL, "", 'height="640" id="opaque" sandbox="allow-scripts"') +
      iframe(baseURL, "", 'height="640" id="still" sandbox'),
  );
  const openPlace = async (frame: FrameLocator) => {
    await expect(frame.locator(".poster")).toBeVisible();
    await frame.locator(".marks-list a").first().focus();
    await page.keyboard.press("Enter");
    await expect(frame.locator(".card .entry-title")).toBeVisible();
  };
  const opaque = page.frameLocator("#opaque");
  await openPlace(opaque);
  expect(await opaque.locator("html").evaluate(() => window.origin)).toBe("null");
  await opaque.locator("[data-do=open]").first().click();
  await isInteractive(opaque);
  // Its worker may do no more than the page that made it: nothing is evaluated, and nobody else is asked.
  const tried = await opaque.locator("html").evaluate(
    (_, elsewhere) =>
      new Promise((resolve) => {
        const code = `try { eval("1"); postMessage("evaluated") } catch { fetch("${elsewhere}", { mode: "no-cors" }).then(() => postMessage("asked"), () => postMessage("refused")) }`;
        new Worker(`data:text/javascript,${encodeURIComponent(code)}`).onmessage = ({ data }) => resolve(data);
      }),
    page.url(),
  );
  expect(tried).toBe("refused");
  expect(violations.filter((text) => !text.includes(page.url()))).toEqual([]);
  expect(await opaque.locator("html").evaluate(() => [...document.fonts].some(({ status }) => status === "loaded"))).toBe(true);
  const still = page.frameLocator("#still");
  await openPlace(still);
  await expect(region(still)).toHaveAttribute("data-map-state", "poster");
});

test("twenty frames share four graphics contexts, and a map comes back where its reader was", async ({ page, baseURL }) => {
  test.slow();
  const frames = Array.from({ length: 20 }, () => iframe(baseURL, "?ui=none&interact=auto", 'height="300" loading="eager"'));
  await openHost(page, frames.join(text(20)));
  await page.setViewportSize({ width: 360, height: 640 });
  const states = async () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) =>
          frame
            .locator("[data-map-state]")
            .getAttribute("data-map-state")
            .catch(() => null),
        ),
    );
  const canvases = async () =>
    (
      await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.locator(".maplibregl-canvas").count()),
      )
    ).reduce((a, b) => a + b, 0);
  await expect
    .poll(async () => (await states()).filter((state) => state === "interactive").length, { timeout: 90_000 })
    .toBeGreaterThan(1);
  expect((await states()).filter((state) => state !== null)).toHaveLength(20);
  let most = 0;
  for (const share of [0.2, 0.5, 0.8, 1, 0]) {
    await page.evaluate((at) => scrollTo(0, at * document.body.scrollHeight), share);
    for (let look = 0; look < 6; look++) {
      await page.waitForTimeout(250);
      most = Math.max(most, await canvases());
    }
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(SLOTS);
  // What was seen last and left has its picture; back in view it opens again.
  await expect.poll(async () => (await states())[0], { timeout: 60_000 }).toBe("interactive");
});

test("nonsense in the address is the usual frame, and what is not there is not found", async ({ request }) => {
  const usual = await (await request.get(EMBED)).text();
  const nonsense =
    "?claim=nope&place=&panel=everything&theme=pink&ui=clock&interact=now&host=javascript:1&chapter=9&layers=zzz&%FF";
  expect(await (await request.get(EMBED + nonsense)).text()).toBe(usual);
  expect((await request.get("/de/mali-2020/embed")).status()).toBe(404);
  expect((await request.get("/en/nothing/embed")).status()).toBe(404);
  const { etag = "", vary } = (await request.get(EMBED)).headers();
  expect(vary).toContain("Accept-Encoding");
  expect((await request.get(EMBED, { headers: { "If-None-Match": etag } })).status()).toBe(304);
});
