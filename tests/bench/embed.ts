import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Frame, Page } from "@playwright/test";
import { median } from "./figures";

/** What some frames cost the page that they stand in. Times in milliseconds, sizes in bytes on the wire. */
export interface Embedding {
  /** From the start of the host's page until a true map is seen in its first frame. */
  readonly visible: number;
  /** Bytes until all frames rest, before anybody has touched one. */
  readonly bytes: number;
  /** From the tap on the first frame until its map can be moved; `null` for a page whose map comes by itself. */
  readonly tap: number | null;
  /** The longest task in any frame, and in the host's page, from the start until it has been scrolled through. */
  readonly longestTask: number;
  /** The longest run of one script in it: what is left of a task where a graphics card draws. */
  readonly longestScript: number;
  /** While the host's page was scrolled through: frames per second, and the longest time without one. */
  readonly framesPerSecond: number;
  readonly longestGap: number;
  /** Frames in which something can be seen at the end. */
  readonly legible: number;
}

const SCROLL_MS = 5000;
const REST_MS = 4000;
const TIMEOUT_MS = 90_000;

declare global {
  interface Window {
    datelineFrame: () => Readonly<Record<"longest" | "longestScript" | "tasks" | "painted" | "interactive", number>> & {
      readonly hasPoster: boolean;
    };
    datelineForget: () => void;
    datelineScroll: (durationMs: number) => Promise<number[]>;
  }
}

/** Medians of some visits of a host's page, on another origin, with so many frames of an address. */
export async function embedding(browser: Browser, url: string, frames: number, times: number): Promise<Embedding> {
  const visits: Embedding[] = [];
  for (let turn = 0; turn < times; turn++) visits.push(await visitHost(browser, url, frames));
  const of = (name: keyof Embedding) => median(visits.map((visit) => visit[name])) ?? Number.NaN;
  return {
    visible: of("visible"),
    bytes: of("bytes"),
    tap: visits[0]?.tap === null ? null : of("tap"),
    longestTask: of("longestTask"),
    longestScript: of("longestScript"),
    framesPerSecond: of("framesPerSecond"),
    longestGap: of("longestGap"),
    legible: of("legible"),
  };
}

async function visitHost(browser: Browser, url: string, count: number): Promise<Embedding> {
  const host = await serveHost(url, count);
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, serviceWorkers: "block" });
  try {
    await context.addInitScript({ path: "tests/bench/watch-frame.mjs" });
    const page = await context.newPage();
    const wire = await countBytes(page);
    await page.goto(host.url, { waitUntil: "load", timeout: TIMEOUT_MS });
    const frames = page.frames().slice(1);
    const [first] = frames;
    if (!first) throw new Error("The host's page has no frame.");
    const start = await page.evaluate(() => performance.timeOrigin);
    const isPoster = await first.evaluate(() => window.datelineFrame().hasPoster);
    // Twenty maps at once are more than a browser draws: the first may lose its context before it is interactive.
    if (!isPoster)
      await first
        .waitForFunction(() => performance.getEntriesByName("map-interactive").length > 0, null, { timeout: TIMEOUT_MS })
        .catch(() => undefined);
    await page.waitForTimeout(REST_MS);
    const seen = await first.evaluate(() => window.datelineFrame());
    const bytes = await wire();
    const tap = isPoster && Number.isNaN(seen.interactive) ? await tapToMap(first) : null;
    const gaps = await page.evaluate((ms) => window.datelineScroll(ms), SCROLL_MS);
    const all = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.datelineFrame())));
    return {
      visible: (isPoster ? seen.painted : seen.interactive) - start,
      bytes,
      tap,
      longestTask: Math.max(...all.map(({ longest }) => longest)),
      longestScript: Math.max(...all.map(({ longestScript }) => longestScript)),
      framesPerSecond: (gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1000,
      longestGap: Math.max(...gaps),
      legible: await legibleFrames(frames),
    };
  } finally {
    await context.close();
    host.close();
  }
}

/** As a reader does: a tap on the picture's ground, and then the time until the map has taken its place. */
async function tapToMap(frame: Frame): Promise<number> {
  const tapped = await frame.evaluate(() => {
    document.querySelector<HTMLElement>("[data-do=open]")?.click();
    return performance.timeOrigin + performance.now();
  });
  await frame.waitForFunction(() => performance.getEntriesByName("map-interactive").length > 0, null, { timeout: TIMEOUT_MS });
  return (await frame.evaluate(() => window.datelineFrame().interactive)) - tapped;
}

/** Frames with a picture, or with a map whose graphics context is alive. */
async function legibleFrames(frames: readonly Frame[]): Promise<number> {
  const isLegible = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => {
        if (document.querySelector(".poster, .map-still")) return true;
        const canvas = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas");
        return canvas?.getContext("webgl2")?.isContextLost() === false;
      }),
    ),
  );
  return isLegible.filter(Boolean).length;
}

/** What comes over the wire for the page and its frames, those on another origin and what their workers fetch included. */
async function countBytes(page: Page): Promise<() => Promise<number>> {
  const sizes: Promise<number>[] = [];
  page.context().on("requestfinished", (request) => {
    sizes.push(
      request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function serveHost(url: string, count: number): Promise<{ readonly url: string; readonly close: () => void }> {
  const frames = Array.from(
    { length: count },
    (_, index) =>
      `<p>Paragraph ${index + 1} of an article.</p><iframe title="Map ${index + 1}" src="${url}" height="560"></iframe>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{max-width:700px;margin:0 auto}p{height:200px}iframe{width:100%;border:0}</style>${frames.join("")}</html>`;
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** Head of the Markdown table of one and twenty frames of ours beside as many of the plain page. */
export const EMBEDDING_HEAD =
  "| frames | map seen | bytes before a touch | tap to interactive | longest task | of it script | frames per second, scrolled | longest gap | legible |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|";

export function embeddingRow(
  name: string,
  { visible, bytes, tap, longestTask, longestScript, framesPerSecond, longestGap, legible }: Embedding,
): string {
  const time = (ms: number) => (Number.isFinite(ms) ? `${Math.round(ms)} ms` : "never");
  return `| ${name} | ${time(visible)} | ${(bytes / 1000).toFixed(1)} kB | ${tap === null ? "–" : time(tap)} | ${time(longestTask)} | ${time(longestScript)} | ${framesPerSecond.toFixed(0)} | ${time(longestGap)} | ${legible} |`;
}
