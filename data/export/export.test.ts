import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { bibText, citeInWords, toBibTex, toRis } from "./citation";
import { csvCell, firstRows, withoutGuard } from "./csv-cells";
import { escapeXml } from "./escape-xml";
import { type ExportDocument, type ExportedClaim, exportDocument, type ServedFeature } from "./export-document";
import { normalGeometry } from "./normal-geometry";
import { pngText, withPngTexts } from "./png-text";
import { toCsv } from "./to-csv";
import { toGeoJson } from "./to-geojson";
import { toKml } from "./to-kml";
import { toWkt } from "./to-wkt";
import { PNG_VIEW, viewOfFile } from "./view-of-file";

const VIEW =
  "https://dateline.example/en/mali-2020?mode=explore&layers=coup,street~40&status=alleged,disputed&q=d%C3%A9p%C3%B4t+%7B1%7D";

const CLAIM: ExportedClaim = {
  id: "kati-base-seized",
  address: "https://dateline.example/en/mali-2020/kati-base-seized",
  title: "Mutineers take the base at Kati",
  text: 'They took "the largest base", and more.\nThen Bamako.',
  layer: "coup",
  layerTitle: "The coup",
  kind: "event",
  kindTitle: "event",
  status: "established",
  statusTitle: "established",
  when: "2020-08-18",
  from: "2020-08-18",
  to: "2020-08-18",
  published: "2020-08-19",
  isLater: false,
  places: ["Kati"],
  precision: "site",
  countries: ["MLI"],
  actors: ["CNSP"],
  independent: 2,
  references: ["atalayar-2020-08-24"],
  sources: ["Atalayar, 2020-08-24, https://www.atalayar.com/a"],
  geometry: { type: "Point", coordinates: [-8.07, 12.746] },
  lngLat: [-8.07, 12.746],
};

const DOCUMENT: ExportDocument = {
  view: VIEW,
  shown: "1 of 160 claims, alleged or disputed",
  story: "mali-2020",
  title: "The coup in Mali and Russia: who says what",
  version: "1.1.1",
  licence: "CC-BY-4.0",
  language: "en",
  exported: "2026-11-25",
  claims: [CLAIM],
  references: [
    {
      id: "atalayar-2020-08-24",
      publisher: "Atalayar",
      title: "Russia & the coup {d'état}",
      url: "https://www.atalayar.com/a",
      date: "2020-08-24",
      language: "en",
      kind: "press",
      origin: "atalayar",
    },
  ],
};

const withText = (text: string): ExportDocument => ({ ...DOCUMENT, claims: [{ ...CLAIM, title: text, text }] });
const bytes = (text: string) => new TextEncoder().encode(text);
/** Any text that a content file may hold. */
const anyText = fc.string({ unit: "binary" }).map((text) => text.toWellFormed());
const tricky = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', "'", ",", ";", "a", " ", "<", "&", "{", "}") }),
);

describe("the document", () => {
  const feature = {
    type: "Feature",
    id: "kati-base-seized",
    geometry: CLAIM.geometry,
    properties: {
      title: { en: "Kati", fr: "Kati" },
      text: { en: "Text", fr: "Texte" },
      layer: "coup",
      kind: "event",
      status: "established",
      when: null,
      from: null,
      to: null,
      published: null,
      later: false,
      places: ["kati"],
      precision: "site",
      countries: ["MLI"],
      actors: [],
      independent: 1,
      evidence: [{ reference: "atalayar-2020-08-24", stance: "supports", locator: null, ...DOCUMENT.references[0] }],
    },
  } as unknown as ServedFeature;
  const names = { nameOf: (_: string, value: string) => value, layerTitle: (id: string) => id, claimAddress: (id: string) => id };
  const { claims: _, references: __, ...head } = DOCUMENT;

  it("has the claims that are shown and no others, in the order of the view", () => {
    const second = { ...feature, id: "b" } as ServedFeature;
    const third = { ...feature, id: "c" } as ServedFeature;
    const made = exportDocument({ ...head, language: "fr" }, [feature, second, third], ["c", "kati-base-seized"], names);
    expect(made.claims.map(({ id }) => id)).toEqual(["c", "kati-base-seized"]);
    expect(made.claims[0]?.text).toBe("Texte");
    expect(made.references).toEqual(DOCUMENT.references);
  });

  it("does not leave out silently what the service does not give", () => {
    expect(() => exportDocument(head, [feature], ["kati-base-seized", "gone"], names)).toThrow('"gone"');
  });

  it("has no point for what is only known as an area", () => {
    const area = { ...feature, geometry: { type: "Polygon", coordinates: [[]] } } as ServedFeature;
    expect(exportDocument(head, [area], ["kati-base-seized"], names).claims[0]?.lngLat).toBeNull();
  });
});

