/**
 * Stands inline in the page, behind the map's region, and sets the order of everything that is not HTML: the map after
 * the first paint, React with Next when the map is there or when the reader wants something that needs it. `scripts/boot.mjs`
 * makes one line of it; what differs from page to page is in the attributes of its element, so that its hash never does.
 */
import { HeldInput } from "./held-input";

const NEEDED_AT = ["pointerdown", "keydown", "focusin", "scroll", "wheel", "click", "input"] as const;
/** If neither the map nor the reader has asked by then. Long enough for a map on a very slow line. */
const AT_LATEST_MS = 30_000;

const element = document.currentScript as HTMLScriptElement;
const { boot = "", maplibre = "", worker = "", world = "", app = "", now } = element.dataset;
/** A copy of the site may stand anywhere on its host (`copy-page.ts`). */
const { base = "" } = document.documentElement.dataset;

const held = new HeldInput();
let isAppAsked = false;

/** Asks for React and Next: the scripts that the build took out of the page. Without that step they are in it, and this is nothing. */
function askForApp(): void {
  if (isAppAsked) return;
  isAppAsked = true;
  for (const type of NEEDED_AT) removeEventListener(type, askForApp, true);
  for (const src of app.split(" ").filter(Boolean)) {
    const script = document.createElement("script");
    script.src = base + src;
    script.async = true;
    script.onerror = held.giveUp;
    document.head.append(script);
  }
}

function askForMap(): void {
  if (now !== undefined || location.search !== "") askForApp();
  import(base + boot)
    .then((map: typeof import("../map/boot")) => map.start())
    .catch(() => {})
    .finally(askForApp);
  // A browser without WebGL 2 has no use for the rest.
  if (!window.WebGL2RenderingContext) return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = base + maplibre;
  link.fetchPriority = "low";
  // One after the other, in the order of need: each is read while the line brings the next.
  link.onload = () => void warm(base + worker).then(() => warm(base + world));
  document.head.append(link);
}

/**
 * A worker's script, and what a worker fetches, cannot use a preload, only the HTTP cache: read to the end, because a
 * half-read answer keeps the cache's entry locked.
 */
async function warm(url: string): Promise<void> {
  try {
    await (await fetch(url, { priority: "low" })).arrayBuffer();
  } catch {
    // MapLibre asks again, and says so if it fails then.
  }
}

function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** Unfolded where it covers nothing: beside an open card it needs more room. The style sheet leaves it free from these widths on. */
const LEGEND_FROM_PX = document.querySelector(".card:not([hidden])") ? 1600 : 1200;

const legend = document.querySelector<HTMLDetailsElement>(".legend");
// Not `innerWidth`, which would lay out the page to know whether there is a scroll bar.
if (legend && matchMedia(`(min-width: ${LEGEND_FROM_PX}px)`).matches) legend.open = true;
for (const type of NEEDED_AT) addEventListener(type, askForApp, true);
afterFirstPaint(askForMap);
setTimeout(askForApp, AT_LATEST_MS);
