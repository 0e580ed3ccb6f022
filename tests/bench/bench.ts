/**
 * `npm run bench`: the story's page beside a plain MapLibre page, in one browser, in turns, with an empty profile each time.
 * Absolute figures depend on the machine; the ratios of one run are what counts. Prints, and passes no judgement by its
 * exit code. `npm run bench -- 3` makes three visits of each page under each condition instead of five, and
 * `npm run bench -- 3 page embed` only measures those parts.
 */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { serve } from "../../scripts/serve.mjs";
import { findBrowser } from "../../scripts/setup/browser.mjs";
import { stop } from "../../scripts/setup/stop.mjs";
import { dashboardFigures, dashboardTable } from "./dashboard";
import { EMBEDDING_HEAD, embedding, embeddingRow } from "./embed";
import { figureTable, filteringTable, goals, type Pair } from "./figures";
import { filtering } from "./filtering";
import { claimBytes, type Growth, multiplied } from "./growth";
import { type Visit, visit } from "./measure";
import { writePlainPage } from "./plain-page";
import { missingForServing, serving } from "./serving";
import { slowNetwork } from "./slow-network";
import { databaseFigures, embeddedFigures, storeTable } from "./store";

const FOLDER = ".cache/bench";
const STORY = "/en/mali-2020";
const SLOW = { bitsPerSecond: 1.6e6, roundTripMs: 150 };
const CONDITIONS = [
  { name: "Unthrottled", cpu: 1, isThrottled: false },
  { name: "4× slower processor, 1.6 Mbit/s, 150 ms round trip", cpu: 4, isThrottled: true },
];

/** The story itself, and made-up ones with its claims many times over. */
const SIZES = [0, 5_000, 50_000];

/** Made-up events in the database. */
const EVENTS = [10_000, 100_000, 1_000_000];

/** What can be measured alone, in the order of a whole run. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  page: measurePage,
  growth: measureGrowth,
  workbench: measureWorkbench,
  embed: measureEmbed,
  store: measureStore,
  dashboard: measureDashboard,
  serving: measureServing,
};

if (!existsSync(".next/dateline-build")) stop("There is no build to measure: run npm run build first.");
const [timesAsked = "5", ...partsAsked] = process.argv.slice(2);
const times = Number(timesAsked);
if (!Number.isInteger(times) || times < 1) stop(`"${timesAsked}" is not a number of visits. Write: npm run bench -- 5`);
const unknownPart = partsAsked.find((part) => !Object.hasOwn(PARTS, part));
if (unknownPart) stop(`"${unknownPart}" is not a part of the bench. Write some of: ${Object.keys(PARTS).join(", ")}`);

const story = buildStory(await readStoryFiles("data/stories/mali-2020"));
await writePlainPage(story, FOLDER);
const server = await serve({ port: 0, host: "127.0.0.1", roots: [{ prefix: "/bench/", dir: FOLDER }] });
const line = await slowNetwork(Number(new URL(server.url).port), SLOW);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const [part, measure] of Object.entries(PARTS)) if (partsAsked.length === 0 || partsAsked.includes(part)) await measure();
} finally {
  await browser.close();
  line.close();
  await server.close();
}

/** The story's page beside the plain one, under each condition. */
async function measurePage(): Promise<void> {
  for (const { name, cpu, isThrottled } of CONDITIONS) {
    const pair = await visitInTurns(browser, isThrottled ? line.url : server.url, cpu);
    print(`\n## ${name}\n\nMedians of ${times} visits each.\n\n${figureTable(pair)}\n\n`);
    for (const { name: goal, value, atMost } of goals(pair, isThrottled))
      print(`- ${value <= atMost ? "reached" : "MISSED"}: ${goal} ${value.toFixed(2)} (at most ${atMost})\n`);
  }
}

/** What a page carries for its claims, now and with ten times as many: computed with the code that serves them. */
function measureGrowth(): void {
  const [now, tenfold] = [claimBytes(story), claimBytes(multiplied(story, 10))];
  print(
    `\n## Ten times the claims\n\nWhat a page carries for its claims: ${kilobytes(now)} with ${now.claims}, ${kilobytes(tenfold)} with ${tenfold.claims} (computed, not visited).\n`,
  );
}

async function measureWorkbench(): Promise<void> {
  print("\n## The workbench\n\nOne click on an option, and a window that is dragged. Unthrottled.\n\n");
  const measured = [];
  for (const claims of SIZES) measured.push(await filtering(browser, server.url, story, claims, times));
  print(`${filteringTable(measured)}\n`);
}

async function measureEmbed(): Promise<void> {
  print(
    `\n## The embed\n\nOn a page of another origin, beside the plain MapLibre page in frames. Unthrottled.\n\n${EMBEDDING_HEAD}\n`,
  );
  for (const [name, path] of [
    ["embed", `${STORY}/embed`],
    ["embed, interact=auto", `${STORY}/embed?interact=auto`],
    ["plain MapLibre", "/bench/plain.html"],
  ] as const)
    for (const frames of [1, 20])
      print(`${embeddingRow(`${frames} × ${name}`, await embedding(browser, server.url + path, frames, times))}\n`);
}

async function measureStore(): Promise<void> {
  const figures = [...(await embeddedFigures(story, [10_000, 100_000])), ...(await databaseFigures(EVENTS, FOLDER))];
  print(
    `\n## The stores\n\nMedian and 95th percentile. The database's own cache is cold or warm as it comes.\n\n${storeTable(figures)}\n`,
  );
}

async function measureDashboard(): Promise<void> {
  const figures = await dashboardFigures(browser, [100, 1_000_000], FOLDER, times);
  print(`\n## The dashboard on a million events\n\nA layer that only the database has.\n\n${dashboardTable(figures)}\n`);
}

async function measureServing(): Promise<void> {
  print(`\n## Our server beside nginx\n\nThe same bytes and headers, by wrk, ${times} turns.\n\n`);
  const missing = missingForServing();
  print(missing ? `Left out: there is no ${missing}.\n` : `${await serving(`${FOLDER}/serving`, times)}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}

/** One visit of each page to warm the server up, then in turns, so that what else the machine does falls on both. */
async function visitInTurns(on: Browser, origin: string, cpu: number): Promise<Pair> {
  const story: Visit[] = [];
  const plain: Visit[] = [];
  for (let turn = 0; turn <= times; turn++) {
    const [ours, theirs] = [
      await visit(on, `${origin}${STORY}`, { cpu }),
      await visit(on, `${origin}/bench/plain.html`, { cpu }),
    ];
    if (turn === 0) continue;
    story.push(ours);
    plain.push(theirs);
  }
  return { story, plain };
}

function kilobytes({ bytes }: Growth): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
