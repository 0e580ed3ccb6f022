import { describe, expect, it } from "vitest";
import { geodesicMeters } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import { spaceOfCorners } from "./space-of-corners";
import { draftSketch, spaceSketch } from "./space-sketch";

const SUVA: LngLat = [178.44, -18.14];
const APIA: LngLat = [-171.76, -13.83];
const lineOf = (features: ReturnType<typeof draftSketch>): LngLat[] =>
  features.flatMap(({ geometry }) => (geometry.type === "LineString" ? (geometry.coordinates as unknown as LngLat[]) : []));

describe("what is drawn of an area", () => {
  it("is the geodesic circle itself, in one piece across the antimeridian", () => {
    const line = lineOf(spaceSketch({ kind: "disc", center: SUVA, radiusMeters: 900_000 }, null));
    for (const position of line) expect(Math.abs(geodesicMeters(SUVA, position) - 900_000)).toBeLessThan(200);
    for (const [index, [lng]] of line.entries()) expect(Math.abs(lng - (line[index - 1]?.[0] ?? lng))).toBeLessThan(2);
    expect(line[0]).toEqual(line.at(-1));
  });

  it("lies around the place when it is a place's", () => {
    expect(spaceSketch({ kind: "disc", center: "bamako", radiusMeters: 1000 }, null)).toEqual([]);
    expect(spaceSketch({ kind: "disc", center: "bamako", radiusMeters: 1000 }, [-8, 12.65])).toHaveLength(2);
  });

  it("shows a way with the corners that are set, and the next one only as a line", () => {
    const features = draftSketch("path", [SUVA], APIA);
    expect(features.filter(({ geometry }) => geometry.type === "Point")).toHaveLength(1);
    expect(lineOf(features).at(-1)?.[0]).toBeCloseTo(188.24, 9);
    expect(draftSketch("path", [], APIA)).toEqual([]);
  });
});

describe("the area of drawn corners", () => {
  it("is the box the shorter way round, and the disc by a round radius", () => {
    expect(spaceOfCorners("box", [SUVA, APIA])).toEqual({ kind: "box", bbox: [178.44, -18.14, -171.76, -13.83] });
    // 1151.979 km (GeodSolve)
    expect(spaceOfCorners("disc", [SUVA, APIA])).toEqual({ kind: "disc", center: SUVA, radiusMeters: 1_150_000 });
    expect(spaceOfCorners("disc", [SUVA])).toBeNull();
    expect(spaceOfCorners("polygon", [SUVA, APIA])).toBeNull();
  });
});
