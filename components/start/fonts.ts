/**
 * Stands inline in the head and gives the page its fonts, where they can be there with the first frame: on a quick line, or
 * from the browser's cache. Elsewhere the reader's own fonts stay for this visit, because a late swap would move the text; ours
 * are fetched when the page has all it needs, for the next visit. They would share a slow line with the page itself, and each
 * request costs a slow processor some milliseconds of the first frame.
 */
const QUICK_MS = 250;
const KEPT = "dateline:fonts";

const { fonts = "" } = (document.currentScript as HTMLScriptElement).dataset;
/** A copy of the site may stand anywhere on its host (`copy-page.ts`). */
const { base = "" } = document.documentElement.dataset;
const faces = fonts.split(" ").map((font) => font.split("|"));

const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
if ((visit && visit.responseStart - visit.startTime < QUICK_MS) || hasFonts()) {
  document.documentElement.dataset.fonts = "";
  Promise.all(faces.map(load)).then(keep, ignore);
} else {
  document.addEventListener("dateline:ready", fetchForLater, { once: true });
  // A page of text alone has nothing else to wait for.
  addEventListener("load", () => document.querySelector("[data-start]") || fetchForLater());
}

function load([family = "", weight = "", url = ""]: readonly string[]): Promise<FontFace> {
  const face = new FontFace(family.replaceAll("_", " "), `url(${base}${url})`, { weight, display: "optional" });
  document.fonts.add(face);
  return face.load();
}

function fetchForLater(): void {
  Promise.all(faces.map(([, , url = ""]) => fetch(base + url).then((response) => response.arrayBuffer()))).then(keep, ignore);
}

/** Says that the browser has these very files. In a frame nothing is kept: an embedder's readers have chosen nothing of ours. */
function keep(): void {
  if (window.parent !== window) return;
  try {
    localStorage.setItem(KEPT, fonts);
  } catch {
    // Nothing depends on it.
  }
}

function hasFonts(): boolean {
  try {
    return localStorage.getItem(KEPT) === fonts;
  } catch {
    return false;
  }
}

function ignore(): void {}
