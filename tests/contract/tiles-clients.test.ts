import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { OgcApiEndpoint } from "@camptocamp/ogc-client";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tileBbox } from "@/data/service/tile-address";
import { runProgram } from "./run-program";
import { ask, askJson, serveService } from "./service";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-tiles-"));
/** Bamako and Kati. */
const TILE = { z: 7, x: 61, y: 59 };

let service: Awaited<ReturnType<typeof serveService>>;
beforeAll(async () => {
  service = await serveService();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

it.each(["coup", "street", "agreements"])(
  "GDAL reads in a tile the claims that items gives for its box, where they are (%s)",
  async (layer) => {
    const { z, x, y } = TILE;
    const response = await ask(`/collections/mali-2020.${layer}/tiles/WebMercatorQuad/${z}/${y}/${x}`);
    const file = path.join(folder, `${layer}.mvt`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    const made = path.join(folder, `${layer}.geojson`);
    const place = ["-oo", `Z=${z}`, "-oo", `X=${x}`, "-oo", `Y=${y}`];
    await runProgram("ogr2ogr", ...place, "-t_srs", "EPSG:4326", "-f", "GeoJSON", made, `MVT:${file}`, "claims");
    const read: FeatureCollection = JSON.parse(readFileSync(made, "utf8"));
    const items = await askJson<FeatureCollection>(`/collections/mali-2020.${layer}/items?limit=10000&bbox=${tileBbox(TILE)}`);
    const ours = new Map(items.features.map((feature) => [String(feature.id), feature]));
    expect(ours.size).toBeGreaterThan(2);
    expect(new Set(read.features.map(({ properties }) => properties?.id))).toEqual(new Set(ours.keys()));
    for (const { geometry, properties } of read.features) {
      const { geometry: own, properties: known } = ours.get(properties?.id) ?? {};
      expect([properties?.status, properties?.kind]).toEqual([known?.status, known?.kind]);
      if (own?.type !== "Point") continue;
      const [lng, lat] = own.coordinates;
      // A unit of the tile is 76 m.
      const point =
        geometry.type === "MultiPoint" ? geometry.coordinates[0] : geometry.type === "Point" ? geometry.coordinates : [];
      expect(point).toEqual([expect.closeTo(lng ?? 0, 3), expect.closeTo(lat ?? 0, 3)]);
    }
  },
);

it("@camptocamp/ogc-client finds the tiles of a layer", async () => {
  const endpoint = new OgcApiEndpoint(service.url);
  expect(await endpoint.hasTiles).toBe(true);
  expect(await endpoint.vectorTileCollections).toContain("mali-2020.coup");
  expect(await endpoint.tileMatrixSets).toEqual(["WebMercatorQuad"]);
  const tileset = await endpoint.getVectorTilesetUrl("mali-2020.coup", "WebMercatorQuad");
  expect(tileset).toContain("/collections/mali-2020.coup/tiles/WebMercatorQuad");
});
