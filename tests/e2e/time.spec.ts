import { expect, type Page, test } from "@playwright/test";

const EXPLORE = "/en/mali-2020?mode=explore";
const sentence = (page: Page) => page.locator("[data-sentence]");
const from = (page: Page) => page.locator('[data-window="from"]');
const to = (page: Page) => page.locator('[data-window="to"]');

async function brushAt(page: Page): Promise<{ x: (share: number) => number; y: number }> {
  const box = await page.locator(".brush").boundingBox();
  if (!box) throw new Error("no brush");
  return { x: (share) => box.x + box.width * share, y: box.y + 30 };
}

test("the window is typed as years, months or days, and what is no date is said", async ({ page }) => {
  await page.goto(EXPLORE);
  await from(page).fill("2019-10");
  await from(page).press("Enter");
  await expect(sentence(page)).toHaveText(/since October 2019|since 1 October 2019/);
  await to(page).fill("2020");
  await to(page).press("Enter");
  await expect(to(page)).toHaveValue("2020-12-31");
  await expect(page).toHaveURL(/when=2019-10-01\/2020-12-31/);
  await to(page).fill("2020-13");
  await to(page).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "2020-13" })).toContainText("is not a date");
  await expect(page).toHaveURL(/when=2019-10-01\/2020-12-31/);
});

test("a window is dragged with the mouse, seen while it is, and chosen on letting go", async ({ page }) => {
  await page.goto(EXPLORE);
  await expect(sentence(page)).toHaveText(/^All/);
  const { x, y } = await brushAt(page);
  await page.mouse.move(x(0.5), y);
  await page.mouse.down();
  await page.mouse.move(x(0.8), y, { steps: 8 });
  await expect(sentence(page)).toHaveText(/^\d+ of \d+ claims, .* – /);
  await expect(page).not.toHaveURL(/when=/);
  await page.mouse.up();
  await expect(page).toHaveURL(/when=\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d/);
  const first = await from(page).inputValue();
  // All of it, to the right: as long as it was.
  await page.mouse.move(x(0.65), y);
  await page.mouse.down();
  await page.mouse.move(x(0.75), y, { steps: 6 });
  await page.mouse.up();
  await expect(from(page)).not.toHaveValue(first);
  await page.goBack();
  await expect(from(page)).toHaveValue(first);
});

test("the ends are sliders for the keyboard", async ({ page }) => {
  await page.goto(EXPLORE);
  const start = page.getByRole("slider", { name: "First day of the window" });
  await start.focus();
  await page.keyboard.press("PageUp");
  await expect(page).toHaveURL(/when=\d{4}-01-01\/\.\./);
  const year = Number((await from(page).inputValue()).slice(0, 4));
  await page.keyboard.press("PageUp");
  await expect(from(page)).toHaveValue(`${year + 1}-01-01`);
  await page.keyboard.press("Home");
  await expect(page).not.toHaveURL(/when=/);
});

test("steps move the window by days, months or years", async ({ page }) => {
  await page.goto(`${EXPLORE}&when=2020-07/2020-07`);
  await expect(from(page)).toHaveValue("2020-07-01");
  await page.getByRole("button", { name: "One step forward" }).click();
  await expect(to(page)).toHaveValue("2020-08-31");
  await page.locator("[data-step-unit]").selectOption("day");
  await page.getByRole("button", { name: "One step back" }).click();
  await expect(from(page)).toHaveValue("2020-07-31");
});

test("it plays by itself, and not for readers who want no motion", async ({ page, browser, baseURL }) => {
  await page.goto(`${EXPLORE}&when=2018-01/2018-01`);
  await page.locator("[data-play]").click();
  await expect(from(page)).not.toHaveValue("2018-01-01");
  await page.locator("[data-play]").click();
  const calm = await (await browser.newContext({ reducedMotion: "reduce", baseURL })).newPage();
  await calm.goto(EXPLORE);
  await expect(calm.getByRole("button", { name: "One step forward" })).toBeVisible();
  await expect(calm.locator("[data-play]")).toHaveCount(0);
  await calm.context().close();
});

test("spans are links to their claims, and a shorter time shows them larger", async ({ page }) => {
  await page.goto(`${EXPLORE}&when=2020-08/2020-08`);
  await page.getByRole("button", { name: "Zoom to window" }).click();
  const span = page.locator('.spans a[data-claim="kati-base-seized"]');
  await span.scrollIntoViewIfNeeded();
  await span.click();
  await expect(page.locator("[data-card]")).toContainText("Mutineers take the base at Kati");
  await expect(page).toHaveURL(/kati-base-seized\?/);
  await expect(span).toHaveAttribute("aria-current", "true");
});

test("the window is dragged by touch on a phone", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, baseURL });
  const page = await context.newPage();
  await page.goto(EXPLORE);
  await page.locator('[data-tool="time"]').tap();
  await expect(page.locator(".brush")).toBeVisible();
  const { x, y } = await brushAt(page);
  const session = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: x(share), y }] });
  await touch("touchStart", 0.6);
  for (const share of [0.62, 0.7, 0.8, 0.9]) await touch("touchMove", share);
  await touch("touchEnd", 0.9);
  await expect(page).toHaveURL(/when=\d{4}/);
  await context.close();
});
