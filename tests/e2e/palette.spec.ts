import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const STORY = "/en/mali-2020";
const EXPLORE = `${STORY}?mode=explore`;
const palette = (page: Page) => page.locator("dialog.palette");
const field = (page: Page) => page.locator("[data-palette]");
const sentence = (page: Page) => page.locator("[data-sentence]");
const notice = (page: Page) => page.locator("[data-notice]");
const isReady = (page: Page) => expect(sentence(page)).toContainText(/\d+ .*claims/);
const isInteractive = (page: Page) =>
  expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
const found = (page: Page, entry: string) => palette(page).locator(`[data-entry="${entry}"]`);

async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused({ timeout: 2000 });
  }).toPass();
}

test("while reading, Ctrl K finds a claim in either language and opens it; nothing is fetched before, no policy is broken", {
  tag: "@map",
}, async ({ page }) => {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(STORY);
  await isInteractive(page);
  expect(asked.filter((url) => url.includes("/names"))).toEqual([]);
  await openPalette(page);
  await field(page).fill("residence demissionne");
  await expect(found(page, "claim keita-forced-to-resign")).toHaveAttribute("aria-selected", "true");
  await expect(found(page, "claim keita-forced-to-resign")).toContainText("Open the claim");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(page).toHaveURL(/\/en\/mali-2020\/keita-forced-to-resign$/);
  await expect(page.locator("[data-card]")).toBeFocused();
  await page.keyboard.press("l");
  await expect(notice(page)).toContainText("link");
  expect(faults).toEqual([]);
});

test("by keyboard: counts are read out, arrows go round, Enter filters by an actor, Ctrl Enter filters by a place", async ({
  page,
}) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await openPalette(page);
  await field(page).fill("wagner");
  await expect(palette(page).locator('[role="status"]')).toHaveText(/^\d+ results?$/);
  const first = await field(page).getAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  expect(await field(page).getAttribute("aria-activedescendant")).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  expect(await field(page).getAttribute("aria-activedescendant")).toBe(first);
  await field(page).fill("wagner group");
  const actor = palette(page).locator('[data-group="actors"] [role="option"]').first();
  await expect(actor).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/actor=/);
  await expect(sentence(page)).toContainText("with Wagner");

  await openPalette(page);
  await field(page).fill("kati");
  await expect(found(page, "place kati")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/at=kati/);
});

test("by mouse: the button opens it, groups say how many, a layer is switched, and the focus goes back", async ({ page }) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await page.locator("[data-open-palette]").click();
  await expect(field(page)).toBeFocused();
  await field(page).fill("a");
  const claims = palette(page).locator('[data-group="claims"]');
  const all = Number(await claims.locator(".palette-count").textContent());
  await claims.getByText(`Show all ${all}`).click();
  await expect(claims.locator('[role="option"]')).toHaveCount(all);
  await field(page).fill("");
  const layer = palette(page).locator('[data-group="layers"] [role="option"]').first();
  await expect(layer).toContainText("Hide the layer");
  await layer.click();
  await expect(page).toHaveURL(/layers=/);
  await expect(page.locator("[data-open-palette]")).toBeFocused();
  await page.locator("[data-open-palette]").click();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.locator("[data-open-palette]")).toBeFocused();
});

test("commands: a chapter is read, a tool opened, the reading made certain; what is not there says so", async ({ page }) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await openPalette(page);
  await field(page).fill("bamoko");
  await expect(found(page, "place bamako")).toBeVisible();
  await field(page).fill("zzzz");
  await expect(palette(page)).toContainText("Nothing is found for “zzzz”.");
  await field(page).fill("certainly");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/reading=certain/);
  await openPalette(page);
  await found(page, "tools layers").click();
  await expect(page.locator('[role="tab"][data-tool="layers"]')).toBeFocused();
  await openPalette(page);
  await palette(page).locator('[data-group="chapters"] [role="option"]').nth(2).click();
  await expect(page).not.toHaveURL(/mode=explore/);
  await expect(page.locator("[data-chapter]").nth(2).locator("h2")).toBeInViewport();
  await expect(page.locator("[data-chapter]").nth(2).locator("h2")).toBeFocused();
});

