import { describe, expect, it } from "vitest";
import { geodesicDestination } from "../geo/geodesic";
import { isInBbox, type LngLat } from "../geo/lng-lat";
import { boxesAround, degreesAround } from "./area-boxes";

const SUVA: LngLat = [178.44, -18.14];

describe("the boxes around an area", () => {
  it("hold every position within the radius of a disc, on both sides of the antimeridian too", () => {
    for (const center of [SUVA, [-8, 12.65], [25, 78], [0, -89.5]] as const)
      for (const radiusMeters of [1000, 400_000, 3_000_000]) {
        const [box = [0, 0, 0, 0] as const] = boxesAround({ kind: "disc", center, radiusMeters }, center, 0);
        for (let bearing = 0; bearing < 360; bearing += 5)
          expect(isInBbox(geodesicDestination(center, bearing, radiusMeters), box)).toBe(true);
      }
  });

  it("are wider than a box by the metres that are asked, and cross the antimeridian as it does", () => {
    const [[west = 0, south = 0, east = 0, north = 0] = []] = boxesAround(
      { kind: "box", bbox: [170, -20, -170, -10] },
      [0, 0],
      111_000,
    );
    expect([Math.round(west), Math.round(east), Math.round(south), Math.round(north)]).toEqual([169, -169, -21, -9]);
    expect(west).toBeGreaterThan(east);
  });

  it("hold all longitudes near a pole, where no number of degrees is enough", () => {
    expect(degreesAround([0, 80, 10, 88.95], 10_000)).toBeNull();
    expect(boxesAround({ kind: "box", bbox: [0, 80, 10, 88.95] }, [0, 0], 10_000)).toEqual([
      [-180, expect.closeTo(79.9, 1), 180, expect.closeTo(89.05, 1)],
    ]);
  });
});
