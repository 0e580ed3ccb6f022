import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { openHost } from "./host-page";

const STORY = "/en/mali-2020";
const CLAIM = "kati-base-seized";
const builder = (page: Page) => page.locator("dialog.builder");
const code = (page: Page) => page.locator("[data-snippet]");
const choice = (page: Page, name: string) => page.locator(`dialog [data-choice="${name}"]`);
const shownIn = (page: Page, selector: string) => page.locator(selector).contentFrame();

/** Pages of two newsrooms, by path. Each is on an origin of its own; the strict one has a policy that forbids everything inline. */
const pages: Record<string, string> = {};
let usual: Awaited<ReturnType<typeof openHost>>;
let strict: Awaited<ReturnType<typeof openHost>>;
test.beforeAll(async ({ baseURL }) => {
  usual = await openHost(baseURL ?? "", pages, false);
  strict = await openHost(baseURL ?? "", pages);
});
test.afterAll(() => Promise.all([usual.close(), strict.close()]));

test.use({ viewport: { width: 1100, height: 760 } });

test("by keyboard alone: I opens it, the open claim is in the code, choices change code and preview, Enter copies, Escape gives the focus back", async ({
  page,
  baseURL,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL });
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${STORY}/${CLAIM}?status=established`);
  await expect(page.locator("[data-card]")).toBeVisible();
  await page.locator(".embed-open").focus();
  expect(asked.filter((url) => url.includes("/embed"))).toEqual([]);
  await page.keyboard.press("i");
  await expect(builder(page)).toBeVisible();
  await expect(code(page)).toHaveValue(
    new RegExp(`<iframe src="${baseURL}${STORY}/embed\\?claim=${CLAIM}&amp;status=established"`),
  );
  await expect(code(page)).toHaveValue(/alt="Map: Mutineers take the base at Kati\. \d+ of \d+ claims, established/);
  const preview = shownIn(page, ".builder-room iframe");
  await expect(preview.locator("iframe").contentFrame().locator(".frame .card")).toContainText("Mutineers");

  await choice(page, "target").focus();
  await page.keyboard.press("ArrowDown");
  await expect(code(page)).toHaveValue(new RegExp(`embed\\?claim=${CLAIM}" `));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(code(page)).toHaveValue(/lang="fr"[\s\S]*title="Carte\s: Des mutins/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(code(page)).toHaveValue(/&amp;panel=none"/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await expect(code(page)).not.toHaveValue(/<script/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("460");
  await expect(code(page)).toHaveValue(/height="460"[^>]*;height:460px/);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(code(page)).toHaveValue(/width="640" height="360"[^>]*;aspect-ratio:16\/9/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await expect(code(page)).toHaveValue(/&amp;theme=dark"/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(code(page)).toHaveValue(/&amp;ui=legend,zoom"/);
  await expect(preview.locator("iframe").contentFrame().locator('html[data-theme="dark"] .frame')).toBeAttached();

  await page.locator("[data-copy]").focus();
  await page.keyboard.press("Enter");
  await expect(builder(page).getByRole("status")).toHaveText("The code is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).inputValue());
  await page.keyboard.press("Escape");
  await expect(builder(page)).toBeHidden();
  await expect(page.locator(".embed-open")).toBeFocused();
  await expect(page.locator("[data-card]")).toBeVisible();
  expect(faults).toEqual([]);
});

test("pasted into a newsroom's page it works: the map with its claim, its height, and nothing in the article moves", async ({
  page,
}) => {
  await page.goto(`${STORY}/${CLAIM}`);
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.locator("[data-palette]")).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.locator("[data-palette]").fill("into an article");
  await page.keyboard.press("Enter");
  await expect(code(page)).toHaveValue(/<iframe/);
  const scripted = await code(page).inputValue();
  await choice(page, "element").click();
  await expect(code(page)).toHaveValue(/<dateline-map story="mali-2020" lang="en" claim="kati-base-seized"/);
  const element = await code(page).inputValue();
  await page.goto("/en/embed-guide#csp");
  const css = (await page.locator('[data-code="css"] code').textContent()) ?? "";
  await page.setViewportSize({ width: 390, height: 700 });

  for (const snippet of [scripted, element]) {
    await paste(page, `<p style="height:900px">Before.</p>${snippet}<p id="after">After.</p>`);
    await page.locator("#after").scrollIntoViewIfNeeded();
    const map = page.locator("iframe");
    await expect(map).toHaveAttribute("title", "Map: Mutineers take the base at Kati");
    await expect(map.contentFrame().locator(".frame .card")).toContainText("Mutineers take the base at Kati");
    // A script that is on its way has set the height by the time that the frame's own content stands.
    await expect
      .poll(() => map.evaluate((frame) => frame.clientHeight))
      .toBe(
        await map
          .contentFrame()
          .locator("html")
          .evaluate(() => document.documentElement.scrollHeight),
      );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await layoutShift(page)).toBe(0);
  }

  // No script, and a policy that forbids everything inline: the guide's lines of CSS do what the attributes did.
  pages["/guide.css"] = css;
  const plain = scripted.replace(/<script.*/, "");
  await paste(page, `<link rel="stylesheet" href="/guide.css">${plain}<p id="after">After.</p>`, strict);
  await expect(page.locator("iframe").contentFrame().locator(".frame")).toBeVisible();
  expect(await page.locator("iframe").boundingBox()).toMatchObject({ width: 374, height: 680 });
  expect(await layoutShift(page)).toBe(0);
});