describe("GeoJSON", () => {
  it("turns outer rings against the clock and holes with it, and rounds to six digits", () => {
    const clockwise = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    const { coordinates } = normalGeometry({ type: "Polygon", coordinates: [clockwise, [...clockwise].reverse()] }) as {
      coordinates: number[][][];
    };
    expect(coordinates).toEqual([[...clockwise].reverse(), clockwise]);
    expect(normalGeometry({ type: "Point", coordinates: [-8.070000049, 12.7461234567] })).toEqual({
      type: "Point",
      coordinates: [-8.07, 12.746123],
    });
  });

  it("holds the claim, and the view in a foreign member", () => {
    const read = JSON.parse(toGeoJson(DOCUMENT));
    expect(read.features[0]).toMatchObject({
      id: CLAIM.id,
      geometry: CLAIM.geometry,
      properties: { actors: ["CNSP"], from: "2020-08-18" },
    });
    expect(read.dateline).toMatchObject({ view: VIEW, licence: "CC-BY-4.0", version: "1.1.1", references: DOCUMENT.references });
    expect(JSON.parse(toGeoJson({ ...DOCUMENT, claims: [] })).features).toEqual([]);
  });
});

describe("CSV", () => {
  it.each(["=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "＝1", "'=1", "''@"])(
    "does not let %j be a formula, and can be undone",
    (text) => {
      const [[cell = ""] = []] = Papa.parse<string[]>(csvCell(text)).data;
      expect(cell).toBe(`'${text}`);
      expect(withoutGuard(cell)).toBe(text);
    },
  );

  it("leaves numbers numbers, and apostrophes of words alone", () => {
    expect(csvCell(-8.07)).toBe("-8.07");
    expect(csvCell("'tis")).toBe("'tis");
    expect(withoutGuard("'tis")).toBe("'tis");
    expect(csvCell(null)).toBe("");
  });

  it("gives back every text that it is given", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const table = toCsv(withText(text));
        const { data } = Papa.parse<string[]>(table.slice(1), { delimiter: ",", newline: "\r\n" });
        const [head = [], row = []] = data;
        expect(head).toHaveLength(row.length);
        expect(withoutGuard(row[head.indexOf("title")] ?? "")).toBe(text);
        expect(row[head.indexOf("view")]).toBe(VIEW);
      }),
    );
  });

  it("begins with a byte order mark, and has the point in numbers and the geometry in words", () => {
    const table = toCsv(DOCUMENT);
    expect(bytes(table).subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(table).toContain(",-8.07,12.746,");
    expect(table).toContain("POINT (-8.07 12.746)");
  });

  it("reads the first rows of a table like a whole reader does", () => {
    fc.assert(
      fc.property(fc.array(fc.array(tricky, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (rows) => {
        const cells = rows.map((row) => row.map((text) => text.replaceAll("\r", "")));
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        fc.pre(!/[;\t]/.test(cells[0]?.join("") ?? "") && !cells[0]?.join("").includes("\n"));
        expect(firstRows(quoted, rows.length)).toEqual(cells);
      }),
    );
  });
});

describe("WKT", () => {
  it("writes areas with holes, and several geometries", () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(toWkt({ type: "GeometryCollection", geometries: [{ type: "MultiPolygon", coordinates: [[ring, ring]] }] })).toBe(
      "GEOMETRYCOLLECTION (MULTIPOLYGON (((0 0,1 0,1 1,0 0),(0 0,1 0,1 1,0 0))))",
    );
  });
});

describe("KML", () => {
  const parse = (text: string) => new DOMParser().parseFromString(text, "text/xml");

  it("writes colours backwards, times as spans, and every column", () => {
    const kml = toKml(DOCUMENT, () => "#C8460A");
    expect(kml).toContain("<color>ff0a46c8</color>");
    expect(kml).toContain("<TimeSpan><begin>2020-08-18</begin><end>2020-08-18</end></TimeSpan>");
    expect(kml).toContain("<coordinates>-8.07,12.746</coordinates>");
    expect(parse(kml).getElementsByTagName("SimpleData").length).toBeGreaterThan(15);
  });

  it("gives back every text that XML can hold", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const name = parse(toKml(withText(text), () => "#000000"))
          .getElementsByTagName("Placemark")[0]
          ?.getElementsByTagName("name")[0];
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
        expect(name?.textContent ?? "").toBe(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
      }),
    );
  });

  it("has no half of a surrogate pair", () => {
    expect(escapeXml("a\uD800b")).toBe("ab");
  });
});

describe("citations", () => {
  it("balances the braces of BibTeX, and keeps every field in a line, whatever the text", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        let depth = 0;
        for (const character of bibText(text)) {
          if (character === "{") depth += 1;
          if (character === "}") depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibText(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("cites the view first, then what it rests on", () => {
    expect(toBibTex(DOCUMENT).match(/^@misc\{[^,]+/gm)).toEqual(["@misc{dateline-mali-2020", "@misc{atalayar-2020-08-24"]);
    expect(toBibTex(DOCUMENT)).toContain("Russia \\& the coup \\textbraceleft{}d'état\\textbraceright{}");
    expect(citeInWords(DOCUMENT, "seen")).toContain("Version 1.1.1, seen 2026-11-25");
  });

  it("never begins a field of RIS with a text", () => {
    const ris = toRis({ ...withText("x"), title: "a\r\nER  - \nTY  - FAKE" });
    expect(ris.match(/^TY {2}- .*$/gm)).toEqual(["TY  - DATA", "TY  - NEWS"]);
    for (const line of ris.split("\r\n")) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*)?$/);
  });
});

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

  it("is not found in somebody's own file", () => {
    const own = [
      '{"type":"FeatureCollection","features":[]}',
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
