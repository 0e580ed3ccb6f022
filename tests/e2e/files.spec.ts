import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const STORY = "/en/mali-2020";
const EXPLORE = `${STORY}?mode=explore`;
const FILTERED = `${EXPLORE}&status=alleged,disputed`;

const openTool = async (page: Page, tool: string) => {
  await page.locator(`[data-tool="${tool}"]`).click();
  await expect(page.locator(`[data-tool="${tool}"]`)).toHaveAttribute("aria-selected", "true");
};
const shownCount = async (page: Page) => Number(await page.locator('[data-count="possible"]').textContent());

async function exported(page: Page, format: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.locator(`[data-export="${format}"]`).click();
  const file = await (await download).path();
  return readFile(file);
}

/** Drops a file on the page as a reader does. */
async function drop(page: Page, name: string, content: Buffer | string): Promise<void> {
  const base64 = Buffer.from(content).toString("base64");
  await page.evaluate(
    ([fileName = "", encoded = ""]) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName));
      for (const type of ["dragenter", "dragover", "drop"])
        document.querySelector(".map-region")?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, base64],
  );
}

test("every data format holds what is filtered, and the way back to it", async ({ page }) => {
  await page.goto(FILTERED);
  await openTool(page, "export");
  await expect(page.locator('[data-export="geojson"]')).toBeEnabled();
  const count = await shownCount(page);
  await expect(page.locator('[data-export="geojson"]')).toContainText(`${count} claims`);

  const geojson = JSON.parse(String(await exported(page, "geojson")));
  expect(geojson.features).toHaveLength(count);
  for (const { properties, geometry } of geojson.features) {
    expect(properties.status).toMatch(/^(alleged|disputed)$/);
    expect(geometry).not.toBeNull();
  }
  expect(new URL(geojson.dateline.view).search).toBe("?mode=explore&status=alleged,disputed");
  expect(geojson.dateline).toMatchObject({ licence: "CC-BY-4.0", shown: expect.stringContaining(`${count} of `) });
  expect(geojson.dateline.references.length).toBeGreaterThan(5);

  const csv = String(await exported(page, "csv"));
  expect(csv.match(/\/en\/mali-2020\?mode=explore/g)).toHaveLength(count);
  const kml = String(await exported(page, "kml"));
  expect(kml.match(/<Placemark /g)).toHaveLength(count);
  expect(String(await exported(page, "bib"))).toMatch(/^@misc\{dateline-mali-2020/);
  expect(String(await exported(page, "ris"))).toMatch(/^TY {2}- DATA/);
  await expect(page.locator("[data-citation]")).toContainText(`${count} of `);
});

test("the picture has what is shown, with legend, scale, sources and address, as SVG and as PNG", async ({ page }) => {
  await page.goto(FILTERED);
  await openTool(page, "export");
  const svg = String(await exported(page, "svg"));
  expect(svg).not.toMatch(/var\(|<style|<script|href=/);
  for (const part of ["How sure", "km at ", "Sources: ", "mode=explore&amp;status=alleged,disputed"]) expect(svg).toContain(part);
  const isWellFormed = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null,
    svg,
  );
  expect(isWellFormed).toBe(true);
  const png = await exported(page, "png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
  expect(Math.max(png.readUInt32BE(16), png.readUInt32BE(20))).toBeLessThanOrEqual(2400);
});
