import type { Browser, BrowserContext, Page } from "@playwright/test";
import { toFeatureCollection } from "@/data/story/serialise";
import type { Story } from "@/data/story/story";
import { FACTS_QUERY } from "../../data/service/layer-queries";
import { median } from "./figures";
import { multiplied } from "./growth";

/** What filtering costs with so many claims. Times in milliseconds, medians. */
export interface Filtering {
  readonly claims: number;
  /** From the click on an option to the frame that shows what is left, in words and counts. */
  readonly toFrame: number;
  /** From the same click until the map has drawn it. */
  readonly toMap: number;
  /** Frames per second in which the window moved, while it was dragged. */
  readonly framesPerSecond: number;
}

const DRAG_MS = 2500;
const FACTS = new URLSearchParams(FACTS_QUERY).get("properties")?.split(",") ?? [];
const OPTION = "[data-facet='status'] [data-value='reported'] input";

/** Opens the workbench on a made-up story of about so many claims and works with it as an analyst does. */
export async function filtering(
  browser: Browser,
  origin: string,
  story: Story,
  claims: number,
  times: number,
): Promise<Filtering> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  try {
    const many = multiplied(story, Math.max(1, Math.round(claims / story.claims.length)));
    await answerWith(context, many);
    const page = await context.newPage();
    await page.addInitScript({ path: "tests/bench/watch-filter.mjs" });
    await page.goto(`${origin}/en/${story.id}?mode=explore&later=on`);
    await page.locator('[data-map-state="interactive"]').waitFor({ timeout: 90_000 });
    await page.locator("[data-facet='status'] input").first().waitFor({ timeout: 90_000 });
    const clicks: { toFrame: number; toMap: number }[] = [];
    for (let turn = 0; turn < times * 2; turn++) {
      clicks.push(await page.evaluate((option) => window.datelineFilter(option), OPTION));
      await page.waitForTimeout(300);
    }
    // Near enough that a window snaps to days: each frame has another one to show.
    await page.locator('[data-window="from"]').fill("2020-01");
    await page.locator('[data-window="from"]').press("Enter");
    await page.locator('[data-window="to"]').fill("2020-08");
    await page.locator('[data-window="to"]').press("Enter");
    await page.getByRole("button", { name: "Zoom to window" }).click();
    await page.waitForTimeout(2000);
    const framesPerSecond = await dragWindow(page);
    return {
      claims: many.claims.length,
      toFrame: median(clicks.map(({ toFrame }) => toFrame)) ?? Number.NaN,
      toMap: median(clicks.map(({ toMap }) => toMap)) ?? Number.NaN,
      framesPerSecond,
    };
  } finally {
    await context.close();
  }
}

/** The layers as the page's own service would serve them if the story had so many claims. */
async function answerWith(context: BrowserContext, story: Story): Promise<void> {
  await context.route(/\/api\/collections\/[^/]+\/items/, async (route) => {
    const layer = /\.([^/]+)\/items/.exec(route.request().url())?.[1] ?? "";
    const isFacts = route.request().url().includes("words");
    if (!isFacts) return route.continue();
    const collection = toFeatureCollection(story, layer, { properties: FACTS, skipGeometry: true });
    return route.fulfill({ contentType: "application/geo+json", body: JSON.stringify(collection) });
  });
}

declare global {
  interface Window {
    datelineFilter: (option: string) => Promise<{ toFrame: number; toMap: number }>;
    datelineDrag: (durationMs: number) => Promise<number>;
  }
}

/** Drags a window over the bars to and fro, and counts the frames in which it moved. */
async function dragWindow(page: Page): Promise<number> {
  const brush = page.locator(".brush");
  const box = await brush.boundingBox();
  if (!box) throw new Error("The timeline has no brush to drag.");
  await page.mouse.move(box.x + box.width * 0.6, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 30, { steps: 4 });
  await page.locator(".brush-window").waitFor();
  const frames = page.evaluate((duration) => window.datelineDrag(duration), DRAG_MS);
  const end = Date.now() + DRAG_MS;
  for (let step = 0; Date.now() < end; step++) {
    const share = 0.75 + 0.2 * Math.sin(step / 25);
    await page.mouse.move(box.x + box.width * share, box.y + 30);
  }
  const result = await frames;
  await page.mouse.up();
  return result;
}
