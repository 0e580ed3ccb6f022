import AxeBuilder from "@axe-core/playwright";
import { expect, type Frame, type Page, test } from "@playwright/test";
import type { DatelineApi } from "@/components/embed/host/dateline-api";
import { chance, pick } from "../content/copy-edits";
import { examplesOf } from "../content/documented";
import { openHost } from "./host-page";

const CLAIM = "kati-base-seized";
const RESIZERS = ["own", "pym", "resizer-4", "resizer-5", "datawrapper", "amp"];

let host: Awaited<ReturnType<typeof openHost>>;

test.beforeAll(async ({ baseURL }) => {
  host = await openHost(baseURL ?? "", {
    "/documented.html": examplesOf("html page")[0] ?? "",
    "/empty": "<!doctype html><title>Empty</title>",
  });
});
test.afterAll(() => host.close());

test("six kinds of host give the frame its height within a pixel, at three widths, and when a card opens and closes", async ({
  page,
}) => {
  const faults = watchFaults(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${host.origin}/resizers.html`);
  const frames = await Promise.all(RESIZERS.map((id) => frameIn(page, id)));
  for (const width of [320, 768, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    for (const frame of frames) await expectFit(frame);
  }
  for (const frame of frames) {
    await setClaim(frame, true);
    await expectFit(frame);
    await setClaim(frame, false);
    await expectFit(frame);
  }
  // iframe-resizer speaks to frames before their documents are there, which browsers report.
  expect(faults.filter((fault) => !fault.includes("Failed to execute 'postMessage'"))).toEqual([]);
});

test("the documented page: its words drive the map by mouse and keyboard, the map marks them, and a new rendering loses none", async ({
  page,
}) => {
  const faults = watchFaults(page);
  await page.setViewportSize({ width: 700, height: 500 });
  await page.goto(`${host.origin}/documented.html`);
  const frame = await frameIn(page, "iframe");
  const link = page.locator("[data-dateline]");
  const quoted = page.locator(".dateline-word");
  await expect(quoted).toHaveText("announced that he would go");
  const text = await page.locator("article").textContent();

  await page.evaluate(() => window.Dateline?.ready());
  await quoted.focus();
  await page.keyboard.press("Enter");
  await expect(quoted).toHaveAttribute("aria-current", "true");
  await expectOpen(frame, "keita-forced-to-resign");
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await expect(link).toHaveClass("dateline-current");
  await expect(quoted).not.toHaveAttribute("aria-current");
  await expectOpen(frame, CLAIM);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(page.url()).toBe(`${host.origin}/documented.html`);

  await page.evaluate(() => {
    const [, second] = document.querySelectorAll("article p");
    if (second)
      second.innerHTML =
        "At midnight, President Keïta, in a hat, <b>announced</b> that he would soon go. <button>announced that he would go</button>";
  });
  await expect(quoted).toHaveText(["announced", " that he would soon go"]);
  await quoted.last().click();
  await expect(quoted.first()).toHaveAttribute("aria-current", "true");
  await expect(page.locator("button .dateline-word")).toHaveCount(0);
  expect(text).toContain("announced that he would go.");
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  expect(faults).toEqual([]);
});

test("two maps in an article from right to left: each its own height, and commands with answers", async ({ page }) => {
  const faults = watchFaults(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${host.origin}/article.html`);
  const second = page.locator("dateline-map iframe");
  await expect(second).toHaveAttribute("loading", "lazy");
  await expect(second).toHaveAttribute(
    "src",
    new RegExp(`/fr/mali-2020/embed\\?claim=keita-forced-to-resign&host=${encodeURIComponent(host.origin)}$`),
  );
  const first = await frameIn(page, "bordered");
  await expectFit(first);
  await page.locator("#below").scrollIntoViewIfNeeded();
  const french = await frameIn(page, "dateline-map iframe");
  await expectFit(french);
  await expect(second).toHaveAttribute("title", /Mali/);
  await expectOpen(french, "keita-forced-to-resign");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const answers = await page.evaluate(async (claim) => {
    const dateline = window.Dateline as DatelineApi;
    const element = document.querySelector("dateline-map") ?? undefined;
    const heard: unknown[] = [];
    dateline.on("selected", (detail, frame) => heard.push([frame.id, detail.claim]));
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => "done",
        ({ message }: Error) => message,
      );
    const ready = await dateline.ready(element);
    const opened = new Promise((resolve) => dateline.on("selected", resolve));
    await dateline.select({ claim }, element);
    await opened;
    const unknown = [
      await failed(dateline.select({ claim: "nope" })),
      await failed(dateline.select({ place: "nope" })),
      await failed(dateline.layers(["nope"])),
    ];
    const view = await dateline.view("status=established", element);
    const layers = await dateline.layers(null, element);
    await dateline.theme("dark", element);
    return { ready, heard, unknown, view, layers };
  }, CLAIM);
  expect(answers.ready).toMatchObject({ story: "mali-2020", language: "fr" });
  expect(answers.heard).toEqual([
    ["", CLAIM],
    ["", null],
  ]);
  expect(answers.unknown).toEqual(["unknown-claim", "unknown-place", "unknown-layer"]);
  expect(answers.view.shown).toBeGreaterThan(0);
  expect(answers.view.shown).toBeLessThan(answers.view.all);
  expect(answers.layers.map(({ id }) => id)).toContain("coup");

  // The attribute of a word is a control that the keyboard reaches.
  await page.locator("b[data-dateline]").focus();
  await page.keyboard.press(" ");
  await expectOpen(first, CLAIM);
  expect(faults).toEqual([]);
});

