import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { areaLiesIn, areasMeet } from "../geo/areas-meet";
import type { MarkPlace } from "../marks/mark";
import { claimsInside, placesInside } from "./claims-inside";
import type { OwnFeature } from "./own-file";

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const own = (geometry: Polygon): OwnFeature => ({ type: "Feature", geometry, properties: {} });
const place = (id: string, more: Partial<MarkPlace>): MarkPlace => ({
  id,
  name: id,
  precision: "site",
  lngLat: [-8.0714, 12.7461],
  countries: [],
  radiusMeters: null,
  ...more,
});

const KATI = place("kati", {});
const BAMAKO = place("bamako", { precision: "city", lngLat: [-8, 12.65] });
const MALI = place("mali", { precision: "country", lngLat: [-2, 18], countries: ["MLI"] });
const CHAD = place("chad", { precision: "country", lngLat: [18, 15], countries: ["TCD"] });
const AROUND = place("around", { precision: "region", lngLat: [-8, 12.65], radiusMeters: 30_000 });
const AROUND_BAMAKO = own(box(-8.5, 12, -7.5, 13));

describe("places in somebody's polygons", () => {
  it("are certain when known to the site or city, and only possible when known to the country", () => {
    const { certain, possible } = placesInside([AROUND_BAMAKO], [KATI, BAMAKO, MALI, CHAD]);
    expect([...certain]).toEqual(["kati", "bamako"]);
    expect([...possible]).toEqual(["kati", "bamako", "mali"]);
  });

  it("never are certain for a country, though the polygon holds all of it", () => {
    expect(placesInside([own(box(-30, 0, 30, 40))], [MALI]).certain.size).toBe(0);
  });

  it("are certain for a region's disc when all of it lies inside, else possible", () => {
    expect([...placesInside([AROUND_BAMAKO], [AROUND]).certain]).toEqual(["around"]);
    const half = placesInside([own(box(-8, 12, -7, 13))], [AROUND]);
    expect([half.certain.size, half.possible.size]).toEqual([0, 1]);
  });

  it("are not in the hole of a polygon", () => {
    const [outer = []] = AROUND_BAMAKO.geometry.type === "Polygon" ? AROUND_BAMAKO.geometry.coordinates : [];
    const [hole = []] = box(-8.2, 12.5, -7.9, 12.8).coordinates;
    expect(placesInside([own({ type: "Polygon", coordinates: [outer, hole] })], [KATI]).possible.size).toBe(0);
  });

  it("make a claim certain only when all its places lie inside", () => {
    const claims = [{ places: ["kati"] }, { places: ["kati", "chad"] }, { places: ["mali"] }, { places: ["chad"] }];
    const inside = claimsInside(claims, placesInside([AROUND_BAMAKO], [KATI, MALI, CHAD]));
    expect(inside.certain).toEqual(claims.slice(0, 1));
    expect(inside.possible).toEqual(claims.slice(0, 3));
  });
});

describe("areas", () => {
  it("meet when they cross without a corner in each other", () => {
    expect(areasMeet(box(-10, -1, 10, 1), box(-1, -10, 1, 10))).toBe(true);
    expect(areasMeet(box(0, 0, 1, 1), box(2, 2, 3, 3))).toBe(false);
    expect(areasMeet(box(0, 0, 9, 9), box(2, 2, 3, 3))).toBe(true);
  });

  it("lie in another only as a whole", () => {
    expect(areaLiesIn(box(1, 1, 2, 2), box(0, 0, 3, 3))).toBe(true);
    expect(areaLiesIn(box(1, 1, 4, 2), box(0, 0, 3, 3))).toBe(false);
  });
});
