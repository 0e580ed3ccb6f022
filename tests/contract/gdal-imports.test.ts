import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DOMParser, onErrorStopParsing, type ParseError } from "@xmldom/xmldom";
import type { FeatureCollection, Geometry } from "geojson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileFault, type OwnFile, type Remark } from "@/data/import/own-file";
import { readFile } from "@/data/import/read-file";
import { gdal } from "./gdal";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-imports-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);

/** Regions around Bamako with a hole, towns with accents, a road: as somebody might bring them. */
const TOWNS: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    ["Kati", -8.0714, 12.7461, 66895, "2020-08-18"],
    ["Ségou", -6.2157, 13.4317, 130690, "2012-03-21"],
    ["Gao", -0.0421, 16.2717, 86353, "2012-03-31"],
  ].map(([name, lng, lat, people, day]) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [Number(lng), Number(lat)] },
    properties: { name, people, day, share: 0.5 },
  })),
};
const REGIONS: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Autour de Bamako" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [-9, 12],
            [-7, 12],
            [-7, 14],
            [-9, 14],
            [-9, 12],
          ],
          [
            [-8.1, 12.6],
            [-8.1, 12.7],
            [-8, 12.7],
            [-8, 12.6],
            [-8.1, 12.6],
          ],
        ],
      },
    },
    {
      type: "Feature",
      properties: { name: "Deux îles" },
      geometry: {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [
            [
              [2, 2],
              [3, 2],
              [3, 3],
              [2, 2],
            ],
          ],
        ],
      },
    },
  ],
};

const ROAD = [
  [-8, 12.65],
  [-6.2157, 13.4317],
  [-0.0421, 16.2717],
] as const;
const ROADS = {
  type: "FeatureCollection",
  features: [ROAD, ROAD.slice(0, 2)].map((coordinates, index) => ({
    type: "Feature",
    properties: { name: `Route ${index}` },
    geometry: { type: "LineString", coordinates },
  })),
};

beforeAll(() => {
  writeFileSync(inFolder("roads.json"), JSON.stringify(ROADS));
  writeFileSync(inFolder("towns.json"), JSON.stringify(TOWNS));
  writeFileSync(inFolder("regions.json"), JSON.stringify(REGIONS));
});

/** As the browser's parser does, this one says where it stopped. */
function parseXml(text: string): Document {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml") as unknown as Document;
  } catch (error) {
    throw new Error(`line ${(error as ParseError).locator?.lineNumber}`);
  }
}

const read = (name: string) => readFile(name, new Uint8Array(readFileSync(inFolder(name))), parseXml);
const readBytes = (name: string, bytes: Uint8Array | string) =>
  readFile(name, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, parseXml);
const made = (name: string, from: string, ...options: string[]) => gdal("ogr2ogr", ...options, inFolder(name), inFolder(from));

async function faultOf(reading: Promise<OwnFile>): Promise<Remark> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof FileFault) return error.remark;
  throw new Error(`There was no fault but ${error}.`);
}

function ringsIn(geometry: Geometry): number {
  if (geometry.type === "GeometryCollection") return geometry.geometries.reduce((sum, part) => sum + ringsIn(part), 0);
  if (geometry.type === "Polygon") return geometry.coordinates.length;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat().length : 0;
}

