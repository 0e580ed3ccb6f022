import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";

const EXPLORE = "/en/mali-2020?mode=explore";
const grid = (page: Page) => page.getByRole("grid");
const rows = (page: Page) => page.locator(".table-row");
const head = (page: Page, column: string) => page.locator(`[data-column-id="${column}"]`);
const active = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement;
    const row = cell?.closest("[data-line]");
    return { line: Number(row?.getAttribute("data-line")), column: Number(cell?.getAttribute("data-column")) };
  });
const numberIn = (text: string | null) => Number(/\d+/.exec((text ?? "").replace(/[,\s]/g, ""))?.[0]);

async function openTable(page: Page, path = EXPLORE) {
  await page.goto(path);
  await page.locator('[data-tool="table"]').click();
  await expect(grid(page)).toBeVisible();
}

test("the table has as many rows as the sentence says, with a filter and without", async ({ page }) => {
  await openTable(page);
  for (const query of ["", "&status=disputed", "&country=MLI&later=on", "&when=2018/2019&reading=certain"]) {
    if (query) await openTable(page, EXPLORE + query);
    const count = numberIn(await page.locator("[data-sentence]").textContent());
    expect(count).toBeGreaterThan(1);
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(count + 1));
    expect(numberIn(await page.locator("[data-table-rows]").textContent())).toBe(count);
  }
});

test("sorts by two columns, by mouse and by keyboard", async ({ page }) => {
  await openTable(page);
  await head(page, "status").click();
  await expect(head(page, "status")).toHaveAttribute("aria-sort", "ascending");
  await head(page, "title").click({ modifiers: ["Shift"] });
  await expect(head(page, "title")).toContainText("sort key 2, ascending");
  await expect(head(page, "title")).not.toHaveAttribute("aria-sort");
  const cells = (column: string) => page.locator(`.table-row .cell-${column}`).allTextContents();
  const titles = await cells("title");
  expect(new Set(await cells("status"))).toEqual(new Set(["Established"]));
  expect(titles).toEqual([...titles].sort(new Intl.Collator("en").compare));

  await head(page, "status").focus();
  await page.keyboard.press("Shift+Enter");
  await expect(head(page, "status")).toHaveAttribute("aria-sort", "descending");
  await expect(rows(page).first().locator(".cell-status")).toHaveText("Disputed");
  await page.keyboard.press("Enter");
  await expect(head(page, "status")).not.toHaveAttribute("aria-sort");
});

test("is one stop of the Tab key, with arrows, Home, End and pages inside", async ({ page }) => {
  await openTable(page);
  await page.locator(".table-bar button").last().focus();
  await page.keyboard.press("Tab");
  expect(await active(page)).toEqual({ line: 0, column: 1 });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  expect(await active(page)).toEqual({ line: 1, column: 2 });
  await page.keyboard.press("End");
  expect((await active(page)).column).toBeGreaterThan(6);
  await page.keyboard.press("Home");
  expect(await active(page)).toEqual({ line: 1, column: 0 });
  await page.keyboard.press("Control+End");
  const count = Number(await grid(page).getAttribute("aria-rowcount"));
  expect((await active(page)).line).toBe(count - 2);
  await expect(page.locator(":focus")).toBeInViewport();
  await page.keyboard.press("PageUp");
  expect((await active(page)).line).toBeLessThan(count - 3);
  await page.keyboard.press("Control+Home");
  expect(await active(page)).toEqual({ line: -1, column: 0 });
  await page.keyboard.press("ArrowUp");
  expect(await active(page)).toEqual({ line: -1, column: 0 });
  // Scrolling away does not take the focus out of the page.
  await page.keyboard.press("PageDown");
  await page.locator(".table-box").evaluate((box) => box.scrollTo(0, 3000));
  await expect(page.locator('.table-row[data-line="100"]')).toBeVisible();
  expect((await active(page)).line).toBeGreaterThan(0);
});

test("row and map are linked both ways", async ({ page }) => {
  await openTable(page);
  await rows(page).nth(2).locator(".cell-title").click();
  const title = await rows(page).nth(2).locator(".cell-title").textContent();
  const id = await rows(page).nth(2).getAttribute("data-claim");
  await expect(page).toHaveURL(new RegExp(`/en/mali-2020/${id}\\?mode=explore$`));
  await expect(page.locator("[data-card]")).toContainText(title ?? "");
  await expect(rows(page).nth(2)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-card]")).toBeHidden();
  await expect(page.locator(":focus")).toHaveText(title ?? "");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-card]")).toBeFocused();
  await expect(rows(page).nth(3)).toHaveAttribute("aria-current", "true");

  // What is opened elsewhere is scrolled to.
  await page.locator(".table-box").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await page.goBack();
  await page.goBack();
  const row = page.locator(`.table-row[data-claim="${id}"]`);
  await expect(row).toHaveAttribute("aria-current", "true");
  await expect(row).toBeInViewport();
});

test("a hovered row lights its mark on the map", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const send = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function dispatch(event: Event) {
      if (event.type === "hover") heard.push((event as CustomEvent).detail);
      return send.call(this, event);
    };
  });
  await openTable(page);
  await rows(page).nth(1).locator(".cell-title").hover();
  const id = await rows(page).nth(1).getAttribute("data-claim");
  const heard = () => page.evaluate(() => (window as unknown as { heard: { claims: string[] }[] }).heard.at(-1)?.claims);
  await expect.poll(heard).toEqual([id]);
  await page.mouse.move(100, 20);
  await expect.poll(heard).toEqual([]);
});

