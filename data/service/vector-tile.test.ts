import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { expect, it } from "vitest";
import { disc } from "../geo/disc";
import { parseTileAddress, tileBbox } from "./tile-address";
import { mostInTile, sampleRank, type TileClaim, vectorTile } from "./vector-tile";

const read = (bytes: Uint8Array) => new VectorTile(new PbfReader(bytes));

function idsIn(bytes: Uint8Array): string[] {
  const layer = read(bytes).layers.claims;
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => String(layer?.feature(index).properties.id));
}

function at(id: string, lng: number, lat: number): TileClaim {
  return { geometry: { type: "Point", coordinates: [lng, lat] }, properties: { id }, rank: sampleRank(id) };
}

const WORLD = { z: 0, x: 0, y: 0 };

it("covers the earth from north to south and west to east, the row before the column", () => {
  const address = parseTileAddress("5", "14", "15");
  expect(address).toEqual({ z: 5, x: 15, y: 14 });
  // Bamako, 12.65° N 8° W.
  const [west, south, east, north] = tileBbox(address);
  expect(west).toBeLessThan(-8);
  expect(east).toBeGreaterThan(-8);
  expect(south).toBeLessThan(12.65);
  expect(north).toBeGreaterThan(12.65);
});

it.each([
  ["15", "0", "0", 404],
  ["2", "4", "0", 404],
  ["2", "0", "4", 404],
  ["a", "0", "0", 400],
  ["2", "-1", "0", 400],
  ["2", "0", "1.5", 400],
])("has no tile %s/%s/%s, and says which part is at fault", (z, y, x, status) => {
  const faulty = () => parseTileAddress(z, y, x);
  expect(faulty).toThrow(expect.objectContaining({ status, message: expect.stringMatching(/tile(Matrix|Row|Col)/) }));
});

it("is empty where nothing is", () => {
  expect(vectorTile([], WORLD)).toHaveLength(0);
});

it("puts a claim where it is, also on the other side of the antimeridian", () => {
  const tile = read(vectorTile([at("suva", 178.44, -18.14), at("apia", -171.77, -13.83)], WORLD));
  const lngs = [0, 1].map((index) => tile.layers.claims?.feature(index).toGeoJSON(0, 0, 0).geometry);
  expect(lngs).toMatchObject([{ coordinates: [178.417, -18.146] }, { coordinates: [-171.826, -13.838] }].map(near));
});

const near = ({ coordinates }: { coordinates: number[] }) => ({
  type: "Point",
  coordinates: coordinates.map((number) => expect.closeTo(number, 0)),
});

it("keeps an area too small to be drawn, as a square of one unit and not as a point", () => {
  const geometry = disc([-8, 12.65], 10_000);
  const claim: TileClaim = { geometry, properties: { id: "region" }, rank: sampleRank("region") };
  const rings = [WORLD, { z: 5, x: 15, y: 14 }].map((address) => {
    const feature = read(vectorTile([claim], address)).layers.claims?.feature(0);
    expect(feature?.type).toBe(3);
    return feature?.loadGeometry()[0] ?? [];
  });
  const [far = [], near = []] = rings;
  expect(Math.max(...far.map(({ x }) => x)) - Math.min(...far.map(({ x }) => x))).toBe(1);
  expect(near.length).toBeGreaterThan(8);
  // 10 km at 12.65° N are 36 units of a tile of this level.
  expect(Math.max(...near.map(({ x }) => x)) - Math.min(...near.map(({ x }) => x))).toBeCloseTo(67, -1);
});

it("has a part of a claim that is at several places in each tile in which one is", () => {
  const geometries = [at("a", -8, 12.65), at("b", 37.6, 55.75)].map(({ geometry }) => geometry);
  const claim: TileClaim = { geometry: { type: "GeometryCollection", geometries }, properties: { id: "two" }, rank: "0" };
  expect(idsIn(vectorTile([claim], WORLD))).toEqual(["two", "two"]);
  expect(idsIn(vectorTile([claim], { z: 5, x: 15, y: 14 }))).toEqual(["two"]);
});

it("samples what is too much for a tile, says so, and never takes away what was there when one comes nearer", () => {
  const many = Array.from({ length: 5000 }, (_, index) => at(`claim-${index}`, (index % 97) / 11 - 9, 10 + (index % 89) / 10));
  const far = vectorTile(many, { z: 3, x: 3, y: 3 });
  const sample = read(far).layers.sample?.feature(0).properties;
  expect(sample).toEqual({ matched: 5000, given: mostInTile(3) });
  const given = idsIn(far);
  expect(given).toHaveLength(mostInTile(3));
  // Who is near gets more of them.
  expect(mostInTile(4)).toBeGreaterThan(mostInTile(3));
  const tile = { z: 5, x: 15, y: 14 };
  const [west, south, east, north] = tileBbox(tile);
  const inside = many.filter(({ geometry }) => {
    const [lng = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
    return lng >= west && lng <= east && lat >= south && lat <= north;
  });
  const near = idsIn(vectorTile(inside, tile));
  const isInside = new Set(inside.map(({ properties }) => properties.id));
  expect(near.length).toBeGreaterThan(given.filter((id) => isInside.has(id)).length);
  expect(near).toEqual(expect.arrayContaining(given.filter((id) => isInside.has(id))));
});