function expectTowns({ features }: OwnFile): void {
  expect(features).toHaveLength(3);
  for (const [index, { geometry }] of features.entries()) {
    const [lng = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
    const [x, y] = TOWNS.features[index]?.geometry.type === "Point" ? TOWNS.features[index].geometry.coordinates : [];
    expect(lng).toBeCloseTo(x ?? Number.NaN, 6);
    expect(lat).toBeCloseTo(y ?? Number.NaN, 6);
  }
}

describe("files that GDAL wrote", () => {
  it.each([
    ["towns.geojson", ["-f", "GeoJSON"]],
    ["towns-old.geojson", ["-f", "GeoJSON", "-lco", "RFC7946=NO"]],
    ["towns.csv", ["-f", "CSV", "-lco", "GEOMETRY=AS_XY"]],
    ["towns-semicolon.csv", ["-f", "CSV", "-lco", "GEOMETRY=AS_XY", "-lco", "SEPARATOR=SEMICOLON"]],
    ["towns.fgb", ["-f", "FlatGeobuf"]],
    ["towns-plain.fgb", ["-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO"]],
    ["towns.shz", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"]],
    ["towns-latin.shz", ["-f", "ESRI Shapefile", "-lco", "ENCODING=ISO-8859-1"]],
  ])("%s: every feature with its values", async (name, options) => {
    made(name, "towns.json", ...options);
    const file = await read(name);
    // FlatGeobuf sorts by place.
    const features = [...file.features].sort(
      (a, b) =>
        ["Kati", "Ségou", "Gao"].indexOf(String(a.properties.name)) - ["Kati", "Ségou", "Gao"].indexOf(String(b.properties.name)),
    );
    expectTowns({ ...file, features });
    expect(features.map(({ properties }) => properties.name)).toEqual(["Kati", "Ségou", "Gao"]);
    expect(features.map(({ properties }) => Number(properties.people))).toEqual([66895, 130690, 86353]);
    expect(features.map(({ properties }) => String(properties.day).slice(0, 10).replaceAll("/", "-"))).toContain("2012-03-21");
    expect(file.warnings).toEqual([]);
  });

  it.each(["KML", "LIBKML"])("%s: every placemark", async (driver) => {
    made(`${driver}.kml`, "towns.json", "-f", driver);
    const file = await read(`${driver}.kml`);
    expectTowns(file);
    expect(file.features.map(({ properties }) => properties.name)).toContain("Ségou");
  });

  it("KMZ: the document in the package", async () => {
    made("towns.kmz", "towns.json", "-f", "LIBKML");
    // GDAL puts each layer into a document of its own beside the main one, which has links only.
    expectTowns(await read("towns.kmz"));
  });

  it("GPX: every waypoint", async () => {
    made("towns.gpx", "towns.json", "-f", "GPX", "-dsco", "GPX_USE_EXTENSIONS=YES");
    expectTowns(await read("towns.gpx"));
  });

  it.each([
    ["regions.fgb", "FlatGeobuf"],
    ["regions.kml", "LIBKML"],
    ["regions.shz", "ESRI Shapefile"],
    ["regions.geojson", "GeoJSON"],
  ])("%s: areas with their holes and parts", async (name, driver) => {
    made(name, "regions.json", "-f", driver);
    const { features } = await read(name);
    expect(features).toHaveLength(2);
    expect(features.reduce((sum, { geometry }) => sum + ringsIn(geometry), 0)).toBe(4);
    const byName = new Map(features.map(({ properties, geometry }) => [properties.name ?? properties.Name, geometry]));
    const around = byName.get("Autour de Bamako");
    expect(JSON.stringify(around)).toContain("12.6");
    const islands = byName.get("Deux îles");
    expect(islands?.type === "MultiPolygon" || islands?.type === "GeometryCollection").toBe(true);
  });

  it.each([
    ["roads.gpx", "GPX"],
    ["roads.kml", "LIBKML"],
    ["roads.fgb", "FlatGeobuf"],
    ["roads.shz", "ESRI Shapefile"],
    ["roads.geojson", "GeoJSON"],
  ])("%s: lines with all their positions", async (name, driver) => {
    made(name, "roads.json", "-f", driver);
    const { features } = await read(name);
    expect(features).toHaveLength(2);
    const lines = features.map(({ geometry }) => (geometry.type === "LineString" ? geometry.coordinates : []));
    const [long = []] = lines.toSorted((a, b) => b.length - a.length);
    expect(long).toHaveLength(3);
    for (const [index, [lng, lat]] of ROAD.entries()) {
      expect(long[index]?.[0]).toBeCloseTo(lng, 5);
      expect(long[index]?.[1]).toBeCloseTo(lat, 5);
    }
  });

  it("a Shapefile in another projection is brought to degrees as its .prj says", async () => {
    made("towns-utm.shz", "towns.json", "-f", "ESRI Shapefile", "-t_srs", "EPSG:32629");
    expectTowns(await read("towns-utm.shz"));
    made("towns-mercator.shz", "towns.json", "-f", "ESRI Shapefile", "-t_srs", "EPSG:3857");
    expectTowns(await read("towns-mercator.shz"));
  });

  it("other files in another projection are refused, and say which", async () => {
    made("towns-utm.geojson", "towns.json", "-f", "GeoJSON", "-lco", "RFC7946=NO", "-t_srs", "EPSG:32629");
    expect(await faultOf(read("towns-utm.geojson"))).toMatchObject({ code: "other-crs", what: expect.stringContaining("32629") });
    made("towns-utm.fgb", "towns.json", "-f", "FlatGeobuf", "-t_srs", "EPSG:32629");
    expect(await faultOf(read("towns-utm.fgb"))).toMatchObject({ code: "other-crs", what: expect.stringContaining("UTM") });
  });
});

describe("wrong files", () => {
  it("a package that breaks off", async () => {
    made("whole.shz", "towns.json", "-f", "ESRI Shapefile");
    const bytes = new Uint8Array(readFileSync(inFolder("whole.shz")));
    for (const share of [0.3, 0.6, 0.95])
      expect(await faultOf(readBytes("a.zip", bytes.slice(0, bytes.length * share))), String(share)).toEqual({
        code: "broken-package",
      });
  });

  it("a FlatGeobuf that breaks off says at which feature", async () => {
    made("whole.fgb", "towns.json", "-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO");
    const bytes = new Uint8Array(readFileSync(inFolder("whole.fgb")));
    expect(await faultOf(readBytes("a.fgb", bytes.slice(0, -20)))).toEqual({ code: "broken-flatgeobuf", feature: 3 });
  });

  it("a package without a Shapefile, and a Shapefile without its package", async () => {
    const empty = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]);
    expect(await faultOf(readBytes("a.zip", empty))).toMatchObject({ code: "no-shapefile" });
    expect(await faultOf(readBytes("towns.shp", new Uint8Array([0, 0, 0x27, 0x0a, 1])))).toEqual({
      code: "lone-part",
      what: "towns.shp",
    });
  });

  it("a PDF, a picture, nothing at all, and more than a page can hold", async () => {
    expect(await faultOf(readBytes("a.pdf", "%PDF-1.7\nblah"))).toEqual({ code: "unknown-format", what: "a.pdf" });
    expect(await faultOf(readBytes("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])))).toMatchObject({
      code: "unknown-format",
    });
    expect(await faultOf(readBytes("notes.txt", "just words\nand more"))).toMatchObject({ code: "unknown-format" });
    expect(await faultOf(readBytes("a.csv", ""))).toEqual({ code: "empty" });
    expect(await faultOf(readBytes("a.json", new Uint8Array(30_000_001)))).toMatchObject({ code: "too-large" });
  });

  it("GeoJSON with NaN says on which line and in which feature", async () => {
    const text =
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},\n{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,2]}}]}';
    expect(await faultOf(readBytes("a.geojson", text))).toEqual({ code: "broken-json", line: 3, feature: 2 });
  });

  it("GeoJSON with a position that is none, or in metres, says in which feature", async () => {
    const withPosition = (position: unknown) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: [TOWNS.features[0], { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: position } }],
      });
    expect(await faultOf(readBytes("a.json", withPosition([null, 2])))).toEqual({
      code: "bad-coordinates",
      what: "[null,2]",
      feature: 2,
    });
    expect(await faultOf(readBytes("a.json", withPosition([600_000, 1_400_000])))).toMatchObject({
      code: "not-degrees",
      feature: 2,
    });
    expect(await faultOf(readBytes("a.json", '{"name":"x"}'))).toEqual({ code: "no-geojson", what: "" });
    expect(await faultOf(readBytes("a.json", '{"type":"Topology","objects":{}}'))).toEqual({
      code: "no-geojson",
      what: "Topology",
    });
    expect(await faultOf(readBytes("a.json", '{"type":"FeatureCollection","features":[]}'))).toEqual({
      code: "no-features",
      count: 0,
    });
  });

  it("an open ring is closed, and said to be", async () => {
    const text = JSON.stringify({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
    });
    const { features, warnings } = await readBytes("a.json", text);
    expect(features[0]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    });
    expect(warnings).toEqual([{ code: "ring-closed", count: 1 }]);
  });

  it("XML that is not well-formed says on which line", async () => {
    expect(await faultOf(readBytes("a.kml", '<?xml version="1.0"?>\n<kml>\n<Document></kml>'))).toEqual({
      code: "broken-xml",
      line: 3,
    });
    expect(await faultOf(readBytes("a.xml", "<html><body/></html>"))).toEqual({ code: "unknown-format", what: "<html>" });
    expect(await faultOf(readBytes("a.kml", '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>'))).toMatchObject({
      code: "no-features",
    });
  });

  it("a table without places names its columns; a row without a place its line", async () => {
    expect(await faultOf(readBytes("a.csv", "name,people\nKati,1"))).toEqual({ code: "no-place-columns", what: "name, people" });
    const text = 'name,lat,lon\n"two\nlines",12.7,-8.07\nBad,95,1\nWorse,,\n\nGood,1,2\n';
    const { features, warnings } = await readBytes("a.csv", text);
    expect(features).toHaveLength(2);
    expect(warnings).toEqual([
      { code: "bad-row", what: "1, 95", line: 4 },
      { code: "bad-row", what: ", ", line: 5 },
    ]);
    expect(await faultOf(readBytes("a.csv", "lat;lon\nx;y\n"))).toEqual({ code: "no-usable-row", what: "y, x", line: 2 });
    expect(await faultOf(readBytes("a.csv", 'name,lat,lon\nKati,12,-8\n"Bamako,12,-8\n'))).toEqual({
      code: "broken-table",
      line: 3,
    });
  });
});

describe("tables by country", () => {
  it.each([
    ["pays;valeur\nCôte d’Ivoire;1\nMali;2\nTchad;3\n", 3],
    ["ISO3,value\nMLI,1\nCAF,2\n", 2],
    ["country_code,value\nML,1\nTD,2\n", 2],
    ["Country,value\nIvory Coast,1\nDemocratic Republic of the Congo,2\nThe Gambia,3\nRussia,4\n", 4],
  ])("%j", async (text, count) => {
    const { features, warnings } = await readBytes("a.csv", text);
    expect(warnings).toEqual([]);
    expect(features.map(({ geometry }) => geometry.type).filter((type) => /Polygon/.test(type))).toHaveLength(count);
  });

  it("names the line of a country that it does not know", async () => {
    const { warnings } = await readBytes("a.csv", "country,value\nMali,1\nAtlantis,2\n");
    expect(warnings).toEqual([{ code: "unknown-country", what: "Atlantis", line: 3 }]);
  });

  it("understands decimal commas, and longitudes in other languages", async () => {
    const { features } = await readBytes("a.csv", "Ort;Breite;Länge\nKati;12,7461;-8,0714\n");
    expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [-8.0714, 12.7461] });
  });
});
