import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import type { Link } from "@/data/service/link";
import { itemsParameters } from "@/data/service/parameters";
import { MOST_ZOOM, tileBbox } from "@/data/service/tile-address";
import { TILE_PROPERTIES } from "@/data/service/tile-properties";
import { ask, askJson, testStore } from "./service";

const COUP = "/collections/mali-2020.coup";
const TILES = `${COUP}/tiles/WebMercatorQuad`;
const OGC = "http://www.opengis.net/def/rel/ogc/1.0";

type Linked = { readonly links: readonly (Link & { readonly templated?: boolean })[] };
const link = ({ links }: Linked, rel: string, type?: string): string =>
  links.find((one) => one.rel === rel && (type === undefined || one.type === type))?.href ?? "";
const below = (address: string): string => address.replace("http://localhost:3000/api", "");

async function tile(path: string): Promise<VectorTile> {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/vnd.mapbox-vector-tile");
  return new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())));
}

function claimsIn({ layers: { claims } }: VectorTile) {
  return Array.from({ length: claims?.length ?? 0 }, (_, index) => claims?.feature(index).properties ?? {});
}
const idsIn = (read: VectorTile) => [...new Set(claimsIn(read).map(({ id }) => String(id)))];

async function refused(path: string, status: number): Promise<{ readonly detail: string; readonly parameter?: string }> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get("content-type"), path).toBe("application/problem+json");
  return response.json();
}

