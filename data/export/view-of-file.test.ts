import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBibTex, toRis } from "./citation";
import { bytes, DOCUMENT, VIEW } from "./document.arbitrary";
import { escapeXml } from "./escape-xml";
import { pngText, withPngTexts } from "./png-text";
import { toCsv } from "./to-csv";
import { toGeoJson } from "./to-geojson";
import { toKml } from "./to-kml";
import { PNG_VIEW, viewsOfFile } from "./view-of-file";

/** Of the story's files to take away, on the page that is open. */
const FOLDER = "https://news.example/some/where/en/mali-2020/data/";
/** As the page of the story takes it. */
const viewOfFile = (file: Uint8Array) => viewsOfFile(file, FOLDER).find(({ story }) => story === "mali-2020") ?? null;

describe("the view in a file", () => {
  const png = Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    (character) => character.charCodeAt(0),
  );
  const files: Record<string, Uint8Array> = {
    GeoJSON: bytes(toGeoJson(DOCUMENT)),
    CSV: bytes(toCsv(DOCUMENT)),
    KML: bytes(toKml(DOCUMENT, () => "#000000")),
    BibTeX: bytes(toBibTex(DOCUMENT)),
    RIS: bytes(toRis(DOCUMENT)),
    SVG: bytes(`<svg xmlns="http://www.w3.org/2000/svg"><metadata><dc:source>${escapeXml(VIEW)}</dc:source></metadata></svg>`),
    PNG: withPngTexts(png, { Title: "Mali", [PNG_VIEW]: VIEW }),
  };

  it.each(Object.keys(files))("is found in %s", (format) => {
    expect(viewOfFile(files[format] ?? new Uint8Array())).toEqual({
      language: "en",
      story: "mali-2020",
      path: "/en/mali-2020",
      query: new URL(VIEW).search,
      hash: "",
    });
  });

  it("is still found when a spreadsheet has saved the table with semicolons", () => {
    expect(viewOfFile(bytes(`id;version;view\r\na;1;"${VIEW}"`))?.story).toBe("mali-2020");
  });

  it.each(["map/en/mali-2020/", "en/mali-2020/", "a/b/fr/mali-2020", "map/en/mali-2020/kati/", "x/map/en/mali-2020/kati"])(
    "is found wherever the site stands: %s",
    (path) => {
      const view = viewOfFile(bytes(toGeoJson({ ...DOCUMENT, view: `https://a.example/${path}?layers=coup` })));
      expect(view).toMatchObject({ story: "mali-2020", query: "?layers=coup" });
      expect(view?.path).toMatch(/^\/(en|fr)\/mali-2020(\/kati)?$/);
    },
  );

  it("is found in a file of a copy that does not know where it stands", () => {
    const of = (view: string) => viewOfFile(bytes(toGeoJson({ ...DOCUMENT, view })));
    expect(of("../?layers=coup#map=5/12/-8")).toMatchObject({
      language: "en",
      path: "/en/mali-2020",
      query: "?layers=coup",
      hash: "#map=5/12/-8",
    });
    expect(of("../kati/")?.path).toBe("/en/mali-2020/kati");
    expect(of("../../../../../../x")).toBeNull();
  });

  it("is not found in somebody's own file", () => {
    const own = [
      '{"type":"FeatureCollection","features":[]}',
      "version,view\n1,yes",
      "view,name\nhttps://a.example/b/c,d",
      "<kml></kml>",
      "",
      "%PDF-1.4",
    ];
    for (const text of own) expect(viewOfFile(bytes(text)), text).toBeNull();
    expect(viewOfFile(png)).toBeNull();
  });

  it("is no way out of the site", () => {
    for (const view of ["javascript:alert(1)", "data:text/html,x", "https://a.example/", "//b"])
      expect(viewOfFile(bytes(toGeoJson({ ...DOCUMENT, view }))), view).toBeNull();
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => void viewOfFile(some)));
    fc.assert(fc.property(fc.uint8Array(), (some) => void viewOfFile(new Uint8Array([...png.subarray(0, 33), ...some]))));
  });

  it("leaves the picture as it was", () => {
    const made = withPngTexts(png, { Title: "é" });
    expect(pngText(made, "Title")).toBe("é");
    expect(made.subarray(-20)).toEqual(png.subarray(-20));
  });
});
