import { readFileSync } from "node:fs";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { FeatureCollection, LineString, MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { countryAt, kilometersToCountry } from "./countries";
import { countryLabels } from "./labels";
import { cameraForBbox, fromMercator, toMercator } from "./mercator";
import { routeLine } from "./route-line";

const world = JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")) as FeatureCollection<
  MultiPolygon,
  { k: string; iso: string }
>;
const isoAt = (lngLat: [number, number]) =>
  world.features.find((f) => f.properties.k === "country" && booleanPointInPolygon(lngLat, f))?.properties.iso;

describe("the basemap", () => {
  it.each([
    ["Crimea", [34.1, 45.2], "UKR"],
    ["Laayoune", [-13, 24.5], "ESH"],
    ["Moscow", [37.6, 55.75], "RUS"],
    ["Kati", [-8.07, 12.75], "MLI"],
  ] as const)("has %s in the right country", (_name, lngLat, iso) => {
    expect(isoAt([...lngLat])).toBe(iso);
    expect(countryAt(lngLat)).toBe(iso);
  });

  it("has only closed rings inside ±180, exteriors counter-clockwise, and no stripe across the antimeridian", () => {
    const faults: string[] = [];
    for (const { geometry, properties } of world.features) {
      for (const [index, ring] of geometry.coordinates.flatMap((rings) => [...rings.entries()])) {
        const name = `${properties.iso} ring ${index}`;
        if (String(ring[0]) !== String(ring.at(-1))) faults.push(`${name} is open`);
        let area = 0;
        for (const [at, [lng = 0, lat = 0]] of ring.entries()) {
          const [previousLng = lng, previousLat = lat] = ring[at - 1] ?? [];
          if (Math.abs(lng) > 180) faults.push(`${name} leaves the world at ${lng}`);
          if (properties.iso !== "ATA" && Math.abs(lng - previousLng) > 90) faults.push(`${name} jumps at ${lng}`);
          area += previousLng * lat - lng * previousLat;
        }
        if (area > 0 !== (index === 0)) faults.push(`${name} is wound the wrong way`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("has each name inside its country, islets of a few vertices excepted", () => {
    for (const { iso, lngLat } of countryLabels.filter(({ rank }) => rank < 4))
      expect(isoAt([lngLat[0], lngLat[1]]), iso).toBe(iso);
  });
});

describe("mercator", () => {
  it("comes back to the same position", () => {
    const [lng, lat] = fromMercator(...toMercator([-8, 12.65]));
    expect(lng).toBeCloseTo(-8, 9);
    expect(lat).toBeCloseTo(12.65, 9);
  });

  it("fits a box the way an SVG does with meet", () => {
    const { center, zoom } = cameraForBbox([-180, -85.051129, 180, 85.051129], { width: 1024, height: 2048 });
    expect(zoom).toBeCloseTo(1, 6);
    expect(center[0]).toBeCloseTo(0, 9);
  });
});

describe("kilometersToCountry", () => {
  it("is 0 inside and about right outside", () => {
    expect(kilometersToCountry([-8, 12.65], "MLI")).toBe(0);
    expect(kilometersToCountry([37.6, 55.75], "MLI")).toBeGreaterThan(4000);
  });
});

describe("routeLine", () => {
  it("runs from Bamako to Moscow by way of the north of the straight line", () => {
    const line = routeLine([-8, 12.65], [37.61556, 55.75222]) as LineString;
    expect(line.coordinates[0]?.[0]).toBeCloseTo(-8, 6);
    expect(line.coordinates.at(-1)?.[1]).toBeCloseTo(55.75222, 4);
  });
});
