import { readFileSync } from "node:fs";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";

type Country = Feature<MultiPolygon, { readonly k?: string; readonly iso: string }>;
type Label = { readonly iso: string; readonly name: Record<string, string>; readonly lngLat: Position };

const world = read<FeatureCollection<MultiPolygon, Country["properties"]>>("public/basemap/world.geojson");
const outlines = read<FeatureCollection<MultiPolygon, Country["properties"]>>("data/basemap/outlines.json").features;
const lines = read<FeatureCollection<MultiLineString, { k: string; id: string }>>("public/basemap/lines.geojson").features.filter(
  ({ properties }) => properties.k === "disputed",
);
const borders = read<Record<string, Position[][]>>("data/basemap/borders.json");
const labels = read<Label[]>("data/basemap/labels.json");

const countries = world.features.filter(({ properties }) => properties.k === "country");
const byIso = new Map(countries.map((country) => [country.properties.iso, country]));

/** Cuts and crossings are rounded to two decimals: half a step of that grid, with a little air. Degrees. */
const ROUNDING = 0.0075;

describe("borders", () => {
  it.each([
    ["Crimea", [34.1, 45.2], "UKR"],
    ["the south of Western Sahara", [-13, 24.5], "ESH"],
    ["Laayoune", [-13.1, 27.1], "ESH"],
    ["Moscow", [37.6, 55.75], "RUS"],
    ["Kubinka", [36.7, 55.58], "RUS"],
    ["Kati", [-8.07, 12.75], "MLI"],
    ["Hargeisa", [44.06, 9.56], "SOL"],
    ["Pristina", [21.17, 42.67], "XKX"],
    ["Cayenne's hinterland", [-53, 4], "FRA"],
  ] as const)("have %s in the right country, and in that alone", (_name, lngLat, iso) => {
    expect(isosAt(countries, [...lngLat])).toEqual([iso]);
    expect(isosAt(outlines, [...lngLat])).toEqual([iso]);
  });

  it.each([
    ["MLI", "NER"],
    ["SDN", "SSD"],
    ["FRA", "BRA"],
    ["IDN", "PNG"],
  ])("of %s and %s have the same vertices on both sides", (a, b) => {
    const segments = new Set(ringsOf(a).flatMap(segmentNames));
    const shared = ringsOf(b).map((ring) => segmentNames(ring).filter((name) => segments.has(name)));
    expect(shared.flat().length).toBeGreaterThan(1);
  });

  it("that two neighbours share are lines on the edges of both, and nowhere else", () => {
    const names = (iso: string) => new Set(ringsOf(iso).flatMap(segmentNames));
    for (const [pair, lines] of Object.entries(borders)) {
      const [a = "", b = ""] = pair.split(" ");
      const [ofA, ofB] = [names(a), names(b)];
      const drawn = lines.flatMap(segmentNames);
      const astray = drawn.filter((name) => !ofA.has(name) || !ofB.has(name));
      expect(astray, pair).toEqual([]);
      expect(new Set(drawn).size, pair).toBe([...ofA].filter((name) => ofB.has(name)).length);
    }
    const ofMali = Object.keys(borders).filter((pair) => pair.includes("MLI"));
    expect(ofMali).toEqual(["BFA MLI", "CIV MLI", "DZA MLI", "GIN MLI", "MLI MRT", "MLI NER", "MLI SEN"]);
    expect(ofMali.map((pair) => borders[pair]?.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("of Mali and Niger leave no vertex of one inside the other", () => {
    expect(ringsOf("NER").flat().filter(insideOf("MLI"))).toEqual([]);
    expect(ringsOf("MLI").flat().filter(insideOf("NER"))).toEqual([]);
  });
});

describe.each([
  ["world.geojson", world.features],
  ["outlines.json", outlines],
])("the rings of %s", (_file, features) => {
  const rings = features.flatMap(({ geometry, properties }) =>
    geometry.coordinates.flatMap((polygon) => polygon.map((ring, index) => ({ ring, index, name: properties.iso ?? "lake" }))),
  );

  it("are closed, of at least four positions, exteriors counter-clockwise and holes clockwise", () => {
    const faults = rings.filter(
      ({ ring, index }) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)) || doubleArea(ring) > 0 !== (index === 0),
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
  });

  it("stay inside ±180 and have no segment that spans more than 180 degrees", () => {
    const faults = rings.filter(({ ring }) =>
      segmentsOf(ring).some(([a, b]) => Math.abs(x(a)) > 180 || Math.abs(x(a) - x(b)) > 180),
    );
    expect(faults.map(({ name }) => name)).toEqual([]);
  });
});

describe("labels", () => {
  it("lie inside their country", () => {
    expect(labels.filter(({ iso, lngLat }) => !insideOf(iso)(lngLat)).map(({ iso }) => iso)).toEqual([]);
  });

  it("name every state of Africa in English and French, and no disputed part", () => {
    const isos = new Set(labels.map(({ iso }) => iso));
    for (const iso of "MLI NER BFA CPV STP COM SYC MUS ESH SSD".split(" ")) expect(isos, iso).toContain(iso);
    for (const iso of ["SOL", "CYN", "KAS"]) expect(isos).not.toContain(iso);
    expect(labels.filter(({ name }) => !name.en || !name.fr)).toEqual([]);
  });
});

describe("disputed lines", () => {
  it("lie on the edges of countries, Crimea's land edge excepted", () => {
    const segments = countries.flatMap(({ geometry }) => geometry.coordinates.flat().flatMap(segmentsOf));
    for (const { geometry, properties } of lines.filter(({ properties }) => properties.id !== "crimea")) {
      for (const position of geometry.coordinates.flat()) {
        const least = Math.min(...segments.map((segment) => distance(position, segment)));
        expect(least, `${properties.id} at ${position}`).toBeLessThan(ROUNDING);
      }
    }
  });

  it("has Crimea's from shore to shore, inside Ukraine", () => {
    const line = lines.find(({ properties }) => properties.id === "crimea")?.geometry.coordinates[0] ?? [];
    const shore = new Set(ringsOf("UKR").flat().map(String));
    expect([line[0], line.at(-1)].map((end) => shore.has(String(end)))).toEqual([true, true]);
    expect(line.slice(1, -1).filter((position) => !insideOf("UKR")(position))).toEqual([]);
  });

  it("has Halaib's on the 22nd parallel, up to the coast", () => {
    const halaib = lines.find(({ properties }) => properties.id === "halaib")?.geometry.coordinates.flat() ?? [];
    expect(new Set(halaib.map(y))).toEqual(new Set([22]));
    expect(Math.max(...halaib.map(x))).toBeGreaterThan(36.8);
  });
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

function isosAt(features: readonly Country[], lngLat: Position): string[] {
  return features.filter((feature) => booleanPointInPolygon(lngLat, feature)).map(({ properties }) => properties.iso);
}

function ringsOf(iso: string): Position[][] {
  return byIso.get(iso)?.geometry.coordinates.flat() ?? [];
}

/** Inside, and not on the edge. */
function insideOf(iso: string): (position: Position) => boolean {
  const country = byIso.get(iso);
  return (position) => country !== undefined && booleanPointInPolygon(position, country, { ignoreBoundary: true });
}

describe("the ground near by", () => {
  const detail = read<FeatureCollection>("public/basemap/detail.geojson").features;
  const cities = detail.filter(({ properties }) => properties?.k === "city");
  const admin1 = read<string[]>("data/basemap/admin1.json");

  it("has the capitals, in both languages, and marks none where that is disputed", () => {
    const capitals = cities.filter(({ properties }) => properties?.capital).map(({ properties }) => properties?.name);
    expect(capitals).toContainEqual({ en: "Bamako", fr: "Bamako" });
    expect(capitals).toContainEqual({ en: "Moscow", fr: "Moscou" });
    expect(capitals).toContainEqual({ en: "Cairo", fr: "Le Caire" });
    const names = capitals.map(({ en }) => en);
    for (const disputed of ["Jerusalem", "Ramallah", "Laayoune"]) expect(names).not.toContain(disputed);
    expect(cities.map(({ properties }) => properties?.name.en)).toContain("Jerusalem");
  });

  it("has every city once", () => {
    const keys = cities.map(({ properties, geometry }) => `${properties?.name.en} ${JSON.stringify(geometry)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has a file of inner borders for each country that it names, and none in Western Sahara", () => {
    expect(admin1).toContain("MLI");
    for (const iso of admin1) {
      const [border] = read<FeatureCollection<MultiLineString>>(`public/basemap/admin1/${iso}.geojson`).features;
      const positions = border?.geometry.coordinates.flat() ?? [];
      expect(positions.filter(insideOf("ESH")), iso).toEqual([]);
      if (iso !== "STP" && iso !== "SWZ") expect(positions.length, iso).toBeGreaterThan(3);
    }
  });
});

function segmentsOf(ring: readonly Position[]): [Position, Position][] {
  return ring.slice(1).map((end, index): [Position, Position] => [ring[index] ?? end, end]);
}

/** The same for both directions: neighbours run along their border in opposite ones. */
function segmentNames(ring: readonly Position[]): string[] {
  return segmentsOf(ring).map((segment) => segment.map(String).sort().join(" "));
}

function doubleArea(ring: readonly Position[]): number {
  return segmentsOf(ring).reduce((sum, [a, b]) => sum + x(a) * y(b) - x(b) * y(a), 0);
}

/** Degrees from a position to a segment, on the plane of the file. */
function distance(position: Position, [a, b]: [Position, Position]): number {
  const [dx, dy] = [x(b) - x(a), y(b) - y(a)];
  const share = ((x(position) - x(a)) * dx + (y(position) - y(a)) * dy) / (dx * dx + dy * dy || 1);
  const kept = Math.max(0, Math.min(1, share));
  return Math.hypot(x(a) + kept * dx - x(position), y(a) + kept * dy - y(position));
}

function x(position: Position): number {
  return position[0] ?? Number.NaN;
}

function y(position: Position): number {
  return position[1] ?? Number.NaN;
}
