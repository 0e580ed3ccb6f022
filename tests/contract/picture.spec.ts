import { expect, test } from "@playwright/test";

const PICTURE = "/en/mali-2020/map.svg";

test("the picture of a view is an SVG that stands by itself", async ({ request, page }) => {
  const response = await request.get(`${PICTURE}?status=disputed&bbox=-19,-28,53,30&width=900&height=600&theme=dark`);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toContain("image/svg+xml");
  const svg = await response.text();
  expect(svg).not.toMatch(/var\(|<style|<script|href=|undefined|NaN/);
  for (const part of [
    'xml:lang="en"',
    "How sure",
    "Disputed",
    " km at ",
    "Sources: ",
    "CC-BY-4.0",
    "/en/mali-2020?status=disputed",
  ])
    expect(svg, part).toContain(part);
  expect(svg).not.toContain("Alleged");
  const problem = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent ?? null,
    svg,
  );
  expect(problem).toBeNull();
});

test("what is written in the address stays text in the picture", async ({ request }) => {
  const svg = await (await request.get(`${PICTURE}?q=${encodeURIComponent('</text><script>alert(1)</script>"')}`)).text();
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script&gt;");
});

test("no address asks for a picture without bounds, and none but of our stories", async ({ request }) => {
  const svg = await (await request.get(`${PICTURE}?width=1e9&height=99999&bbox=-500,-100,500,100`)).text();
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(Number(width)).toBeLessThanOrEqual(2400);
  expect(Number(height)).toBeLessThanOrEqual(2600);
  expect((await request.get("/en/nowhere/map.svg")).status()).toBe(404);
  expect((await request.get("/xx/mali-2020/map.svg")).status()).toBe(404);
});

test("the same view is the same picture, the address in the language of the page", async ({ request }) => {
  const ask = async () => (await request.get("/fr/mali-2020/map.svg?layers=coup")).text();
  const svg = await ask();
  expect(await ask()).toBe(svg);
  expect(svg).toContain("/fr/mali-2020?layers=coup");
  expect(svg).toContain("Couches");
});