test("without scripts the button leads to the guide; pasted code is a map, or without frames a picture with a link", async ({
  browser,
  baseURL,
  page,
}) => {
  await page.goto(STORY);
  await page.keyboard.press("i");
  await expect(code(page)).toHaveValue(/<iframe/);
  const snippet = await code(page).inputValue();
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 600, height: 800 } });
  const reader = await context.newPage();
  await reader.goto(`${baseURL}${STORY}`);
  await reader.locator(".embed-open").click();
  await expect(reader).toHaveURL(/\/en\/embed-guide$/);

  await paste(reader, snippet);
  await expect(reader.locator("iframe").contentFrame().locator(".poster").first()).toBeVisible();
  const link = reader.locator("noscript a");
  const [frame, under] = [await reader.locator("iframe").boundingBox(), await link.boundingBox()];
  expect(under?.y, "the picture lies under the frame").toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  await paste(reader, snippet.replace(/<iframe.*<\/iframe>/, ""));
  await expect(link).toBeVisible();
  await expect(reader.locator("noscript img")).toHaveAttribute("alt", /^Map: Africa and Europe/);
  await expect(reader.locator("noscript img")).toHaveJSProperty("complete", true);
  expect((await reader.request.get((await reader.locator("noscript img").getAttribute("src")) ?? "")).status()).toBe(200);
  await link.click();
  await expect(reader).toHaveURL(`${baseURL}${STORY}`);
  await context.close();
});

for (const [name, viewport, colorScheme, story] of [
  ["a phone, dark, French", { width: 390, height: 844 }, "dark", "/fr/mali-2020"],
  ["a desk, light", { width: 1100, height: 760 }, "light", STORY],
] as const)
  test(`on ${name}: the builder is accessible, fits, and leads to a guide that is too`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(story);
    await page.locator(".embed-open").click();
    await expect(code(page)).toHaveValue(/<iframe/);
    await builder(page).locator("details summary").click();
    await expect(shownIn(page, ".builder-room iframe").locator("iframe")).toBeVisible();
    await axe(page, "dialog");
    expect(await page.evaluate(() => document.querySelector(".builder-columns")?.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    await builder(page).locator(".builder-guide a").click();
    await expect(page).toHaveURL(/embed-guide$/);
    await expect(page.locator("[data-code] button").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await axe(page, "main", ".guide-live iframe");
  });

test("the guide: valid, every link leads somewhere, each example is the code beside it and shows a map, the manifest is told in French", async ({
  page,
  request,
}) => {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto("/fr/embed-guide");
  const html = await (await request.get("/fr/embed-guide")).text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], elements: ["html5"] });
  const { results } = await validator.validateString(main);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => [ruleId, message, line, column])),
  ).toEqual([]);

  const links = await page
    .locator("main a[href], header a[href]")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const { origin } = new URL(page.url());
  for (const link of new Set(links)) {
    const { hash, pathname, origin: to } = new URL(link);
    if (to !== origin) continue;
    if (pathname === "/fr/embed-guide" && hash) await expect(page.locator(hash), link).toBeAttached();
    else expect((await request.get(link)).status(), link).toBe(200);
  }
  await expect(page.locator('[data-code="csp"] code')).toContainText(origin);
  for (const example of await page.locator("[data-example]").all()) {
    const written = (await example.locator("code").textContent()) ?? "";
    const live = /<div class="guide-live">([\s\S]*?)<\/div><div class="code-block"/.exec(
      html.slice(html.indexOf(`data-example="${await example.getAttribute("data-example")}"`)),
    )?.[1];
    expect(live).toBe(written.replaceAll(origin, ""));
    await example.scrollIntoViewIfNeeded();
    await expect(example.locator("iframe").contentFrame().locator(".frame .poster").first()).toBeVisible();
  }
  const manifest = await (await request.get("/embed/manifest.json")).json();
  const rows = page.locator("[data-request]");
  await expect(rows).toHaveCount(manifest.requests.length);
  for (const { path, what, when } of manifest.requests) {
    const row = page.locator(`[data-request="${path}"]`);
    if (what !== "MapLibre") await expect(row).not.toContainText(what);
    await expect(row).not.toContainText(when);
  }
  expect(faults).toEqual([]);
});

/** Puts code into a page of a newsroom's, and goes there. */
async function paste(page: Page, body: string, { origin } = usual): Promise<void> {
  pages["/pasted.html"] =
    `<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><title>News</title><body>${body}`;
  await page.goto(`${origin}/pasted.html`);
}

async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

/** @param without frames that are pages of their own, which their own tests look at */
async function axe(page: Page, within: string, ...without: string[]): Promise<void> {
  const builder = new AxeBuilder({ page }).include(within);
  for (const part of without) builder.exclude(part);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target, nodes[0]?.html])).toEqual([]);
}
