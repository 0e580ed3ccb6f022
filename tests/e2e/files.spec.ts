import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { gdal } from "../contract/gdal";

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
        document
          .querySelector(".map-region")
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
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

test("each exported file, dropped on the page, brings its view back", async ({ page }) => {
  await page.goto(FILTERED);
  await openTool(page, "export");
  const files = new Map<string, Buffer>();
  for (const format of ["geojson", "csv", "kml", "svg", "png", "bib"]) files.set(format, await exported(page, format));
  for (const [format, content] of files) {
    await page.goto(EXPLORE);
    await expect(page.locator("[data-sentence]")).toContainText("All ");
    await drop(page, `mali.${format}`, content);
    await expect(page, format).toHaveURL(/status=alleged,disputed/);
    await expect(page.locator('[data-tool="own"]')).toHaveAttribute("aria-selected", "true");
    await expect(page.locator("[data-own-notices]")).toContainText("its view is back");
  }
});

const AROUND_BAMAKO = {
  type: "Feature",
  properties: { name: "Around <b>Bamako</b><img src=x onerror=alert(1)>", kind: "own" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [-9, 12],
        [-7, 12],
        [-7, 13.5],
        [-9, 13.5],
        [-9, 12],
      ],
    ],
  },
};
const SECRET = "a-secret-of-the-newsroom";
const OWN = JSON.stringify({
  type: "FeatureCollection",
  features: [
    AROUND_BAMAKO,
    { type: "Feature", properties: { name: SECRET, kind: "other" }, geometry: { type: "Point", coordinates: [-6.2, 13.4] } },
  ],
});

