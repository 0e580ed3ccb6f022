import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  bboxSize,
  geodesicCircle,
  geodesicDestination,
  geodesicLeg,
  geodesicLegs,
  geodesicMeters,
  geodesicPositions,
  ringSize,
} from "./geodesic";
import type { LngLat } from "./lng-lat";

/** Solved by GeographicLib's own programs; how, says the README beside them. */
const lines = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../../tests/fixtures/geodesic", name), "utf8")
    .trim()
    .split("\n");
const numbers = (line: string) => line.split(" ").map(Number);
const MILLIMETER = 0.001;
const BAMAKO: LngLat = [-8, 12.65];
const MOSCOW: LngLat = [37.62, 55.75];

/** Angle between two directions, degrees. */
const turn = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

describe("geodesics", () => {
  const solved = lines("pairs-solved.txt").map(numbers);

  it.each(lines("pairs.txt").map((line, index) => [line, solved[index] ?? []] as const))(
    "agree with GeodSolve: %s",
    (line, wanted) => {
      const [lat1 = 0, lng1 = 0, lat2 = 0, lng2 = 0] = numbers(line);
      const [azimuth1 = 0, azimuth2 = 0, meters = 0] = wanted;
      const leg = geodesicLeg([lng1, lat1], [lng2, lat2]);
      expect(Math.abs(leg.meters - meters)).toBeLessThan(MILLIMETER);
      expect(geodesicMeters([lng1, lat1], [lng2, lat2])).toBe(leg.meters);
      // Over short ways a direction is worth less: a billionth of a degree of 30 metres is half a nanometre.
      expect(turn(leg.initialBearing, azimuth1)).toBeLessThan(1e-9);
      expect(turn(leg.finalBearing, azimuth2)).toBeLessThan(1e-9);
    },
  );

  it("arrive where GeodSolve arrives", () => {
    // GeodSolve -p 6 <<< "12.65 -8 45 200000" and "-15 179.5 90 200000"
    const [lng, lat] = geodesicDestination(BAMAKO, 45, 200_000);
    expect([lng, lat].map((degrees) => Number(degrees.toFixed(11)))).toEqual([-6.69147965049, 13.92499031358]);
    const [far] = geodesicDestination([179.5, -15], 90, 200_000);
    expect(far).toBeCloseTo(-178.64045199369, 10);
  });

  it("make paths of legs, and of one position none", () => {
    const [first, second] = geodesicLegs([BAMAKO, MOSCOW, BAMAKO]);
    expect(first?.meters).toBe(geodesicMeters(BAMAKO, MOSCOW));
    expect(second?.meters).toBeCloseTo(first?.meters ?? 0, 6);
    expect(geodesicLegs([BAMAKO])).toEqual([]);
  });

  it("are drawn through positions that are as long as themselves, on beyond the antimeridian", () => {
    const suvaToApia = geodesicPositions([178.44, -18.14], [-171.76, -13.83], 50_000);
    expect(suvaToApia[0]?.[0]).toBeCloseTo(178.44, 9);
    expect(suvaToApia.at(-1)?.[0]).toBeCloseTo(188.24, 9);
    const length = geodesicLegs(suvaToApia).reduce((sum, { meters }) => sum + meters, 0);
    expect(length).toBeCloseTo(1_151_979.212465, 3);
    expect(geodesicPositions(BAMAKO, BAMAKO, 1000)).toHaveLength(2);
  });
});

describe("the size of a ring", () => {
  const solved = lines("rings-solved.txt").map(numbers);
  const rings = lines("rings.txt").join("\n").split("\n#\n");

  it.each(rings.map((ring, index) => [index, ring, solved[index] ?? []] as const))(
    "agrees with Planimeter: ring %i",
    (_, ring, wanted) => {
      const corners = ring.split("\n").map((line): LngLat => {
        const [lat = 0, lng = 0] = numbers(line);
        return [lng, lat];
      });
      const [count, perimeter = 0, area = 0] = wanted;
      expect(corners).toHaveLength(count ?? -1);
      const size = ringSize(corners);
      expect(Math.abs(size.perimeterMeters - perimeter)).toBeLessThan(MILLIMETER);
      // Planimeter is said to be good to about 0.1 square metres for each edge.
      expect(Math.abs(size.squareMeters - Math.abs(area))).toBeLessThan(1);
      expect(ringSize(corners.toReversed()).squareMeters).toBeCloseTo(size.squareMeters, 0);
    },
  );

  it("of a box is what its parallels enclose, also across the antimeridian", () => {
    // A parallel cut into short geodesics comes near to itself.
    const parallel = (lat: number, from: number, to: number): LngLat[] =>
      Array.from({ length: 2001 }, (_, index) => [from + ((to - from) * index) / 2000, lat]);
    const size = bboxSize([-10, 10, 5, 25]);
    const near = ringSize([...parallel(10, -10, 5), ...parallel(25, 5, -10)]);
    expect(size.squareMeters / near.squareMeters).toBeCloseTo(1, 6);
    expect(size.perimeterMeters / near.perimeterMeters).toBeCloseTo(1, 6);
    expect(bboxSize([175, 10, -170, 25]).squareMeters).toBeCloseTo(size.squareMeters, 0);
    // The whole Earth: 510 065 622 km2 (Planimeter's own constant).
    expect(bboxSize([-180, -90, 180, 90]).squareMeters).toBeCloseTo(510_065_621_724_088.4, -3);
  });

  it("of a circle with many corners is nearly the disc's", () => {
    const ring = geodesicCircle(BAMAKO, 200_000, 360);
    for (const corner of ring) expect(geodesicMeters(BAMAKO, corner)).toBeCloseTo(200_000, 3);
    expect(ringSize(ring).squareMeters / (Math.PI * 200_000 ** 2)).toBeCloseTo(1, 3);
  });
});