test("groups have counts that add up, and fold", async ({ page }) => {
  await openTable(page);
  const count = numberIn(await page.locator("[data-table-rows]").textContent());
  await page.locator("[data-grouping]").selectOption("layer");
  await expect(page.locator("[data-table-rows]")).toHaveText(`${count} claims in 6 groups`);
  const groups = page.locator(".table-group");
  const counts: number[] = [];
  for (let index = 0; index < 6; index++) {
    const group = groups.nth(index);
    counts.push(numberIn(await group.locator(".table-group-count").textContent()));
    await group.locator('[role="gridcell"]').click();
    await expect(group.locator('[role="gridcell"]')).toHaveAttribute("aria-expanded", "false");
  }
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "7");

  await groups.first().locator('[role="gridcell"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(7 + (counts[0] ?? 0)));

  await page.locator("[data-grouping]").selectOption("actor");
  await expect(page.locator(".table-summary")).toContainText("A claim that names several stands in each of their groups.");
});

test("rows are selected, counted and copied as they stand", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTable(page);
  await rows(page).nth(0).locator(".table-select").click();
  await rows(page)
    .nth(2)
    .locator(".table-select")
    .click({ modifiers: ["Shift"] });
  await expect(page.locator("[data-selected]")).toHaveText("3 selected");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.locator("[data-selected]")).toHaveText("4 selected");
  await page.keyboard.press("Space");
  await page.locator("[data-copy]").click();
  await expect(page.locator(".table-copied")).toHaveText("3 rows copied");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]?.split("\t").slice(0, 2)).toEqual(["Claim", "Layer"]);
  expect(lines[1]?.split("\t")[0]).toBe(await rows(page).nth(0).locator(".cell-title").textContent());
  await page.locator("[data-zoom]").click();
  await page.locator("[data-select-none]").click();
  await expect(page.locator("[data-selected]")).toHaveCount(0);
});

test("the menu of a column works by keyboard, and what it does is remembered", async ({ page }) => {
  await openTable(page);
  await head(page, "kind").focus();
  await page.keyboard.press("Alt+ArrowDown");
  const menu = page.getByRole("menu", { name: "Menu: Kind" });
  await expect(menu).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(head(page, "kind")).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(head(page, "kind")).toHaveCount(0);
  expect((await active(page)).line).toBe(-1);

  await head(page, "date").hover();
  await head(page, "date").locator("button").click();
  await page.locator('[data-item="pin"]').click();
  await expect(head(page, "date")).toHaveClass(/table-pinned/);
  await page.reload();
  await page.locator('[data-tool="table"]').click();
  await expect(head(page, "date")).toHaveClass(/table-pinned/);
  await expect(head(page, "kind")).toHaveCount(0);
  await page.locator(".table-bar button", { hasText: "Columns" }).click();
  await page.locator('[data-shown="kind"]').check();
  await expect(head(page, "kind")).toBeVisible();
});

test("says what to do when nothing is left or nothing came", async ({ page }) => {
  await page.goto(`${EXPLORE}&q=nothing+says+this`);
  await page.locator('[data-tool="table"]').click();
  await expect(page.locator(".table-state")).toContainText("No claim answers all of this.");
  await page.locator(".table-state button").click();
  await expect(grid(page)).toBeVisible();

  await page.route(/items\?properties=layer,kind,status,when/, (route) => route.abort());
  await page.reload();
  await page.locator('[data-tool="table"]').click();
  await expect(page.locator(".table-state")).toContainText("The claims could not be loaded.");
  await page.unroute(/items\?properties=layer,kind,status,when/);
  // It is asked for again by itself too, and may have come before the click.
  await page
    .locator(".table-state button")
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await expect(grid(page)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the table scrolls in its own box with the claims in sight, and a tap opens one", async ({ page }) => {
    await openTable(page);
    await page.locator(".table-box").evaluate((box) => box.scrollTo(500, 0));
    const left = await rows(page)
      .first()
      .locator(".cell-title")
      .evaluate((cell) => cell.getBoundingClientRect().left);
    expect(left).toBeLessThan(50);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await rows(page).nth(1).locator(".cell-title").tap();
    await expect(page.locator("[data-card]")).toBeVisible();
  });
});

for (const [name, viewport] of [
  ["a desk", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const)
  test(`axe finds nothing in the table on ${name}, with groups, a selection and a menu`, async ({ page }) => {
    await page.setViewportSize(viewport);
    // On a phone an open card lies over the sheet.
    await openTable(page, viewport.width > 900 ? "/fr/mali-2020/kati-base-seized?mode=explore" : "/fr/mali-2020?mode=explore");
    await rows(page).nth(0).locator(".table-select").click();
    await expectAccessible(page);
    // From here on nothing but the tool changes.
    await page.locator("[data-grouping]").selectOption("year");
    await head(page, "title").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expectAccessible(page, '[role="tabpanel"]');
    await page.keyboard.press("Escape");
    await page.locator(".table-bar .table-button").last().click();
    await expectAccessible(page, '[role="tabpanel"]');
  });
