import { describe, expect, it } from "vitest";
import type { LngLat } from "./lng-lat";
import { outlineOfGeodesics } from "./outline";
import { isInOutline } from "./outline-standing";

describe("the outline of a ring of geodesics", () => {
  it("has no gap: west of its first corner, and exactly as far north, a position lies outside", () => {
    const rings: LngLat[][] = [
      [
        [24, 3],
        [18, 7],
        [8, 10],
        [42, 21],
      ],
      [
        [43, 19],
        [-18, 26],
        [-8, 22],
      ],
    ];
    for (const ring of rings) {
      const outline = outlineOfGeodesics(ring);
      const [[lng, lat] = [0, 0]] = ring;
      for (const west of [1, 5, 10]) expect(isInOutline([lng - west - 1, lat], outline)).toBe(false);
    }
  });

  it("around a pole ends a whole turn further on, and has the pole inside", () => {
    const outline = outlineOfGeodesics([
      [0, 70],
      [120, 71],
      [-120, 72],
    ]);
    expect(isInOutline([33, 89.99], outline)).toBe(true);
    expect(isInOutline([33, 40], outline)).toBe(false);
    for (const { lngs, lats } of outline.rings) expect([lngs.at(-1), lats.at(-1)]).toEqual([lngs[0], lats[0]]);
  });
});