test("strangers are not obeyed, five hundred hostile messages do nothing, and both are counted", async ({ page, baseURL }) => {
  const faults = watchFaults(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 700, height: 500 });
  const [news, stranger] = [host.origin, "http://127.0.0.1:9"];
  await page.goto(`${news}/empty`);
  await page.setContent(
    `<iframe id="named" src="${baseURL}/en/mali-2020/embed?host=${news}"></iframe><iframe id="other" src="${baseURL}/en/mali-2020/embed?host=${stranger}"></iframe><iframe id="boxed" sandbox="allow-scripts" src="${baseURL}/en/mali-2020/embed?host=${news}"></iframe>`,
  );
  const [named, other] = [await frameIn(page, "named"), await frameIn(page, "other")];
  const state = () =>
    named.evaluate(() => [
      location.href,
      document.title,
      document.documentElement.lang,
      document.querySelectorAll("script, [data-card]").length,
    ]);
  const before = await state();
  const known = requests.length;
  const messages = hostileMessages(500);
  await page.evaluate((all) => {
    for (const { contentWindow } of document.querySelectorAll("iframe"))
      for (const message of all) contentWindow?.postMessage(message, "*");
  }, messages);
  await expect(named.locator("html")).toHaveAttribute("data-ignored-messages", "500");
  await expect(other.locator("html")).toHaveAttribute("data-ignored-messages", "500");
  await page.evaluate((claim) => {
    for (const { contentWindow } of document.querySelectorAll("iframe"))
      contentWindow?.postMessage({ dateline: 1, type: "select", claim }, "*");
  }, CLAIM);
  await expectOpen(named, CLAIM);
  // In a sandbox the frame has no origin, but the page around it has.
  await expectOpen(await frameIn(page, "boxed"), CLAIM);
  await expect(other.locator("html")).toHaveAttribute("data-ignored-messages", "501");
  await setClaim(named, false);
  expect(await state()).toEqual(before);
  expect(requests.slice(known).filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(faults).toEqual([]);
});

