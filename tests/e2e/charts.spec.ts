import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const EXPLORE = "/en/mali-2020?mode=explore";
const chart = (page: Page, name: string) => page.locator(`[data-chart="${name}"]`);
const bar = (page: Page, name: string, year: number) => chart(page, name).locator(`[data-year="${year}"]`);
const sentence = (page: Page) => page.locator("[data-sentence]");
const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0]);

async function openCharts(page: Page, path = EXPLORE) {
  await page.goto(path);
  await page.locator('[data-tool="charts"]').click();
  await expect(chart(page, "claims")).toBeVisible();
}

test("a year filters by its bar, and again clears", async ({ page }) => {
  await openCharts(page);
  const all = await sentence(page).textContent();
  await bar(page, "claims", 2018).click();
  await expect(page).toHaveURL(/when=2018-01-01\/2018-12-31/);
  await expect(bar(page, "claims", 2018)).toHaveAttribute("aria-pressed", "true");
  await expect(sentence(page)).toContainText("2018");
  // The bar says how many are dated; the filter leaves those that nobody dates too.
  const dated = numberIn(((await bar(page, "claims", 2018).getAttribute("aria-label")) ?? "").split(":")[1] ?? "");
  await page.mouse.move(100, 20);
  const note = chart(page, "claims").locator(".chart-words");
  await expect(note).toContainText("without a date");
  const undated = numberIn(await note.textContent());
  await expect.poll(async () => numberIn(await sentence(page).textContent())).toBe(dated + undated);
  await bar(page, "claims", 2019).click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(/when=2018-01-01\/2019-12-31/);
  await bar(page, "claims", 2019).click();
  await bar(page, "claims", 2019).click();
  await expect(sentence(page)).toHaveText(all ?? "");
});

test("bars are reached, walked and chosen by keyboard", async ({ page }) => {
  await openCharts(page);
  const last = chart(page, "claims").locator("[data-bar]").last();
  await last.focus();
  const label = await last.getAttribute("aria-label");
  await expect(chart(page, "claims").locator(".chart-words")).toHaveText(label ?? "");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/when=2019-01-01\/2019-12-31/);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/when=/);
  await page.keyboard.press("Home");
  await expect(page.locator(":focus")).toHaveAttribute("data-bar", "0");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("[data-bar]"))).toBeNull();
});

test("the legend filters by how sure, and the chart keeps what there is, faint", async ({ page }) => {
  await openCharts(page);
  await chart(page, "claims").locator('[data-status="disputed"]').click();
  await expect(page).toHaveURL(/status=disputed/);
  const count = numberIn(await chart(page, "claims").locator('[data-status="disputed"]').textContent());
  expect(numberIn(await sentence(page).textContent())).toBe(count);
  await expect(bar(page, "claims", 2020)).toHaveAttribute("aria-label", /\d+ claims? of \d+/);
});

test("agreements stand in two groups, before 2015 and since", async ({ page }) => {
  await openCharts(page, `${EXPLORE}&layers=agreements`);
  const since = chart(page, "agreements").locator('[data-group="since"]');
  const title = await since.textContent();
  const x = async (year: number) => (await bar(page, "agreements", year).boundingBox())?.x ?? 0;
  expect((await x(2015)) - (await x(2014))).toBeGreaterThan(((await x(2014)) - (await x(2013))) * 1.5);
  await since.click();
  await expect(page).toHaveURL(/when=2015-01-01\/\.\./);
  await expect(since).toHaveText(title ?? "");
  await expect(since).toHaveAttribute("aria-pressed", "true");
  await since.click();
  await expect(page).not.toHaveURL(/when=/);
});

test("kinds of sources filter, several are alternatives", async ({ page }) => {
  await openCharts(page);
  const press = chart(page, "sources").locator('[data-outlet="press"]');
  const label = await press.getAttribute("aria-label");
  await press.click();
  await expect(page).toHaveURL(/outlet=press/);
  await expect(press).toHaveAttribute("aria-label", label ?? "");
  await chart(page, "sources").locator('[data-outlet="wire"]').click();
  await expect(page).toHaveURL(/outlet=press,wire/);
  await expect(page.locator('[data-facet="outlet"] input:checked')).toHaveCount(2);
});

test("each chart has its numbers as text, and they are choices too", async ({ page }) => {
  await openCharts(page);
  for (const name of ["claims", "agreements", "sources"]) {
    await chart(page, name).locator("summary").click();
    const rows = chart(page, name).locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(4);
  }
  await chart(page, "claims").getByRole("button", { name: "2017", exact: true }).click();
  await expect(page).toHaveURL(/when=2017-01-01\/2017-12-31/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a tap filters, and nothing is wider than the screen", async ({ page }) => {
    await openCharts(page);
    await bar(page, "claims", 2020).tap();
    await expect(page).toHaveURL(/when=2020-01-01\/2020-12-31/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test("is printed whole, with its numbers", async ({ page }) => {
  await openCharts(page);
  await page.emulateMedia({ media: "print" });
  await expect(chart(page, "sources").locator("svg")).toBeVisible();
  await expect(chart(page, "sources").locator("tbody tr").first()).toBeVisible();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`axe finds nothing in the charts, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openCharts(page, `${EXPLORE}&when=2018/2019`);
    for (const summary of await page.locator(".chart-numbers summary").all()) await summary.click();
    await expectAccessible(page);
  });