describe("tiles", () => {
  it("is led to from the landing page and from every collection, down to a tile", async () => {
    const schemes = await askJson<Linked & { tileMatrixSets: (Linked & { id: string })[] }>(
      below(link(await askJson<Linked>(""), `${OGC}/tiling-schemes`)),
    );
    expect(schemes.tileMatrixSets.map(({ id }) => id)).toEqual(["WebMercatorQuad"]);
    const { collections } = await askJson<{ collections: (Linked & { id: string })[] }>("/collections");
    for (const collection of collections) {
      const list = await askJson<Linked & { tilesets: (Linked & Record<string, string>)[] }>(
        below(link(collection, `${OGC}/tilesets-vector`)),
      );
      const [listed] = list.tilesets;
      expect(listed).toMatchObject({
        dataType: "vector",
        crs: "http://www.opengis.net/def/crs/EPSG/0/3857",
        tileMatrixSetURI: "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
      });
      const tileset = await askJson<Linked & Record<string, unknown>>(below(link(listed ?? { links: [] }, "self")));
      expect(below(link(tileset, `${OGC}/tiling-scheme`))).toBe("/tileMatrixSets/WebMercatorQuad");
      const template = tileset.links.find(({ rel }) => rel === "item");
      expect(template).toMatchObject({ templated: true, type: "application/vnd.mapbox-vector-tile" });
      const first = below(template?.href ?? "").replace(/\{tile(Matrix|Row|Col)\}/g, "0");
      expect(idsIn(await tile(first)).length, collection.id).toBeGreaterThan(0);
    }
  });

  it("says of a tileset what the standard asks for, and which properties its claims have", async () => {
    type Tileset = {
      tileMatrixSetLimits: { tileMatrix: string; maxTileRow: number }[];
      layers: { id: string; propertiesSchema: { properties: object } }[];
    };
    const { tileMatrixSetLimits, layers } = await askJson<Tileset>(TILES);
    expect(tileMatrixSetLimits.map(({ tileMatrix }) => tileMatrix)).toEqual(
      Array.from({ length: MOST_ZOOM + 1 }, (_, z) => String(z)),
    );
    expect(tileMatrixSetLimits.at(-1)?.maxTileRow).toBe(2 ** MOST_ZOOM - 1);
    expect(Object.keys(layers[0]?.propertiesSchema.properties ?? {})).toEqual(TILE_PROPERTIES.map(({ name }) => name));
    for (const properties of claimsIn(await tile(`${TILES}/0/0/0`)))
      for (const name of Object.keys(properties)) expect(layers[0]?.propertiesSchema.properties).toHaveProperty(name);
  });

  it("describes its tiling scheme as the standard registers it", async () => {
    type Matrix = { id: string; scaleDenominator: number; cellSize: number; pointOfOrigin: number[]; matrixWidth: number };
    const { tileMatrices, uri } = await askJson<{ tileMatrices: Matrix[]; uri: string }>("/tileMatrixSets/WebMercatorQuad");
    expect(uri).toBe("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
    expect(tileMatrices).toHaveLength(25);
    // OGC 17-083r4, table D.1.
    expect(tileMatrices[0]?.scaleDenominator).toBeCloseTo(559_082_264.028_717, 3);
    expect(tileMatrices[0]?.pointOfOrigin[0]).toBeCloseTo(-20_037_508.342_789_2, 4);
    expect(tileMatrices[12]).toMatchObject({ id: "12", matrixWidth: 4096, cellSize: expect.closeTo(38.218_514_142_581, 6) });
  });

  it("has in a tile the claims that items gives for its box, at every level", async () => {
    for (const { id } of await testStore.collections())
      for (const [z, y, x] of [
        [0, 0, 0],
        [3, 3, 3],
        [5, 14, 15],
        [9, 237, 244],
      ] as const) {
        const box = tileBbox({ z, x, y }).map((side) => side.toFixed(12));
        const items = await askJson<{ features: { id: string }[] }>(`/collections/${id}/items?limit=10000&bbox=${box}`);
        const expected = items.features.map((feature) => feature.id);
        const path = `/collections/${id}/tiles/WebMercatorQuad/${z}/${y}/${x}`;
        if (expected.length === 0) expect((await ask(path)).status, path).toBe(204);
        else expect(idsIn(await tile(path)), path).toEqual(expected);
      }
  });

  it("asks of a tile what is asked of items, and no more", async () => {
    for (const query of [
      "status=reported",
      "when=2020-08-18",
      "kind=event",
      "refs=2",
      "later=off",
      "q=keita",
      "reading=certain&when=2020-08",
    ]) {
      const items = await askJson<{ features: { id: string }[] }>(`${COUP}/items?${query}`);
      expect(idsIn(await tile(`${TILES}/0/0/0?${query}`)), query).toEqual(items.features.map(({ id }) => id));
    }
    expect((await refused(`${TILES}/0/0/0?status=sure`, 400)).parameter).toBe("status");
    for (const name of ["limit", "offset", "bbox", "properties", "skipGeometry"])
      expect((await refused(`${TILES}/0/0/0?${name}=1`, 400)).detail).toContain(`no parameter "${name}"`);
    expect((await refused(`${TILES}/0/0/0?f=json`, 400)).detail).toContain("mvt");
  });

  it("has no tile beyond its limits, and says where they are", async () => {
    for (const address of ["15/0/0", "3/8/0", "3/0/8", "3/0", "3", "3/0/0/0"]) await refused(`${TILES}/${address}`, 404);
    expect((await refused(`${TILES}/3/8/0`, 404)).detail).toBe(
      "There is no tileRow 8. At level 3 rows and columns are 0 to 7; the row comes before the column.",
    );
    for (const address of ["a/0/0", "3/-1/0", "3/0/1.5"]) await refused(`${TILES}/${address}`, 400);
    expect((await refused(`${COUP}/tiles/WorldCRS84Quad/0/0/0`, 404)).detail).toContain("There is WebMercatorQuad.");
    await refused("/tileMatrixSets/other", 404);
    await refused("/collections/mali-2020.nothing/tiles", 404);
  });

  it("says the same as TileJSON, with what was asked in the address of its tiles", async () => {
    type TileJson = {
      tilejson: string;
      tiles: string[];
      minzoom: number;
      maxzoom: number;
      bounds: number[];
      vector_layers: { id: string; fields: object }[];
    };
    const map = await askJson<TileJson>(`${TILES}?f=tilejson&status=reported`);
    expect(map).toMatchObject({ tilejson: "3.0.0", scheme: "xyz", minzoom: 0, maxzoom: MOST_ZOOM });
    expect(map.vector_layers.map(({ id }) => id)).toEqual(["claims", "sample"]);
    expect(Object.keys(map.vector_layers[0]?.fields ?? {})).toEqual(TILE_PROPERTIES.map(({ name }) => name));
    const [template = ""] = map.tiles;
    expect(template).toMatch(/\/\{z\}\/\{y\}\/\{x\}\?status=reported$/);
    const read = claimsIn(await tile(below(template).replace(/\{[zyx]\}/g, "0")));
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set(["reported"]));
    expect((await refused(`${TILES}?f=tilejson&bbox=1`, 400)).detail).toContain('no parameter "bbox"');
  });

  it("draws nothing at the level of a country as a point", async () => {
    for (const { id } of await testStore.collections()) {
      const read = await tile(`/collections/${id}/tiles/WebMercatorQuad/0/0/0`);
      const { claims } = read.layers;
      for (let index = 0; index < (claims?.length ?? 0); index += 1) {
        const feature = claims?.feature(index);
        const places = String(feature?.properties.places).split(";").filter(Boolean);
        if (places.length === 1 && feature?.properties.precision === "country")
          expect(feature.type, String(feature.properties.id)).toBe(3);
      }
    }
  });

  it("is declared operation by operation, with names that end as the standard has them", async () => {
    type Operation = { operationId?: string; parameters: { $ref?: string; name?: string }[] };
    const { paths } = await askJson<{ paths: Record<string, { get: Operation }> }>("/openapi.json");
    const named = Object.entries(paths).flatMap(([path, { get }]) => (get.operationId ? [[get.operationId, path] as const] : []));
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
    const of = (end: string) => named.filter(([name]) => name.endsWith(end)).map(([, path]) => path);
    const { length } = await testStore.collections();
    expect(of("getTileMatrixSetsList")).toEqual(["/tileMatrixSets"]);
    expect(of("getTileMatrixSet")).toEqual(["/tileMatrixSets/WebMercatorQuad"]);
    expect(of(".collection.vector.getTileSetsList")).toHaveLength(length);
    expect(of(".collection.vector.getTileSet")).toHaveLength(length);
    expect(of(".collection.vector.getTile")).toHaveLength(length);
    const [collection] = await testStore.collections();
    const declared = paths[of(".collection.vector.getTile")[0] ?? ""]?.get.parameters ?? [];
    const names = declared.map(({ name, $ref }) => name ?? $ref?.split(".").at(-1));
    expect(names.slice(0, 3)).toEqual(["tileMatrix", "tileRow", "tileCol"]);
    const refusal = await refused(`${TILES}/0/0/0?unknown=1`, 400);
    expect(
      refusal.detail
        .match(/Known: (.*)\./)?.[1]
        ?.split(", ")
        .sort(),
    ).toEqual(names.slice(3).sort());
    for (const { name } of collection ? itemsParameters(collection) : [])
      expect(["limit", "offset", "bbox", "language", "properties", "skipGeometry", ...names]).toContain(name);
  });

  it("is the same for everybody: a shared cache needs to know nothing of who asks", async () => {
    const [one, other] = await Promise.all([
      ask(`${TILES}/5/14/15`, { accept: "text/html", "accept-language": "fr" }),
      ask(`${TILES}/5/14/15`, { accept: "*/*" }),
    ]);
    expect([one.headers.get("vary"), one.headers.get("etag")]).toEqual(["Accept-Encoding", other.headers.get("etag")]);
    expect(one.headers.get("access-control-allow-origin")).toBe("*");
    const again = await ask(`${TILES}/5/14/15`, { "if-none-match": one.headers.get("etag") ?? "" });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, one.headers.get("cache-control")]);
    const head = await ask(`${TILES}/5/14/15`, {}, "HEAD");
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });
});