test("an element in sight moves nothing around it; while its map does not come it shows a link with its picture", async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(`${host.origin}/element.html`);
  await expectFit(await frameIn(page, "dateline-map iframe"));
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.02);
  const script = await request.get("/embed.js");
  expect(script.headers()).toMatchObject({
    "cache-control": expect.stringContaining("max-age=3600"),
    "content-type": expect.stringContaining("javascript"),
    "cross-origin-resource-policy": "cross-origin",
  });

  await page.route(/\/embed\?/, () => {});
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`${host.origin}/article.html`, { waitUntil: "domcontentloaded" });
  const element = page.locator("dateline-map");
  const { height } = (await element.boundingBox()) ?? { height: 0 };
  expect(height).toBe(520);
  await element.scrollIntoViewIfNeeded();
  const picture = element.getByRole("link").getByRole("img", { name: "Carte" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => faults.push(dialog.message()));
  return faults;
}

/** The frame in an element of this id, or the one that a selector finds, with its script running. */
async function frameIn(page: Page, name: string): Promise<Frame> {
  const inside = `iframe#${name}, #${name} iframe`;
  const element = await page.locator(/^[\w-]+$/.test(name) && name !== "iframe" ? inside : name).elementHandle();
  await element?.scrollIntoViewIfNeeded();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`No frame in ${name}`);
  await frame.locator("[data-map-state]").waitFor();
  return frame;
}

/** The map has its natural height and nothing is cut off: the frame is neither too low nor too high. */
async function expectFit(frame: Frame): Promise<void> {
  // Out of sight, browsers leave frames as they are.
  await (await frame.frameElement()).scrollIntoViewIfNeeded();
  const rest = () =>
    frame.evaluate(() => {
      const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      const cut = document.documentElement.scrollHeight - innerHeight;
      return Math.max(Math.abs(heightOf(".map-region") - heightOf(".natural")), cut);
    });
  await expect.poll(rest, { message: frame.url() }).toBeLessThanOrEqual(1);
}

async function setClaim(frame: Frame, isOpen: boolean): Promise<void> {
  await frame
    .locator(isOpen ? ".marks-list a" : ".card-close")
    .first()
    .dispatchEvent("click");
  await expect(frame.locator(".card")).toHaveCount(isOpen ? 1 : 0);
}

async function expectOpen(frame: Frame, claim: string | null): Promise<void> {
  const opened = () => frame.evaluate(() => JSON.parse(document.getElementById("frame-state")?.textContent ?? "{}").claim);
  await expect.poll(opened).toBe(claim);
}

/** Seeded nonsense in the shape of messages, none of which is one. */
function hostileMessages(count: number): unknown[] {
  const random = chance(20200818);
  const words = [
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "../../api",
    "__proto__",
    "x".repeat(200),
    "//evil.example",
    "\u0000",
    "",
  ];
  const kinds: (() => unknown)[] = [
    () => pick(words, random),
    () => pick([null, 0, -1, true, [], {}, 1e308], random),
    () => ({ dateline: pick([0, 2, "1", null], random), type: "select", claim: CLAIM }),
    () => ({
      dateline: 1,
      type: pick(["eval", "html", "navigate", "constructor", "ready", 7], random),
      claim: CLAIM,
      url: pick(words, random),
    }),
    () => ({ dateline: 1, type: "select", claim: [pick(words, random)] }),
    () => ({ dateline: 1, type: "select", claim: CLAIM, place: "kati" }),
    () => ({ dateline: 1, type: "select", claim: CLAIM, id: { toString: pick(words, random) } }),
    () => ({ dateline: 1, type: "view", query: { href: pick(words, random) } }),
    () => ({ dateline: 1, type: "view", query: "q=".padEnd(3000, pick(words, random) || "x") }),
    () => ({ dateline: 1, type: "layers", on: pick<unknown>(["coup", [1], [[]], { length: 3 }], random) }),
    () => ({ dateline: 1, type: "theme", theme: pick(words, random) }),
    () => `[iFrameSizer]${pick(words, random)}:1:2`,
    () => `pymxPYMx${pick(words, random)}xPYMxnavigateToxPYMx${pick(words, random)}`,
  ];
  return Array.from({ length: count }, () => pick(kinds, random)());
}
