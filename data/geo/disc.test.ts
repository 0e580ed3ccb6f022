import { describe, expect, it } from "vitest";
import { disc } from "./disc";

describe("a disc around a position", () => {
  const [ring = []] = disc([0, 0], 111_195).coordinates;

  it("is a closed ring, counter-clockwise", () => {
    expect(ring[0]).toEqual(ring.at(-1));
    const area = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0);
    expect(area).toBeGreaterThan(0);
  });

  it("reaches one degree for the length of one degree", () => {
    expect(Math.max(...ring.map(([, y = 0]) => y))).toBeCloseTo(1, 3);
    expect(Math.min(...ring.map(([x = 0]) => x))).toBeCloseTo(-1, 3);
  });

  it("is wider in degrees away from the equator", () => {
    const [north = []] = disc([10, 60], 111_195).coordinates;
    expect(Math.max(...north.map(([x = 0]) => x)) - 10).toBeCloseTo(2, 1);
  });
});
