import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Geometry, Position } from "geojson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLAIM_COLUMNS } from "@/data/export/claim-columns";
import { withoutGuard } from "@/data/export/csv-cells";
import { type ExportDocument, type ExportedClaim, exportDocument, type ServedFeature } from "@/data/export/export-document";
import { ownGeoJson } from "@/data/export/own-geojson";
import { toCsv } from "@/data/export/to-csv";
import { toGeoJson } from "@/data/export/to-geojson";
import { toKml } from "@/data/export/to-kml";
import { buildStory } from "@/data/story/build-story";
import { namesOf } from "@/data/story/names";
import { readStoryFiles } from "@/data/story/read-files";
import { toFeatureCollection } from "@/data/story/serialise";
import { say } from "@/data/story/story";
import { nameOfIn } from "@/data/view/name-of";
import { gdal, readByGdal } from "./gdal";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-exports-"));
afterAll(() => rmSync(folder, { recursive: true }));

let document: ExportDocument;
beforeAll(async () => {
  const story = buildStory(await readStoryFiles("data/stories/mali-2020"));
  const features = story.layers.flatMap(
    ({ id }) => toFeatureCollection(story, id, { properties: null, skipGeometry: false }).features,
  );
  const places = story.places.map(({ id, name }) => ({ id, name: say(name, "fr") }));
  const head = {
    view: "https://dateline.example/fr/mali-2020?mode=explore&later=on",
    shown: "Tous les énoncés, « la suite » comprise",
    story: story.id,
    title: say(story.title, "fr"),
    version: story.version,
    licence: story.licence,
    language: "fr",
    exported: "2026-11-25",
  };
  document = exportDocument(
    head,
    features as ServedFeature[],
    story.claims.map(({ id }) => id),
    {
      nameOf: nameOfIn({ names: namesOf(story, "fr"), status: {}, agreement: {}, kindOfSource: {}, places }, "fr"),
      layerTitle: (id) => say(story.layers.find((layer) => layer.id === id)?.title ?? { fr: id }, "fr"),
      claimAddress: (id) => `https://dateline.example/fr/mali-2020/${id}`,
    },
  );
});

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Positions in their order, and the kind of thing that they draw. KML says MultiGeometry for all collections. */
function shapeOf(geometry: Geometry | null): { readonly kinds: string[]; readonly positions: Position[] } {
  if (geometry === null) return { kinds: [], positions: [] };
  if (geometry.type === "GeometryCollection") {
    const parts = geometry.geometries.map(shapeOf);
    return { kinds: parts.flatMap(({ kinds }) => kinds), positions: parts.flatMap(({ positions }) => positions) };
  }
  const flat = geometry.coordinates.flat(3 as 1) as unknown as number[] | Position[];
  const numbers = flat.flat() as number[];
  const positions = numbers.flatMap((lng, index) => (index % 2 === 0 ? [[lng, numbers[index + 1] ?? Number.NaN]] : []));
  return { kinds: [geometry.type], positions };
}

function expectSameGeometry(read: Geometry | null, claim: ExportedClaim): void {
  const [is, should] = [shapeOf(read), shapeOf(claim.geometry)];
  expect(is.kinds, claim.id).toEqual(should.kinds);
  expect(is.positions.length, claim.id).toBe(should.positions.length);
  for (const [index, [lng = 0, lat = 0]] of is.positions.entries()) {
    expect(lng, claim.id).toBeCloseTo(should.positions[index]?.[0] ?? Number.NaN, 5);
    expect(lat, claim.id).toBeCloseTo(should.positions[index]?.[1] ?? Number.NaN, 5);
  }
}

describe("what GDAL reads in our exports of the whole story", () => {
  it("GeoJSON: every claim, its geometry and its attributes", () => {
    const file = written("claims.geojson", toGeoJson(document));
    const { features } = readByGdal(file, path.join(folder, "from-geojson.json"));
    expect(features.map(({ id }) => id)).toEqual(document.claims.map(({ id }) => id));
    for (const [index, claim] of document.claims.entries()) {
      const { geometry, properties } = features[index] ?? {};
      expectSameGeometry(geometry ?? null, claim);
      const { id: _i, geometry: _g, lngLat: _l, ...attributes } = claim;
      // GDAL makes dates of days.
      for (const [name, value] of Object.entries(attributes))
        expect(String(properties?.[name] ?? "").replaceAll("/", "-"), `${claim.id} ${name}`).toBe(
          String(value ?? "").replaceAll("/", "-"),
        );
    }
    // GDAL before 3.7 has no -json.
    const summary = gdal("ogrinfo", "-so", "-al", file);
    expect(summary).toContain(`Feature Count: ${document.claims.length}`);
    expect(summary).toContain('ID["EPSG",4326]');
  });

  it("CSV: every row, its geometry from WKT and every cell as text", () => {
    const { features } = readByGdal(written("claims.csv", toCsv(document)), path.join(folder, "from-csv.json"));
    expect(features).toHaveLength(document.claims.length);
    for (const [index, claim] of document.claims.entries()) {
      const { geometry, properties } = features[index] ?? {};
      expectSameGeometry(geometry ?? null, claim);
      for (const { name, of } of CLAIM_COLUMNS)
        expect(withoutGuard(properties?.[name] ?? ""), `${claim.id} ${name}`).toBe(String(of(claim) ?? ""));
      expect(properties?.lon).toBe(claim.lngLat ? String(claim.lngLat[0]) : "");
      expect(properties?.view).toBe(document.view);
    }
  });

  it("somebody's own layer: every feature that is shown, its geometry, its attributes and its look", () => {
    const properties = { name: "Autour de Bamako", people: 3 };
    const ring = [
      [-9, 12],
      [-7, 12],
      [-7, 13.5],
      [-9, 13.5],
      [-9, 12],
    ];
    const geometry = { type: "Polygon" as const, coordinates: [ring] };
    const text = ownGeoJson([{ type: "Feature", geometry, properties }], { name: "mine", color: "#7A5C00", opacity: 50 });
    const { features } = readByGdal(written("own.geojson", text), path.join(folder, "from-own.json"));
    expect(features).toHaveLength(1);
    expect(features[0]?.geometry).toEqual(geometry);
    expect(features[0]?.properties).toMatchObject({ ...properties, fill: "#7A5C00", "stroke-opacity": 0.5 });
  });

  it("KML: every placemark, its geometry, its columns and its span of time", () => {
    const { features } = readByGdal(
      written(
        "claims.kml",
        toKml(document, () => "#C8460A"),
      ),
      path.join(folder, "from-kml.json"),
    );
    expect(features).toHaveLength(document.claims.length);
    for (const [index, claim] of document.claims.entries()) {
      const { geometry, properties } = features[index] ?? {};
      expectSameGeometry(geometry ?? null, claim);
      expect(properties?.Name, claim.id).toBe(claim.title);
      expect(
        String(properties?.begin ?? "")
          .slice(0, 10)
          .replaceAll("/", "-"),
        claim.id,
      ).toBe(claim.from ?? "");
      for (const { name, of, type } of CLAIM_COLUMNS) {
        const value = of(claim);
        const read = properties?.[name];
        expect(type === "bool" ? Boolean(read) : String(read ?? ""), `${claim.id} ${name}`).toBe(
          type === "bool" ? value : String(value ?? ""),
        );
      }
    }
  });
});
