import { expect, type Page, test } from "@playwright/test";

const STORY = "/en/mali-2020";
const region = (page: Page) => page.locator("[data-map-state]");
const interactive = (page: Page) => expect(region(page)).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
const count = async (page: Page, layer: string) =>
  Number(await page.locator(`[data-layer="${layer}"] .legend-count`).textContent());

test("what came next is off at first, one switch, and in the address", async ({ page }) => {
  await page.goto(STORY);
  await interactive(page);
  const before = await count(page, "agreements");
  const later = page.locator('[data-reading="later"] input');
  await expect(later).not.toBeChecked();
  await later.check();
  await expect(page).toHaveURL(/later=on/);
  expect(await count(page, "agreements")).toBeGreaterThan(before);
  await page.reload();
  await expect(later).toBeChecked();
  await page.goBack();
  await expect(later).not.toBeChecked();
});

test("a later claim's own page shows it, marked as later", async ({ page }) => {
  await page.goto(`${STORY}/sudan-2019-naval-point`);
  await expect(page.locator("[data-card] .entry-later")).toContainText("after Monday 24 August 2020");
  await expect(
    page.locator('.poster [data-claim="sudan-2019-naval-point"], .poster [data-place="sudan"]').first(),
  ).toBeAttached();
});

test("the second clock leaves what was public by a day", async ({ page }) => {
  await page.goto(`${STORY}?known=2019-01-01`);
  await interactive(page);
  expect(await count(page, "coup")).toBe(0);
  expect(await count(page, "agreements")).toBeGreaterThan(10);
  await expect(page.locator(".legend-known p")).toContainText(/^\d+ of \d+ claims were public by then/);
  await page.locator(".legend-known button").click();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  expect(await count(page, "coup")).toBeGreaterThan(0);
});

test("a card on another claim's page fetches its words, and says so when it cannot", async ({ page }) => {
  await page.goto(`${STORY}/kati-base-seized`);
  await interactive(page);
  const card = page.locator("[data-card]");
  await page.locator('[data-chapter] a[data-claim="rally-for-the-junta"]').first().click();
  await expect(card.locator(".entry-sources li").first()).toBeVisible();
  await page.route(/\/entry$/, (route) => route.abort());
  await page.locator('[data-chapter] a[data-claim="protests-since-june"]').first().click();
  await expect(card).toContainText("protests", { ignoreCase: true });
  await expect(card.locator(".card-wait a")).toHaveAttribute("href", `${STORY}/protests-since-june`);
});

test("the record stands on a page of its own, without scripts too, and its claims open on the map", async ({ page }) => {
  await page.goto(STORY);
  await page.getByRole("link", { name: "The record behind the story" }).click();
  expect(await page.locator("article[data-claim]").count()).toBeGreaterThan(120);
  await page.locator("#claim-libya-us-estimate h3 a").click();
  await expect(page.locator("[data-card]")).toContainText("2,000 people · according to US Africa Command");
  await expect(page.locator("[data-card] .entry-conflict")).toContainText("UN experts put Wagner in Libya at 800 to 1,200");
});

test("a claim that the page has no word of is fetched, with its title", async ({ page }) => {
  await page.goto(`${STORY}?place=libya`);
  const card = page.locator("[data-card]");
  await card.locator('a[data-claim="libya-us-estimate"]').click();
  await expect(card).toContainText("according to US Africa Command");
  await expect(page).toHaveTitle(/^The US command estimates about 2,000 Wagner men in Libya/);
  await card.locator('.entry-conflict a[data-claim="libya-russian-denial"]').click();
  await expect(card.locator("h3").first()).toHaveText("Russia says that it has no soldiers in Libya");
});

test("the card of a place shows what the view shows, and folds the rest", async ({ page }) => {
  await page.goto(`${STORY}?place=bamako&layers=coup`);
  const card = page.locator("[data-card]");
  await expect(card.locator(".entry-status").first()).toHaveText(/^Claims shown: \d+ of \d+$/);
  await expect(card.locator('a[data-claim="keita-forced-to-resign"]')).toBeVisible();
  const rally = card.locator('a[data-claim="rally-for-the-junta"]');
  await expect(rally).toBeHidden();
  await card.locator("summary", { hasText: "Not in this view" }).click();
  await expect(rally).toBeVisible();
  await expect(card.locator('a[data-claim="second-coup"]')).toBeHidden();
  // Beside a card the legend is folded where there is not room for both.
  await page.locator(".legend > summary").click();
  await page.locator('[data-reading="later"] input').check();
  await expect(card.locator('a[data-claim="second-coup"]')).toBeVisible();
});

test("a source's page tells what rests on it, and leads back to the map", async ({ page }) => {
  await page.goto(`${STORY}/kati-base-seized`);
  await page.locator("[data-card] .entry-sources .quiet-link").first().click();
  await expect(page.locator("h1")).toHaveText("Atalayar");
  await expect(page.locator("h2").first()).toContainText("claims name it");
  await expect(page.getByText("rest on it alone")).toBeVisible();
  await page.locator('.record a[data-claim="kati-base-seized"]').first().click();
  await expect(page.locator("[data-card]")).toContainText("Mutineers take the base at Kati");
});

test("a source can be pulled on the map: what rests on it, and nothing else", async ({ page }) => {
  await page.goto(`${STORY}/sources/atalayar-2020-08-24`);
  const [claims] = /\d+/.exec((await page.locator("h2").first().textContent()) ?? "") ?? [];
  await page.getByRole("link", { name: "Show on the map" }).click();
  await expect(page.locator("[data-filter-line]")).toHaveText(new RegExp(`^${claims} of \\d+ claims, resting on Atalayar`));
});

test("a country's page has its agreements by date beside the article's figures", async ({ page }) => {
  await page.goto("/fr/mali-2020/countries/moz");
  await expect(page.locator("h1")).toHaveText("Mozambique");
  await expect(page.locator("h2", { hasText: "Accords depuis 2015" })).toBeVisible();
  await expect(page.locator(".entry-note")).toContainText("22 pays");
  await page.getByRole("link", { name: "Voir sur la carte" }).click();
  await expect(page.locator("[data-card]")).toContainText("Mozambique");
});

test("an actor's page lists the claims that name them", async ({ page }) => {
  await page.goto(`${STORY}/actors/camara`);
  await expect(page.locator("h1")).toContainText("Camara");
  await expect(page.locator('.record a[data-claim="camara-brain"]')).toBeVisible();
});

test("a click on a dashed border says why it is dashed", async ({ page }) => {
  await page.goto(`${STORY}#map=6/22/34.5`);
  await interactive(page);
  const box = await page.locator(".map-canvas").boundingBox();
  if (!box) throw new Error("There is no map.");
  // The 22nd parallel runs through the middle of this view.
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.locator(".notice")).toContainText("Halaib", { timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await page.locator(".notice button").click();
  await expect(page.locator(".notice")).toBeHidden();
});

test("what changed has a page and an Atom feed", async ({ page, request }) => {
  await page.goto(STORY);
  await page.getByRole("link", { name: /^Version/ }).click();
  await expect(page.locator("h1")).toHaveText("What has changed");
  const feed = await page.getByRole("link", { name: /Atom/ }).getAttribute("href");
  const response = await request.get(feed ?? "");
  expect(response.headers()["content-type"]).toContain("application/atom+xml");
  const body = await response.text();
  const titles = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    return document.querySelector("parsererror")
      ? null
      : [...document.querySelectorAll("entry > title")].map((t) => t.textContent);
  }, body);
  expect(titles?.slice(-3)).toEqual(["Correction 3", "Addition 2", "Correction 1"]);
});
