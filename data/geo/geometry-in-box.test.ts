import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { geometryMeetsBox } from "./geometry-in-box";
import type { Bbox, LngLat } from "./lng-lat";

const SUVA: LngLat = [178.44, -18.14];
const APIA: LngLat = [-171.77, -13.83];
/** A square with a hole in its middle. */
const FRAME: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [3, 3],
      [3, 7],
      [7, 7],
      [7, 3],
      [3, 3],
    ],
  ],
};

describe("geometryMeetsBox", () => {
  it("knows both sides of the antimeridian", () => {
    const point = (coordinates: LngLat) => ({ type: "Point" as const, coordinates: [...coordinates] });
    for (const place of [SUVA, APIA]) {
      expect(geometryMeetsBox(point(place), [170, -20, -165, -10])).toBe(true);
      expect(geometryMeetsBox(point(place), [-165, -20, 170, -10])).toBe(false);
    }
    const route = {
      type: "LineString" as const,
      coordinates: [
        [178.44, -18.14],
        [188.23, -13.83],
      ],
    };
    expect(geometryMeetsBox(route, [-175, -18, -172, -14])).toBe(true);
    expect(geometryMeetsBox(route, [-160, -18, -150, -14])).toBe(false);
  });

  it("tells inside a hole from inside the area, and an edge that passes from one that does not", () => {
    expect(geometryMeetsBox(FRAME, [4, 4, 6, 6])).toBe(false);
    expect(geometryMeetsBox(FRAME, [1, 1, 2, 2])).toBe(true);
    expect(geometryMeetsBox(FRAME, [6, 6, 8, 8])).toBe(true);
    expect(geometryMeetsBox(FRAME, [-5, -5, 20, 20])).toBe(true);
    expect(geometryMeetsBox(FRAME, [10, 10, 12, 12])).toBe(true);
    expect(geometryMeetsBox(FRAME, [10.1, 0, 12, 12])).toBe(false);
    expect(
      geometryMeetsBox(
        { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [50, 50] }, FRAME] },
        [49, 49, 51, 51],
      ),
    ).toBe(true);
  });

  it("meets every box in which one of its positions lies, and none that has no part of it", () => {
    const degree = fc.double({ min: -80, max: 80, noNaN: true });
    const triangle = fc.tuple(degree, degree, degree, degree, degree, degree).map(
      ([a, b, c, d, e, f]): Polygon => ({
        type: "Polygon",
        coordinates: [
          [
            [a, b],
            [c, d],
            [e, f],
            [a, b],
          ],
        ],
      }),
    );
    fc.assert(
      fc.property(triangle, degree, degree, fc.double({ min: 0.01, max: 5, noNaN: true }), (area, lng, lat, size) => {
        const box: Bbox = [lng - size, lat - size, lng + size, lat + size];
        const probes = Array.from(
          { length: 121 },
          (_, index): LngLat => [lng - size + (size / 5) * (index % 11), lat - size + (size / 5) * Math.floor(index / 11)],
        );
        if (probes.some((probe) => booleanPointInPolygon([...probe], area))) expect(geometryMeetsBox(area, box)).toBe(true);
        const lngs = area.coordinates[0]?.map(([x = 0]) => x) ?? [];
        if (Math.max(...lngs) < box[0] || Math.min(...lngs) > box[2]) expect(geometryMeetsBox(area, box)).toBe(false);
      }),
    );
  });
});
