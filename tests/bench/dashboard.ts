import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Cluster, startCluster } from "../contract/cluster";
import { median } from "./figures";
import { writeMadeUpEvents } from "./made-up-events";

/** What the workbench costs on a layer of so many events. Times in milliseconds. */
export interface Dashboard {
  readonly events: number;
  /** On the wire until everything of the first view is there, its tiles too. */
  readonly bytes: number;
  /** From the window of time that is asked for to the frame in which the page shows it, and until the map has drawn its tiles by it. */
  readonly toFrame: number;
  readonly toMap: number;
  /** Requests that the filters asked of the layer. */
  readonly requests: number;
  /** Bytes of the page's scripts after the first view, and after a tour from the world to a town and back with filters. */
  readonly heap: number;
  readonly heapAfter: number;
}

const WINDOWS = ["2003", "2008", "2013", "2018"];
const TIMEOUT_MS = 120_000;
const STILL_MS = 3000;

declare global {
  interface Window {
    datelineWindow: (from: string) => Promise<{ toFrame: number; toMap: number }>;
  }
}

/** The built site with a database of its own, in which the story has a layer of each of these sizes. */
export async function dashboardFigures(
  browser: Browser,
  sizes: readonly number[],
  folder: string,
  times: number,
): Promise<Dashboard[]> {
  const cluster = startCluster();
  try {
    load(cluster, "data/stories/mali-2020");
    for (const count of sizes) {
      const file = `${folder}/events-${count}.csv`;
      if (!existsSync(file)) await writeMadeUpEvents(file, count);
      load(cluster, file, "--story", "mali-2020", "--layer", layerOf(count));
    }
    const server = await startServer(cluster);
    try {
      const figures: Dashboard[] = [];
      for (const count of sizes) figures.push(await figuresOf(browser, server.url, count, times));
      return figures;
    } finally {
      server.stop();
    }
  } finally {
    cluster.remove();
  }
}

const layerOf = (count: number): string => `made-${count}`;

function load(cluster: Cluster, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/load.ts", ...args], {
    env: { ...process.env, DATABASE_URL: cluster.url("postgres") },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

async function startServer(cluster: Cluster): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), RATE_LIMIT: "off", DATABASE_URL: cluster.url("postgres") };
  const child: ChildProcess = spawn(process.execPath, ["scripts/serve.mjs"], { env, stdio: "ignore" });
  for (let turn = 0; turn < 200; turn++) {
    const status = await fetch(`${url}/api/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error("The server did not start.");
}

async function figuresOf(browser: Browser, origin: string, events: number, times: number): Promise<Dashboard> {
  const visits: Dashboard[] = [];
  // The first visit makes the tiles; those after it find them kept, as all readers but the first do.
  for (let turn = 0; turn <= times; turn++) visits.push(await visitDashboard(browser, origin, events));
  const of = (name: keyof Dashboard) => median(visits.slice(1).map((visit) => visit[name])) ?? Number.NaN;
  return {
    events,
    bytes: of("bytes"),
    toFrame: of("toFrame"),
    toMap: of("toMap"),
    requests: of("requests"),
    heap: of("heap"),
    heapAfter: of("heapAfter"),
  };
}

async function visitDashboard(browser: Browser, origin: string, events: number): Promise<Dashboard> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const traffic = watchTraffic(context, layerOf(events));
    await page.addInitScript({ path: "tests/bench/watch-window.mjs" });
    await page.goto(`${origin}/en/mali-2020?mode=explore&more=${layerOf(events)}`);
    await page.locator('[data-map-state="interactive"]').waitFor({ timeout: TIMEOUT_MS });
    await page.locator('[data-window="from"]').waitFor({ timeout: TIMEOUT_MS });
    await traffic.still();
    const bytes = await traffic.bytes();
    const heap = await usedHeap(page);
    const before = traffic.requests();
    const windows = [];
    for (const from of WINDOWS) {
      windows.push(await page.evaluate((text) => window.datelineWindow(text), from));
      await page.waitForTimeout(300);
    }
    const requests = traffic.requests() - before;
    for (const view of ["5/14/-2", "9/12.6/-8", "4/14/20", "2/10/10"]) {
      await page.evaluate((hash) => window.location.replace(`#map=${hash}`), view);
      await traffic.still();
    }
    return {
      events,
      bytes,
      toFrame: median(windows.map(({ toFrame }) => toFrame)) ?? Number.NaN,
      toMap: median(windows.map(({ toMap }) => toMap)) ?? Number.NaN,
      requests,
      heap,
      heapAfter: await usedHeap(page),
    };
  } finally {
    await context.close();
  }
}

function watchTraffic(context: BrowserContext, layer: string) {
  const sizes: Promise<number>[] = [];
  let [last, ofLayer] = [Date.now(), 0];
  context.on("request", (request) => {
    last = Date.now();
    if (request.url().includes(`.${layer}/`)) ofLayer += 1;
  });
  context.on("requestfinished", (request) => {
    last = Date.now();
    const size = request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
      () => 0,
    );
    sizes.push(size);
  });
  return {
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
    requests: () => ofLayer,
    /** Resolves when nothing has been asked for a while. */
    still: async () => {
      while (Date.now() - last < STILL_MS) await new Promise((resolve) => setTimeout(resolve, 200));
    },
  };
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function dashboardTable(figures: readonly Dashboard[]): string {
  const head =
    "| events | first view | more than with the fewest | time window to frame | to map | requests for it | heap | after a tour |\n|--:|--:|--:|--:|--:|--:|--:|--:|";
  const least = figures[0]?.bytes ?? Number.NaN;
  const rows = figures.map(({ events, bytes, toFrame, toMap, requests, heap, heapAfter }) =>
    [
      events.toLocaleString("en"),
      `${(bytes / 1000).toFixed(0)} kB`,
      `${((bytes / least - 1) * 100).toFixed(1)} %`,
      `${Math.round(toFrame)} ms`,
      `${Math.round(toMap)} ms`,
      requests,
      `${(heap / 1e6).toFixed(1)} MB`,
      `${(heapAfter / 1e6).toFixed(1)} MB`,
    ].join(" | "),
  );
  return [head, ...rows.map((row) => `| ${row} |`)].join("\n");
}
