import { describe, expect, it } from "vitest";
import { copyAddress, copyFile } from "./copy-address";

const STORY = "/en/mali-2020";

describe("the address of something in a copy", () => {
  it.each([
    ["/", "/"],
    [STORY, `${STORY}/`],
    [`${STORY}/`, `${STORY}/`],
    [`${STORY}/kati-base-seized?later=on#map=5.00/12.600/-8.000`, `${STORY}/kati-base-seized/?later=on#map=5.00/12.600/-8.000`],
    [`${STORY}?place=kati#place-kati`, `${STORY}/?place=kati#place-kati`],
    [`${STORY}/sources/atalayar-2020-08-24`, `${STORY}/sources/atalayar-2020-08-24/`],
  ])("of the page %s is the folder %s", (served, copied) => expect(copyAddress(served)).toBe(copied));

  it.each([
    [`${STORY}/names`, `${STORY}/names.json`],
    [`${STORY}/kati-base-seized/entry`, `${STORY}/kati-base-seized/entry.html`],
    [`${STORY}/places/kati/entry`, `${STORY}/places/kati/entry.html`],
    [`${STORY}/embed/atlas`, `${STORY}/embed/atlas.json`],
    ["/api/downloads/mali-2020/claims.csv?language=fr", "/fr/mali-2020/data/claims.csv"],
    ["/api/downloads/mali-2020/annotations.jsonld?language=en#2", `${STORY}/data/annotations.jsonld#2`],
    ["/api/collections/mali-2020.coup/items/kati-base-seized?f=json&language=en", `${STORY}/kati-base-seized/claim.geojson`],
    [`${STORY}/map.png?card=1&claim=kati-base-seized&v=1.1.3`, `${STORY}/kati-base-seized/card.png`],
    [`${STORY}/map.png?card=1&v=1.1.3`, `${STORY}/card.png`],
    ["/icon.svg?icon.37dk3mi0udndn.svg", "/icon.svg"],
    ["/vendor/maplibre-gl-6.17.0.mjs", "/vendor/maplibre-gl-6.17.0.mjs"],
  ])("of the answer %s is the file %s", (served, copied) => expect(copyAddress(served)).toBe(copied));

  it.each([
    [`${STORY}/embed`, `${STORY}/embed/`],
    [`${STORY}/embed?claim=kati-base-seized&theme=dark`, `${STORY}/embed/kati-base-seized/?theme=dark`],
    [`${STORY}/embed?place=kati`, `${STORY}/embed/places/kati/`],
  ])("of the frame %s is the folder %s", (served, copied) => expect(copyAddress(served)).toBe(copied));

  it.each([
    "/api?f=html",
    "/api/collections/mali-2020.coup/items?status=disputed",
    "/api/downloads/mali-2020/claims.gpkg?language=en",
    "/oembed?url=https://a.example/en/mali-2020",
    "/en/embed-guide",
    "/embed.js",
    `${STORY}/map.svg?status=disputed`,
    `${STORY}/map.png`,
    `${STORY}/embed?layers=coup`,
    `${STORY}/embed?chapter=moscow&panel=story`,
  ])("is none for %s, which only a server can answer", (served) => expect(copyAddress(served)).toBeNull());

  it("names the file that a host serves at it", () => {
    expect(["/", `${STORY}/?later=on#text`, `${STORY}/names.json`, `${STORY}/data/annotations.jsonld#2`].map(copyFile)).toEqual([
      "index.html",
      "en/mali-2020/index.html",
      "en/mali-2020/names.json",
      "en/mali-2020/data/annotations.jsonld",
    ]);
  });
});
