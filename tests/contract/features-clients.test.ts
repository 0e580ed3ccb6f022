import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { OgcApiEndpoint } from "@camptocamp/ogc-client";
import type { FeatureCollection, Geometry, Position } from "geojson";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "./run-program";
import { askJson, serveService } from "./service";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-oapif-"));
const PYTHON = ["/usr/bin/python3", "python3"].find((python) => spawnSync(python, ["-c", "import owslib"]).status === 0);

let service: Awaited<ReturnType<typeof serveService>>;
beforeAll(async () => {
  service = await serveService();
});
beforeEach(() => service.asked.splice(0));
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

const ids = ({ features }: FeatureCollection<Geometry | null>) =>
  features.map(({ id, properties }) => String(properties?.id ?? id));
const ours = (query: string, collection = "mali-2020.agreements") =>
  askJson<FeatureCollection>(`/collections/${collection}/items${query}`);
const itemsAsked = () => service.asked.filter((address) => address.includes("/items"));

async function byGdal(name: string, options: readonly string[], collection = "mali-2020.agreements"): Promise<FeatureCollection> {
  const file = path.join(folder, name);
  await runProgram("ogr2ogr", ...options, file, `OAPIF:${service.url}`, collection);
  return JSON.parse(readFileSync(file, "utf8"));
}