test("keys: ? lists them, each does what it says, none fires while typing, and they can be turned off", async ({ page }) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await page.keyboard.press("/");
  await expect(page.locator('[data-filter="text"]')).toBeFocused();
  await page.keyboard.type("e?l");
  await expect(page).toHaveURL(/mode=explore.*q=e/);
  await expect(page.locator("dialog")).toHaveCount(0);
  await page.locator('[data-filter="text"]').fill("");
  await page.locator('[role="tab"][data-tool="filters"]').focus();
  await page.keyboard.press("2");
  await expect(page.locator('[role="tab"][data-tool="layers"]')).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("?");
  const keys = page.locator("dialog.key-map");
  await expect(keys).toBeVisible();
  await expect(keys.locator('[data-shortcut="mode"]')).toContainText("Read, or explore");
  // Under a dialog no key works.
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/mode=explore/);
  await keys.locator("[data-character-keys]").uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("e");
  await page.keyboard.press("?");
  await expect(page).toHaveURL(/mode=explore/);
  await page.reload();
  await isReady(page);
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/mode=explore/);
  await openPalette(page);
  await field(page).fill("keys");
  await page.keyboard.press("Enter");
  await keys.locator("[data-character-keys]").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(page).not.toHaveURL(/mode=explore/);
});

test("undo works after a checkbox: that is no text", async ({ page }) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await page.locator('[data-facet="status"] input').first().click();
  await expect(page).toHaveURL(/status=/);
  await page.keyboard.press("Control+z");
  await expect(page).not.toHaveURL(/status=/);
  await page.keyboard.press("Control+Shift+Z");
  await expect(page).toHaveURL(/status=/);
});

test("saved views survive a reload, open in French, are renamed, and deleted with a way back", { tag: "@map" }, async ({
  page,
}) => {
  await page.goto(`${EXPLORE}&status=disputed`);
  await isReady(page);
  await isInteractive(page);
  await page.keyboard.press("s");
  await expect(notice(page)).toContainText("Saved: ");
  await notice(page).getByText("Show saved views").click();
  const rows = page.locator("[data-view]");
  await expect(rows).toHaveCount(1);
  await expect(rows.locator("a")).toContainText("disputed");
  await rows.getByRole("button", { name: /^Rename/ }).click();
  await page.getByLabel("Name of the view").fill("What is in dispute");
  await page.keyboard.press("Enter");
  await expect(rows.locator("a")).toHaveText("What is in dispute");
  await rows.getByRole("button", { name: /^Delete/ }).click();
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole("tabpanel").getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(1);

  await page.goto("/fr/mali-2020?mode=explore");
  await expect(sentence(page)).toContainText("énoncés");
  await page.locator('[role="tab"][data-tool="views"]').click();
  await page.locator("[data-view] a").click();
  await expect(page).toHaveURL(/\/fr\/mali-2020\?mode=explore&status=disputed#map=/);
  await expect(sentence(page)).toContainText("contesté");
});

test("there is room for ten views; nonsense in storage is none", async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem("dateline views mali-2020")) return;
    const views = Array.from({ length: 9 }, (_, index) => ({ name: `View ${index}`, address: `/mali-2020?q=word${index}` }));
    localStorage.setItem("dateline views mali-2020", JSON.stringify([...views, { name: "Out", address: "//evil.example" }, 7]));
  });
  await page.goto(EXPLORE);
  await isReady(page);
  await page.locator('[role="tab"][data-tool="views"]').click();
  await expect(page.locator("[data-view]")).toHaveCount(9);
  await page.locator("[data-save-view]").click();
  await expect(page.locator("[data-view]")).toHaveCount(10);
  await expect(page.getByRole("tabpanel", { name: "Views" })).toContainText("There are 10 views already.");
  await page.locator('[role="tab"][data-tool="filters"]').click();
  await page.locator('[data-facet="status"] input').first().check();
  await page.locator("h1, .sentence").last().click();
  await page.keyboard.press("s");
  await expect(notice(page)).toContainText("There are 10 views already.");
});

