import { expect, test } from "@playwright/test";
import type { FeatureCollection, Geometry, Position } from "geojson";

const LAYERS = ["coup", "training", "presence", "agreements", "diplomacy", "street"];
/** Rings of a geometry, whatever it is made of. */
function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(ringsOf);
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** All numbers in the order of the file: longitudes at even places, latitudes at odd ones. */
function numbersOf(geometry: Geometry): number[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(numbersOf);
  return geometry.coordinates.flat(10) as number[];
}

for (const layer of LAYERS) {
  test(`the layer "${layer}" is GeoJSON that another program can read`, async ({ request }) => {
    const response = await request.get(`/api/collections/mali-2020.${layer}/items`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain("application/geo+json");
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    const { type, features } = (await response.json()) as FeatureCollection;
    expect(type).toBe("FeatureCollection");
    expect(features.length).toBeGreaterThan(5);
    for (const { id, type: kind, geometry, properties } of features) {
      expect(kind).toBe("Feature");
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(properties?.licence).toBe("CC-BY-4.0");
      expect(properties?.evidence.length, String(id)).toBeGreaterThan(0);
      expect(properties, String(id)).toHaveProperty("later");
      const open = ringsOf(geometry).filter((ring) => JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1)));
      expect(open, String(id)).toEqual([]);
      const offEarth = numbersOf(geometry).filter((value, index) => Math.abs(value) > (index % 2 === 0 ? 180 : 90));
      expect(offEarth, String(id)).toEqual([]);
    }
  });
}

test("a layer gives only what it is asked for", async ({ request }) => {
  const response = await request.get("/api/collections/mali-2020.coup/items?properties=status&skipGeometry=true");
  const { features } = (await response.json()) as FeatureCollection;
  for (const { geometry, properties } of features) {
    expect(geometry).toBeNull();
    expect(Object.keys(properties ?? {})).toEqual(["status"]);
  }
});
