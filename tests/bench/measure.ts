import type { Browser, BrowserContext, Page } from "@playwright/test";

/** What one visit of a page gave. Times in milliseconds from the start of the navigation, sizes in bytes on the wire. */
export interface Visit {
  readonly firstPaint: number;
  /** First frame with the poster's marks in it; `null` on a page without one. */
  readonly poster: number | null;
  readonly interactive: number;
  readonly blocking: number;
  readonly shift: number;
  /** From the click on a claim in the text to the frame with its card; `null` on a page without text. */
  readonly card: number | null;
  /** Bytes of what was asked for before the map was interactive, with their headers, by kind of file. */
  readonly bytes: Readonly<Record<string, number>>;
}

export interface Conditions {
  /** Factor by which the processor is slowed; 1 leaves it. */
  readonly cpu: number;
}

const TIMEOUT_MS = 90_000;
const READING_MS = 2500;

/** Opens an address in a new, empty browser profile and reads the page's own clocks. */
export async function visit(browser: Browser, url: string, { cpu }: Conditions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const bytes = countBytes(context, page);
    await page.addInitScript({ path: "tests/bench/watch.mjs" });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    // The page says so itself: to be asked would cost a slow processor a script of the browser driver's before the first frame.
    const isInteractive = page.waitForEvent("console", {
      predicate: (message) => message.text() === "dateline: interactive",
      timeout: TIMEOUT_MS,
    });
    await page.goto(url, { waitUntil: "commit" });
    await isInteractive;
    const times = await page.evaluate(() => window.datelineTimes());
    const sizes = await bytes(await page.evaluate((time) => performance.timeOrigin + time, times.interactive));
    return { ...times, card: times.poster === null ? null : await clickToCard(page), bytes: sizes };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    datelineTimes: () => Omit<Visit, "card" | "bytes">;
    datelineWatchClick: () => void;
    datelineClick: { readonly start: number; readonly end: number } | null;
  }
}

/** Clicks the first claim in the text, as a reader does, and waits for the frame that shows its card. */
async function clickToCard(page: Page): Promise<number> {
  const mention = page.locator(".text a[data-claim]").first();
  await mention.scrollIntoViewIfNeeded();
  await mention.hover();
  // Whoever clicks has read the words first: the map rests where their chapter wants it, with the pointed-at place lit.
  await page.waitForTimeout(READING_MS);
  await page.evaluate(() => window.datelineWatchClick());
  await mention.click();
  await page.waitForFunction(() => window.datelineClick !== null, null, { timeout: TIMEOUT_MS });
  return page.evaluate(() => (window.datelineClick ? window.datelineClick.end - window.datelineClick.start : Number.NaN));
}

/** Sums what answers weigh on the wire, those that workers ask for included, up to a time in milliseconds since 1970. */
function countBytes(context: BrowserContext, page: Page): (until: number) => Promise<Record<string, number>> {
  const finished: { readonly url: string; readonly startTime: number; readonly size: Promise<number> }[] = [];
  context.on("requestfinished", (request) => {
    const size = request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
      () => 0,
    );
    finished.push({ url: request.url(), startTime: request.timing().startTime, size });
  });
  return async (until) => {
    const sizes = new Map<string, number>();
    // One address asked for twice is one answer from the wire and one, with no size of its own, from the browser's cache.
    for (const { url, size } of finished.filter(({ startTime }) => startTime <= until))
      sizes.set(url, Math.max(await size, sizes.get(url) ?? 0));
    // The browser does not tell the weight of a worker's own script: it came once, whoever asked for it.
    for (const worker of page.workers()) sizes.set(worker.url(), await sizeOf(context, worker.url()));
    const sums: Record<string, number> = {};
    for (const [url, size] of sizes) sums[kindOf(url)] = (sums[kindOf(url)] ?? 0) + size;
    return sums;
  };
}

async function sizeOf({ request }: BrowserContext, url: string): Promise<number> {
  const answer = await request.head(url, { headers: { "Accept-Encoding": "br" }, maxRetries: 3 });
  return Number(answer.headers()["content-length"]);
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.includes("maplibre")) return "maplibre";
  if (/\.woff2$/.test(pathname)) return "fonts";
  if (/\.css$/.test(pathname)) return "styles";
  if (/\.m?js$/.test(pathname)) return "scripts";
  if (pathname.startsWith("/basemap/")) return "basemap";
  if (/geojson$|\/items$/.test(pathname)) return "claims";
  return "pages";
}