test("a browser that keeps nothing says so, and the view is there until the page is left", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(EXPLORE);
  await isReady(page);
  await page.keyboard.press("s");
  await expect(notice(page)).toContainText("This browser refuses to keep it");
  await page.locator('[role="tab"][data-tool="views"]').click();
  await expect(page.locator("[data-view]")).toHaveCount(1);
});

test("a copied link opens the same view elsewhere; where copying is refused the link stands there, selected", {
  tag: "@map",
}, async ({ page, browser, baseURL }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: baseURL });
  await page.goto(`${EXPLORE}&status=alleged`);
  await isReady(page);
  await isInteractive(page);
  await page.locator(".map-tools button").first().click();
  await page.waitForTimeout(800);
  await page.locator("[data-copy-link]").click();
  await expect(notice(page)).toContainText("copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/status=alleged#map=[\d.]+\/-?[\d.]+\/-?[\d.]+$/);
  const said = await sentence(page).textContent();
  const other = await inNewContext(browser, link);
  await expect(sentence(other)).toHaveText(said ?? "");
  await isInteractive(other);
  await other.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await other.keyboard.press("l");
  const copy = notice(other).locator("input");
  await expect(copy).toHaveValue(link);
  await expect(copy).toBeFocused();
  expect(await copy.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([0, link.length]);
  await other.keyboard.press("Escape");
  await expect(copy).toHaveCount(0);
  await other.context().close();
});

test("what is shown names the page and is read out; what is open names it before; leaving gives the story's title back", async ({
  page,
}) => {
  await page.goto(`${STORY}?status=disputed`);
  await expect(page).toHaveTitle(/^\d+ of \d+ claims.*disputed.* – /);
  const said = page.locator('p[role="status"].sr-only').last();
  await expect(said).toContainText(/The map shows: \d+ of \d+ claims/);
  await page.keyboard.press("e");
  await page.locator('[data-facet="status"] [data-value="disputed"] input').uncheck();
  await expect(page).toHaveTitle(/^All \d+ claims/);
  await expect(said).toContainText(/The map shows: All \d+ claims/);
  await openPalette(page);
  await field(page).fill("kati base");
  await found(page, "claim kati-base-seized").click();
  await expect(page).toHaveTitle(/^Mutineers take the base at Kati/);
  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(page.locator("[data-card]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveTitle(/^All \d+ claims/);
  await page.keyboard.press("e");
  await expect(page).not.toHaveTitle(/claims/);
});

test("the dialogs and saved views are accessible", async ({ page }) => {
  await page.goto(EXPLORE);
  await isReady(page);
  await openPalette(page);
  await field(page).fill("mali");
  await expect(palette(page).locator('[data-group="claims"]')).toBeVisible();
  await expectAccessible(page, "dialog");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.locator("dialog.key-map")).toBeVisible();
  await expectAccessible(page, "dialog");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(notice(page)).toContainText("Saved");
  await expectAccessible(page, "[data-notice]");
  await page.locator('[role="tab"][data-tool="views"]').click();
  await expectAccessible(page, ".workbench-side");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test("by touch: the button is in reach, a country filters, nothing is wider than the screen", async ({ page }) => {
    await page.goto(EXPLORE);
    await isReady(page);
    await page.locator("[data-open-palette]").tap();
    await expect(field(page)).toBeVisible();
    await field(page).fill("sudan");
    await palette(page).locator('[data-group="countries"] [role="option"]').first().tap();
    await expect(page).toHaveURL(/country=/);
    await page.locator("[data-open-palette]").tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await palette(page).locator(".modal-close").tap();
    await expect(palette(page)).toBeHidden();
  });
});

async function inNewContext(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(link);
  return page;
}