describe("GDAL reads the service", () => {
  it("finds every layer with its extent", async () => {
    const list = await runProgram("ogrinfo", "-ro", "-q", `OAPIF:${service.url}`);
    for (const layer of ["coup", "training", "presence", "agreements", "diplomacy", "street"])
      expect(list).toContain(`mali-2020.${layer}`);
    const about = await runProgram("ogrinfo", "-ro", "-so", `OAPIF:${service.url}`, "mali-2020.agreements");
    expect(about).toContain(`Feature Count: ${(await ours("")).features.length}`);
    for (const field of [
      "when_start: Date",
      "independent: Integer",
      "later: Integer(Boolean)",
      "radius_meters: Real",
      "reference_urls: String",
    ])
      expect(about).toContain(field);
  });

  it("pages through a layer, and has every claim once", async () => {
    const read = await byGdal("pages.geojson", ["-f", "GeoJSON"]);
    expect(ids(read)).toEqual(ids(await ours("")));
    const pages = itemsAsked().filter((address) => address.includes("offset="));
    expect(pages.length).toBeGreaterThan(3);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it("leaves -where to the service for every property that it declares", async () => {
    const read = await byGdal("where.geojson", ["-f", "GeoJSON", "-where", "status = 'established' AND precision = 'country'"]);
    const all = await ours("");
    const expected = all.features.filter(
      ({ properties }) => properties?.status === "established" && properties.precision === "country",
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(ids(read)).toEqual(expected.map(({ id }) => id));
    const last = itemsAsked().slice(1);
    expect(last.length).toBeGreaterThan(0);
    for (const address of last)
      expect(address).toMatch(/status=established.*precision=country|precision=country.*status=established/);
  });

  it("compares by itself what the service does not declare", async () => {
    const read = await byGdal("own.geojson", ["-f", "GeoJSON", "-where", "independent > 2"]);
    const expected = (await ours("")).features.filter(({ properties }) => properties?.independent > 2);
    expect(ids(read)).toEqual(expected.map(({ id }) => id));
  });

  it("turns a comparison with a day into datetime", async () => {
    const read = await byGdal("days.geojson", ["-f", "GeoJSON", "-where", "when_end >= '2019-01-01'"]);
    expect(ids(read)).toEqual(ids(await ours("?datetime=2019-01-01/..")));
    expect(itemsAsked().at(-1)).toContain("datetime=2019-01-01");
  });

  it("turns -spat into bbox, and finds by its own geometry what we find", async () => {
    const box = ["-10", "5", "15", "30"];
    const read = await byGdal("spat.geojson", ["-f", "GeoJSON", "-spat", ...box]);
    const answer = ids(await ours(`?bbox=${box}`));
    expect(answer.length).toBeGreaterThan(3);
    expect(answer.length).toBeLessThan((await ours("")).features.length);
    expect(ids(read)).toEqual(answer);
    expect(itemsAsked().at(-1)).toMatch(/bbox=-10(,|%2C)5(,|%2C)15(,|%2C)30/);
  });

  it("writes a GeoPackage that reads back the same", async () => {
    const file = path.join(folder, "claims.gpkg");
    await runProgram("ogr2ogr", "-f", "GPKG", file, `OAPIF:${service.url}`, "mali-2020.presence");
    const back = path.join(folder, "back.geojson");
    await runProgram("ogr2ogr", "-f", "GeoJSON", "-lco", "RFC7946=YES", back, file);
    const [read, answer]: FeatureCollection[] = [JSON.parse(readFileSync(back, "utf8")), await ours("", "mali-2020.presence")];
    expect(ids(read as FeatureCollection)).toEqual(ids(answer as FeatureCollection));
    for (const [index, { properties }] of (read?.features ?? []).entries())
      for (const name of ["status", "name", "when_start", "reference_ids", "place_names"])
        expect(String(properties?.[name] ?? "").replaceAll("/", "-"), name).toBe(
          String(answer?.features[index]?.properties?.[name] ?? ""),
        );
  });

  it.each(["coup", "training", "presence", "agreements", "diplomacy", "street"])(
    "would write our geometry as RFC 7946 as it is (%s)",
    async (layer) => {
      const read = await byGdal(
        `${layer}.geojson`,
        ["-f", "GeoJSON", "-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=6"],
        `mali-2020.${layer}`,
      );
      const answer = await ours("", `mali-2020.${layer}`);
      for (const [index, { id, geometry }] of answer.features.entries()) {
        const theirs = read.features[index]?.geometry;
        // GDAL 3.6 loses the points of a collection that also has areas when it cuts geometries at the antimeridian.
        if (geometry.type === "GeometryCollection" && theirs?.type !== "GeometryCollection") continue;
        expect(theirs?.type, String(id)).toBe(geometry.type);
        expect(ringStarts(theirs), String(id)).toEqual(ringStarts(geometry));
        expect(flat(theirs), String(id)).toEqual(flat(geometry));
      }
    },
  );
});

/** All numbers, in the order of the file. */
function flat(geometry: Geometry | undefined): number[] {
  if (!geometry) return [];
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(flat);
  return (geometry.coordinates as Position[]).flat(9) as unknown as number[];
}

/** Turning a ring round would leave its first and last position, and change the second. */
function ringStarts(geometry: Geometry | undefined): Position[] {
  if (geometry?.type === "Polygon") return geometry.coordinates.map((ring) => ring[1] ?? []);
  if (geometry?.type === "MultiPolygon") return geometry.coordinates.flat().map((ring) => ring[1] ?? []);
  return [];
}

describe("@camptocamp/ogc-client reads the service", () => {
  it("sees what it is, its layers, and a claim", async () => {
    const endpoint = new OgcApiEndpoint(service.url);
    expect((await endpoint.info).title).toBe("The data of Dateline");
    expect(await endpoint.hasFeatures).toBe(true);
    expect(
      (await endpoint.featureCollections).map((one) => (typeof one === "string" ? one : (one as { name: string }).name)),
    ).toContain("mali-2020.coup");
    const collection = await endpoint.getCollectionInfo("mali-2020.coup");
    expect(collection.itemFormats).toContain("application/geo+json");
    const claim = await endpoint.getCollectionItem("mali-2020.coup", "kati-base-seized");
    expect(claim.properties).toMatchObject({ status: "established" });
    const some = await endpoint.getCollectionItems("mali-2020.coup", 3, 2);
    expect(some.map(({ id }) => String(id))).toEqual(ids(await ours("?limit=3&offset=2", "mali-2020.coup")));
  });
});

describe.skipIf(!PYTHON)("OWSLib reads the service", () => {
  it("sees its layers, and pages and filters them", async () => {
    const script = [
      "import json, sys",
      "from owslib.ogcapi.features import Features",
      "service = Features(sys.argv[1])",
      "page = service.collection_items('mali-2020.coup', limit=2, bbox=[-9, 12, -7, 13])",
      "print(json.dumps({",
      "  'collections': service.feature_collections(),",
      "  'conforms': service.conformance()['conformsTo'],",
      "  'paths': list(service.api()['paths'])[:3],",
      "  'queryables': list(service.collection_queryables('mali-2020.coup')['properties']),",
      "  'page': [feature['id'] for feature in page['features']],",
      "  'matched': page['numberMatched'],",
      "  'item': service.collection_item('mali-2020.coup', 'kati-base-seized')['properties']['status'],",
      "}))",
    ].join("\n");
    const seen = JSON.parse(await runProgram(PYTHON ?? "python3", "-c", script, service.url));
    expect(seen.collections).toContain("river-2021.flood");
    expect(seen.conforms).toContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    expect(seen.paths).toContain("/conformance");
    expect(seen.queryables).toContain("status");
    const answer = await askJson<FeatureCollection & { numberMatched: number }>(
      "/collections/mali-2020.coup/items?bbox=-9,12,-7,13&limit=2",
    );
    expect(seen.page).toEqual(ids(answer));
    expect(seen.matched).toBe(answer.numberMatched);
    expect(seen.item).toBe("established");
  });
});
