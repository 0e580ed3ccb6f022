import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvCell, firstRows, withoutGuard } from "./csv-cells";
import { bytes, CLAIM, DOCUMENT, tricky, VIEW, withText } from "./document.arbitrary";
import { escapeXml } from "./escape-xml";
import { exportDocument, type ServedFeature } from "./export-document";
import { normalGeometry } from "./normal-geometry";
import { toCsv } from "./to-csv";
import { toGeoJson } from "./to-geojson";
import { toKml } from "./to-kml";
import { toWkt } from "./to-wkt";

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

  it("says of each source whether it supports the claim, and of an agreement what is known of its text", () => {
    const [first] = feature.properties.evidence;
    const denial = { ...first, reference: "denial", stance: "disputes" };
    const agreement = { text: "draft", inForce: "no", asOf: null };
    const disputed = { ...feature, properties: { ...feature.properties, agreement, evidence: [first, denial] } } as ServedFeature;
    const [claim] = exportDocument(head, [disputed], ["kati-base-seized"], names).claims;
    expect(claim).toMatchObject({ agreement: "draft", inForce: "no", stances: ["supports", "disputes"] });
    expect(claim?.references).toEqual(["atalayar-2020-08-24", "denial"]);
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

  it("has what it says of the whole in the order of the standard", () => {
    const [kml] = [...parse(toKml(DOCUMENT, () => "#C8460A")).getElementsByTagName("Document")];
    const names = [...(kml?.childNodes ?? [])].map(({ nodeName }) => nodeName).filter((name) => name !== "#text");
    // OGC 07-147r2, kml:DocumentType: all of a feature, in its order, then schemas, then features.
    expect(names).toEqual(["name", "atom:link", "description", "Style", "ExtendedData", "Schema", "Placemark"]);
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