test("own data becomes a layer: styled, filtered, opened as text, joined with ours, and sent to nobody", { tag: "@map" }, async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await page.goto(EXPLORE);
  await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  const before = sent.length;
  await drop(page, "mine.geojson", OWN);
  const row = page.locator("[data-own-layer]");
  await expect(row).toContainText("mine");
  await expect(page.locator("[data-own-notices]")).toContainText("2 features on the map");

  await row.locator(".own-filter select").first().selectOption("kind");
  await row.locator(".own-filter select").nth(1).selectOption("other");
  await expect(row.locator(".layer-name .option-count")).toHaveText("1");
  await row.locator('input[type="range"]').fill("40");
  // What is shown of it comes back with its look, and the map's picture has it where one asks.
  const saved = page.waitForEvent("download");
  await row.locator("[data-own-save]").click();
  const mine = JSON.parse(String(await readFile(await (await saved).path())));
  expect(mine.features).toMatchObject([
    { properties: { name: SECRET, kind: "other", "marker-color": expect.stringMatching(/^#/) } },
  ]);
  await openTool(page, "export");
  const withMine = String(await exported(page, "svg"));
  expect(withMine).toContain(">mine (1)<");
  expect(withMine).toContain('fill-opacity="0.4"');
  await page.locator("[data-picture-own]").uncheck();
  expect(String(await exported(page, "svg"))).not.toContain("mine");
  expect(String(await exported(page, "geojson"))).not.toContain(SECRET);
  await openTool(page, "own");
  await row.locator(".own-filter select").first().selectOption("");

  await row.locator("summary", { hasText: "Features" }).click();
  await row.locator("button", { hasText: "Around" }).click();
  const card = page.locator("[data-own-card]");
  await expect(card).toContainText("<b>Bamako</b><img src=x onerror=alert(1)>");
  expect(await card.locator("img, b").count()).toBe(0);
  await expect(card).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();

  await row.locator("[data-own-join] summary").click();
  const certain = row.locator('[data-inside="certain"]');
  const count = Number(/\d+/.exec((await certain.locator("h3").textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(5);
  expect(await certain.locator("li").count()).toBe(count);
  const possible = Number(/\d+/.exec((await row.locator('[data-inside="possible"] h3').textContent()) ?? "")?.[0]);
  expect(possible).toBeGreaterThan(count);
  await certain.locator("button.link-button").click();
  await expect(page).toHaveURL(/at=.*bamako.*reading=certain/);
  await expect(page.locator('[data-count="certain"]')).toHaveText(String(count));

  await row.locator('button[aria-label^="Remove"]').click();
  await expect(row).toHaveCount(0);
  for (const request of sent.slice(before)) {
    expect(request).toMatch(/^GET http:\/\/localhost/);
    expect(request).not.toContain(SECRET);
    expect(request).not.toContain("mine");
  }
});

test("a click on own data opens its card, and it outlives a change of theme and of view", { tag: "@map" }, async ({ page }) => {
  await page.goto(`${EXPLORE}&layers=none`);
  await expect(page.locator("[data-map-state]")).toHaveAttribute("data-map-state", "interactive", { timeout: 90_000 });
  await drop(page, "area.geojson", JSON.stringify(AROUND_BAMAKO));
  await expect(page.locator("[data-own-layer]")).toBeVisible();
  const card = page.locator("[data-own-card]");
  const clickOpens = async () => {
    const box = await page.locator(".map-free").boundingBox();
    if (!box) throw new Error("There is no map.");
    await expect(async () => {
      await page.mouse.click(box.x + box.width / 2 + 90, box.y + box.height / 2);
      await expect(card).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 40_000 });
    await card.locator("button").click();
    await expect(card).toBeHidden();
  };
  await clickOpens();
  await page.emulateMedia({ colorScheme: "dark" });
  await clickOpens();
});

test("files that GDAL wrote go in, each by its reader, under the page's own policy", async ({ page }, testInfo) => {
  const from = testInfo.outputPath("towns.json");
  const towns = [
    [-8.07, 12.75],
    [-6.22, 13.43],
    [-0.04, 16.27],
  ].map((coordinates, index) => ({
    type: "Feature",
    properties: { name: `Town ${index}` },
    geometry: { type: "Point", coordinates },
  }));
  await writeFile(from, JSON.stringify({ type: "FeatureCollection", features: towns }));
  await page.goto(EXPLORE);
  await openTool(page, "own");
  const formats: [ending: string, ...options: string[]][] = [
    ["geojson", "-f", "GeoJSON"],
    ["csv", "-f", "CSV", "-lco", "GEOMETRY=AS_XY"],
    ["kml", "-f", "KML"],
    ["gpx", "-f", "GPX"],
    ["fgb", "-f", "FlatGeobuf"],
    ["shz", "-f", "ESRI Shapefile", "-t_srs", "EPSG:32629"],
  ];
  for (const [ending, ...options] of formats) {
    const file = testInfo.outputPath(`gdal.${ending}`);
    gdal("ogr2ogr", ...options, file, from);
    await page.locator("[data-own-input]").setInputFiles(file);
    await expect(page.locator("[data-own-notices]"), ending).toHaveText(`gdal.${ending}: 3 features on the map.`);
  }
  await expect(page.locator("[data-own-layer]")).toHaveCount(formats.length);
  await page.locator("[data-own-input]").setInputFiles({
    name: "countries.csv",
    mimeType: "",
    buffer: Buffer.from("pays,valeur\nMali,1\nCôte d’Ivoire,2\nAtlantide,3\n"),
  });
  await expect(page.locator("[data-own-notices]")).toContainText("countries.csv: 2 features on the map.");
  await expect(page.locator('[data-own-warning="unknown-country"]')).toContainText("Line 4: “Atlantide” is no country");
});

test("wrong files say what is wrong and where", async ({ page }) => {
  await page.goto(EXPLORE);
  await openTool(page, "own");
  const fault = page.locator("[data-own-fault]");
  const wrong: [name: string, content: string | Buffer, message: RegExp][] = [
    ["people.csv", "name,people\nKati,1", /No column says where.*name, people/],
    [
      "nan.geojson",
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,1]}}]}',
      /Line 2, feature 1: the JSON/,
    ],
    ["open.kml", "<kml>\n<Document></kml>", /Line 2: the XML is not well-formed/],
    ["paper.pdf", "%PDF-1.7", /none of the formats/],
    ["broken.zip", Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), /damaged or breaks off/],
    ["metres.geojson", '{"type":"Point","coordinates":[600000,1400000]}', /Feature 1: \[600000,1400000\] is no longitude/],
  ];
  for (const [name, content, message] of wrong) {
    await page.locator("[data-own-input]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
    await expect(fault).toContainText(name);
    await expect(fault, name).toContainText(message);
  }
  await expect(page.locator("[data-own-layer]")).toHaveCount(0);
});

test("export and own data work by keyboard alone, and axe finds nothing", async ({ page }) => {
  await page.goto(EXPLORE);
  await expect(page.locator("[data-sentence]")).toContainText("All ");
  await page.locator('[data-tool="filters"]').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  await expect(page.locator('[data-tool="own"]')).toBeFocused();
  await page.locator("[data-own-input]").setInputFiles({ name: "mine.geojson", mimeType: "", buffer: Buffer.from(OWN) });
  await expect(page.locator("[data-own-layer]")).toBeVisible();
  const summary = page.locator("[data-own-layer] summary", { hasText: "Features" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-own-card]")).toBeFocused();
  const axe = async () =>
    (await new AxeBuilder({ page }).exclude(".map-canvas").analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  expect(await axe()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-own-layer] button", { hasText: "Around" })).toBeFocused();

  await page.locator('[data-tool="own"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('[data-tool="export"]')).toBeFocused();
  // Behind the tabs stands the button that closes the panel.
  for (let press = 0; press < 2; press++) await page.keyboard.press("Tab");
  await expect(page.locator('[data-export="geojson"]')).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/^mali-2020-\d{4}-\d{2}-\d{2}\.geojson$/);
  expect(await axe()).toEqual([]);
});
