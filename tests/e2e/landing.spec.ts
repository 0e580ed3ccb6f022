import { inflateSync } from "node:zlib";
import { type Browser, expect, type Page, test } from "@playwright/test";

const STORY = "/en/mali-2020";
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

async function opened(browser: Browser, viewport: { width: number; height: number }, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(path);
  await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  await expect(page.locator(".map-tools")).toBeVisible();
  return page;
}

/** Says where an element has come to rest, once the page has stood still for half a second. */
function restOf(page: Page, selector: string) {
  return page.evaluate(async (selector) => {
    const topOf = () => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
    let still = 0;
    for (let before = topOf(); still < 5; still = topOf() === before ? still + 1 : 0) {
      before = topOf();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const text = document.querySelector(".text")?.getBoundingClientRect();
    const map = document.querySelector("[data-map-state]")?.getBoundingClientRect();
    const isOver = text && map && map.left < text.right;
    return { top: topOf(), from: isOver ? map.bottom : 52, to: innerHeight * 0.6 };
  }, selector);
}

async function expectInReach(page: Page, selector: string) {
  const { top, from, to } = await restOf(page, selector);
  expect(top, selector).toBeGreaterThanOrEqual(from);
  expect(top, selector).toBeLessThanOrEqual(to);
}

for (const viewport of SIZES) {
  test(`chapters and claims far down land where they can be read, ${viewport.width} px wide`, async ({ browser }) => {
    const clicked = await opened(browser, viewport, STORY);
    await clicked.locator('.chapters a[href="#agreements"]').click();
    await expectInReach(clicked, "#agreements h2");
    const chapters = await clicked.locator(".chapters a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    // The second, one in the middle, the last: what lies before each is not laid out when it is asked for.
    for (const chapter of [chapters[1], chapters[Math.floor(chapters.length / 2)], chapters.at(-1)]) {
      await clicked.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
      await clicked.locator(`.chapters a[href="${chapter}"]`).click();
      await expectInReach(clicked, `${chapter} h2`);
    }
    await clicked.context().close();

    const byAddress = await opened(browser, viewport, `${STORY}#forces`);
    await expectInReach(byAddress, "#forces h2");
    await byAddress.context().close();

    const byClaim = await opened(browser, viewport, `${STORY}/mali-2019-military-cooperation`);
    const mention = '[data-chapter] a[data-claim="mali-2019-military-cooperation"]';
    await expectInReach(byClaim, mention);
    // What was clicked is never left under the card.
    const id = await byClaim.locator("[data-chapter] a[data-claim]:not([data-open])").last().getAttribute("data-claim");
    const other = byClaim.locator(`[data-chapter] a[data-claim="${id}"]`).last();
    await other.evaluate((link: HTMLElement) => {
      link.scrollIntoView({ block: "end", behavior: "instant" });
      link.click();
    });
    await expect(byClaim.locator("[data-card]")).toHaveAttribute("data-card", `claim-${id}`);
    await restOf(byClaim, mention);
    const [words, card] = await Promise.all([other.boundingBox(), byClaim.locator("[data-card]").boundingBox()]);
    const isBeside = (words?.x ?? 0) + (words?.width ?? 0) <= (card?.x ?? 0);
    expect(isBeside || (words?.y ?? 0) + (words?.height ?? 0) <= (card?.y ?? 0)).toBe(true);
    await byClaim.context().close();
  });
}

test("the route from Moscow is dotted on a phone too, never a line", async ({ browser }) => {
  const [phone = { width: 390, height: 844 }] = SIZES;
  const page = await opened(browser, phone, STORY);
  const image = (await page.screenshot()).toString("base64");
  const shares = await page.evaluate(async (image) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${image}`;
    await picture.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: picture.width, height: picture.height });
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const colorAt = (x: number, y: number) => context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [];
    // The poster stands behind the map by the same frame.
    const route = document.querySelector<SVGPathElement>(".p-route");
    const frame = document.querySelector("[data-frame]")?.getBoundingClientRect();
    const [, , width = 1, height = 1] = route?.ownerSVGElement?.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
    if (!route || !frame) return null;
    // Over the sea and the plain land of Europe, where nothing else has the colour of a layer.
    const points = Array.from({ length: 160 }, (_, index) => {
      const point = route.getPointAtLength(route.getTotalLength() * (0.5 + (index / 160) * 0.3));
      return [frame.left + (point.x / width) * frame.width, frame.top + (point.y / height) * frame.height] as const;
    });
    const isRoute = (x: number, y: number) => {
      const [red = 0, green = 0, blue = 0] = colorAt(x, y);
      return blue - green > 25 && red - green > 5;
    };
    // The picture's line and the map's lie some pixels apart: the shift at which they meet counts.
    const shifts = Array.from({ length: 17 }, (_, index) => index - 8);
    return Math.max(...shifts.map((dx) => points.filter(([x, y]) => isRoute(x + dx, y)).length / points.length));
  }, image);
  expect(shares).toBeGreaterThan(0.1);
  expect(shares).toBeLessThan(0.8);
  await page.context().close();
});

test("print has the text, the map and the numbers of its marks", async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(STORY);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(
    await page
      .locator(".p-number")
      .first()
      .evaluate((element) => getComputedStyle(element).display),
  ).not.toBe("none");
  expect(await page.locator("[data-chapter] .mention").first().getAttribute("data-n")).toBe("1");
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(251, 249, 244)");
  for (const path of [STORY, `${STORY}/kati-base-seized`]) {
    await page.goto(path);
    const pdf = await page.pdf({ format: "A4" });
    const texts = await page.locator(".text").allTextContents();
    expect(glyphsIn(pdf), path).toBeGreaterThan(texts.join("").length * 0.8);
  }
});

/** How many signs a PDF of Chromium's shows: the operands of its text operators, two bytes each. */
function glyphsIn(pdf: Buffer): number {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: { length } }) => {
    const start = index + length;
    try {
      return inflateSync(pdf.subarray(start, raw.indexOf("endstream", start))).toString("latin1");
    } catch {
      return "";
    }
  });
  const shown = streams.filter((stream) => /\sT[jJ]\s/.test(stream)).flatMap((stream) => [...stream.matchAll(/<([0-9A-F]+)>/g)]);
  return shown.reduce((sum, [, hex = ""]) => sum + hex.length / 4, 0);
}
