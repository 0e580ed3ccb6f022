import { readFileSync } from "node:fs";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { mercatorFrame } from "@/data/geo/mercator";
import { areaPaths, type Basemap } from "./base-paths";
import { lineWeights, vertexKey } from "./line-weights";

const polygon = (...ring: [number, number][]): Polygon => ({ type: "Polygon", coordinates: [ring] });

// Two neighbours with a kink in their border at [1, 1], and a wiggle at [1.01, 2].
const west = polygon([0, 0], [1, 0], [1.4, 1], [1.01, 2], [1, 3], [0, 3], [0, 0]);
const east = polygon([1, 0], [2, 0], [2, 3], [1, 3], [1.01, 2], [1.4, 1], [1, 0]);

describe("the weights of vertices", () => {
  const weights = lineWeights([west, east]);

  it("are infinite where borders meet", () => {
    for (const end of [
      [1, 0],
      [1, 3],
    ])
      expect(weights.get(vertexKey(end))).toBe(Number.POSITIVE_INFINITY);
  });

  it("are larger for a kink than for a wiggle", () => {
    expect(weights.get("1.4,1")).toBeGreaterThan((weights.get("1.01,2") ?? 0) * 2);
  });

  it("do not depend on the order of the areas", () => {
    for (const [key, weight] of lineWeights([east, west])) expect(weights.get(key)).toBeCloseTo(weight, 12);
  });

  it("give an enclave and the hole around it the same ends", () => {
    const lesotho = [
      [27, -29],
      [29, -29],
      [29.4, -30],
      [28, -30.6],
      [27, -29],
    ];
    const around = polygon([17, -35], [33, -35], [33, -22], [17, -22], [17, -35]);
    around.coordinates.push([...lesotho.slice(2), ...lesotho.slice(1, 3)]);
    const alone = lineWeights([{ type: "Polygon", coordinates: [lesotho] }]);
    const both = lineWeights([around, { type: "Polygon", coordinates: [lesotho] }]);
    for (const [key, weight] of alone) expect(both.get(key)).toBe(weight);
  });
});

describe.each([1, 2.2])("the countries of the poster, %s times as coarse", (coarseness) => {
  const { features } = JSON.parse(readFileSync("public/basemap/world.geojson", "utf8")) as Basemap;

  it("share every point of a border: no gap between Mali and its neighbours", () => {
    const paths = areaPaths(features, mercatorFrame([-19, -28, 53, 60]), coarseness);
    const pointsOf = (iso: string) =>
      new Set(absolute(paths[features.findIndex(({ properties }) => properties.iso === iso)] ?? ""));
    const mali = pointsOf("MLI");
    const others = new Set(["DZA", "NER", "BFA", "CIV", "GIN", "SEN", "MRT"].flatMap((iso) => [...pointsOf(iso)]));
    expect(mali.size).toBeGreaterThan(20);
    expect([...mali].filter((point) => !others.has(point))).toEqual([]);
  });

  it("leave out no small country of the story", () => {
    const paths = areaPaths(features, mercatorFrame([-19, -28, 53, 60]), coarseness);
    for (const iso of ["STP", "SWZ", "GMB", "BDI", "RWA", "GNQ"])
      expect(paths[features.findIndex(({ properties }) => properties.iso === iso)], iso).not.toBe("");
  });
});

/** The points of a path of `M` and relative steps. */
function absolute(path: string): string[] {
  return path.split("M").flatMap((part) => {
    let [x, y] = [0, 0];
    const numbers = (part.match(/-?[\d.]+/g) ?? []).map(Number);
    return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => {
      [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
      return `${x} ${y}`;
    });
  });
}
