import { readFileSync } from "node:fs";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { geodesicDestination, geodesicLeg, geodesicMeters } from "../geo/geodesic";
import { bboxOf, isInBbox, type LngLat } from "../geo/lng-lat";
import { NO_FILTER } from "./filter";
import { type Facts, matchClaims } from "./match";
import { boxBetween, type Space, tidySpace } from "./space";
import { basemapOutlines, type Extent, standingIn } from "./standing";

const world: FeatureCollection<Polygon | MultiPolygon, { k: string; iso: string }> = JSON.parse(
  readFileSync("public/basemap/world.geojson", "utf8"),
);
const outlineOf = basemapOutlines(world);
const geometryOf = (iso: string) => world.features.find(({ properties }) => properties.iso === iso)?.geometry;

const point = (id: string, lngLat: LngLat, precision: Extent["precision"] = "site"): Extent => ({
  id,
  precision,
  lngLat,
  countries: [],
  radiusMeters: null,
});
const country = (...countries: string[]): Extent => ({
  id: countries.join("-"),
  precision: countries.length > 1 ? "region" : "country",
  lngLat: [0, 0],
  countries,
  radiusMeters: null,
});
const EXTENTS: readonly Extent[] = [
  point("kati", [-8.0725, 12.7444]),
  point("bamako", [-8, 12.65], "city"),
  point("apia", [-171.76, -13.83]),
  { ...point("sharara", [12, 26.6], "region"), radiusMeters: 100_000 },
  country("MLI"),
  country("GMB"),
  country("LSO"),
  country("ZAF"),
  country("RUS"),
  country("FJI"),
  country("MLI", "BFA", "NER"),
];
const standing = (space: Space, place: string) => standingIn(space, EXTENTS, outlineOf)({ places: place.split(" ") });
const around = (center: LngLat | string, kilometers: number): Space => ({
  kind: "disc",
  center,
  radiusMeters: kilometers * 1000,
});

describe("how a place stands to an area", () => {
  it("is decided for a site by its position alone", () => {
    // Kati is 13.079 km from the mark of Bamako (GeodSolve).
    expect(standing(around("bamako", 13.1), "kati")).toBe("inside");
    expect(standing(around("bamako", 13.0), "kati")).toBe("outside");
  });

  it("leaves a city as much room as a city has", () => {
    const [near, far] = [around([-8.0725, 12.7444], 20), around([-8.0725, 12.7444], 24)];
    expect(standing(near, "bamako")).toBe("touching");
    expect(standing(far, "bamako")).toBe("inside");
    expect(standing(around([-8.0725, 12.7444], 3), "bamako")).toBe("outside");
  });

  it("takes a country by its outline, and holes in it are not it", () => {
    expect(standing(around("bamako", 200), "MLI")).toBe("touching");
    expect(standing(around("bamako", 200), "GMB")).toBe("outside");
    expect(standing({ kind: "box", bbox: [-13, 10, 5, 26] }, "MLI")).toBe("inside");
    expect(standing({ kind: "box", bbox: [-13, 10, 5, 24] }, "MLI")).toBe("touching");
    // Around Maseru and yet in Lesotho: South Africa is all around and not touched.
    expect(standing(around([28.2, -29.6], 20), "LSO")).toBe("touching");
    expect(standing(around([28.2, -29.6], 20), "ZAF")).toBe("outside");
    const lesotho: Space = { kind: "box", bbox: [26.5, -31, 30, -28] };
    expect([standing(lesotho, "LSO"), standing(lesotho, "ZAF")]).toEqual(["inside", "touching"]);
  });

  it("is certain of a region or of several places only when all of them lie inside", () => {
    const mali: Space = { kind: "box", bbox: [-13, 10, 5, 26] };
    expect(standing(mali, "MLI-BFA-NER")).toBe("touching");
    expect(standing(mali, "MLI kati")).toBe("inside");
    expect(standing(mali, "kati apia")).toBe("touching");
    expect(standing(mali, "apia sharara")).toBe("outside");
  });

  it("knows no seam at the antimeridian", () => {
    const fiji: Space = { kind: "box", bbox: [175, -22, -175, -12] };
    expect(standing(fiji, "FJI")).toBe("inside");
    expect(standing(around([179.9, -17], 900), "apia")).toBe("outside");
    expect(standing(around([179.9, -17], 1000), "apia")).toBe("inside");
    const chukotka: Space = {
      kind: "polygon",
      ring: [
        [170, 60],
        [-165, 60],
        [-165, 72],
        [170, 72],
      ],
    };
    expect(standing(chukotka, "RUS")).toBe("touching");
    const north: Space = {
      kind: "polygon",
      ring: [
        [0, 20],
        [90, 20],
        [180, 20],
        [-90, 20],
      ],
    };
    expect(standing(north, "MLI")).toBe("touching");
    expect(standing(north, "ZAF")).toBe("outside");
    expect(standing(around([37.62, 55.75], 20_003), "RUS")).toBe("inside");
  });

  it("is open for a place of which nothing is known", () => {
    expect(standing(around("bamako", 5), "atlantis")).toBe("touching");
  });
});

/** Whether a position lies in an area, by another way than the filter's: how the corners turn around it, geodesic by geodesic. */
function isInSpace(lngLat: LngLat, space: Space): boolean {
  if (space.kind === "box") return isInBbox(lngLat, space.bbox);
  if (space.kind === "disc")
    return typeof space.center !== "string" && geodesicMeters(space.center, lngLat) <= space.radiusMeters;
  const bearings = space.ring.map((corner) => geodesicLeg(lngLat, corner).initialBearing);
  const turns = bearings.map((to, index) => ((to - (bearings.at(index - 1) ?? 0) + 540) % 360) - 180);
  return Math.abs(turns.reduce((sum, turn) => sum + turn, 0)) > 180;
}

/** Positions of a place, drawn from its extent. */
function samplesOf({ countries, lngLat, radiusMeters }: Extent, draws: readonly (readonly [number, number])[]): LngLat[] {
  if (countries.length === 0 && radiusMeters === null) return [lngLat];
  if (countries.length === 0)
    return draws.map(([a, b]) => geodesicDestination(lngLat, a * 360, (radiusMeters ?? 0) * Math.sqrt(b)));
  return countries.flatMap((iso) => {
    const geometry = geometryOf(iso);
    if (!geometry) return [];
    const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
    return polygons.flatMap((polygon) => {
      const [west, south, east, north] = bboxOf(polygon.flat() as unknown as LngLat[]) ?? [0, 0, 0, 0];
      return draws
        .map(([a, b]): LngLat => [west + (east - west) * a, south + (north - south) * b])
        .filter((position) => booleanPointInPolygon([...position], { type: "Polygon", coordinates: polygon }));
    });
  });
}

const position = (west: number, south: number, east: number, north: number) =>
  fc.tuple(fc.double({ min: west, max: east, noNaN: true }), fc.double({ min: south, max: north, noNaN: true }));
/** Around West Africa, with shapes from a town to a subcontinent; polygons are simple because their corners go round a middle. */
const spaceArbitrary: fc.Arbitrary<Space> = fc
  .oneof(
    fc.record({
      kind: fc.constant("disc" as const),
      center: position(-20, 0, 20, 30),
      radiusMeters: fc.integer({ min: 1000, max: 2_500_000 }),
    }),
    fc.tuple(position(-20, 0, 20, 30), position(-20, 0, 20, 30)).map(([a, b]) => boxBetween(a, b)),
    fc.tuple(position(-20, 0, 20, 30), fc.array(fc.integer({ min: 20_000, max: 1_500_000 }), { minLength: 3, maxLength: 8 })).map(
      ([middle, reaches]): Space => ({
        kind: "polygon",
        ring: reaches.map((meters, index) => geodesicDestination(middle, (-360 * index) / reaches.length, meters)),
      }),
    ),
  )
  .map(tidySpace)
  .filter((space) => space !== null);
const extentArbitrary: fc.Arbitrary<Extent> = fc.oneof(
  fc.constantFrom(country("MLI"), country("GMB"), country("SEN"), country("DZA"), country("MLI", "BFA", "NER")),
  position(-20, 0, 20, 30).map((lngLat) => point("site", lngLat)),
  fc.tuple(position(-20, 0, 20, 30), fc.integer({ min: 1000, max: 400_000 })).map(([lngLat, radiusMeters]) => ({
    ...point("region", lngLat, "region"),
    radiusMeters,
  })),
);
const drawsArbitrary = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 60,
    maxLength: 60,
  },
);

/** A sample this near to an edge decides nothing: straight edges of the outlines are not geodesics. */
const isNearEdge = (lngLat: LngLat, space: Space) =>
  [0, 90, 180, 270].some((bearing) => isInSpace(geodesicDestination(lngLat, bearing, 100), space) !== isInSpace(lngLat, space));

describe("an area and the positions in it", () => {
  it("agree: of what is inside every position lies in it, of what is outside none, and a point is one or the other", () => {
    fc.assert(
      fc.property(spaceArbitrary, extentArbitrary, drawsArbitrary, (space, extent, draws) => {
        const answer = standingIn(space, [extent], outlineOf)({ places: [extent.id] });
        const isPoint = extent.countries.length === 0 && extent.radiusMeters === null;
        if (isPoint) expect(answer).not.toBe("touching");
        const isIn = samplesOf(extent, draws)
          .filter((lngLat) => !isNearEdge(lngLat, space))
          .map((lngLat) => isInSpace(lngLat, space));
        if (answer === "inside") expect(isIn).not.toContain(false);
        if (answer === "outside") expect(isIn).not.toContain(true);
      }),
      { numRuns: 400 },
    );
  });

  it("agree on a disc that grows: first outside, then touching, then inside, each where the ellipsoid says", () => {
    fc.assert(
      fc.property(
        position(-20, 0, 20, 30),
        position(-20, 0, 20, 30),
        fc.integer({ min: 1000, max: 400_000 }),
        (center, other, radiusMeters) => {
          const distance = geodesicMeters(center, other);
          const region = { ...point("region", other, "region"), radiusMeters };
          const at = (meters: number) =>
            standingIn({ kind: "disc", center, radiusMeters: Math.max(1, meters) }, [region], outlineOf)({ places: ["region"] });
          expect(at(distance + radiusMeters + 1)).toBe("inside");
          expect(at(distance + radiusMeters - 1)).toBe("touching");
          if (distance > radiusMeters + 2) {
            expect(at(distance - radiusMeters + 1)).toBe("touching");
            expect(at(distance - radiusMeters - 1)).toBe("outside");
          }
        },
      ),
    );
  });

  it("answer for 50,000 claims in 20 milliseconds once each place is decided", () => {
    const claims = Array.from(
      { length: 50_000 },
      (_, index) => ({ id: String(index), places: [EXTENTS[index % 11]?.id ?? ""] }) as unknown as Facts,
    );
    const space = around("bamako", 800);
    const standingOf = standingIn(space, EXTENTS, outlineOf);
    matchClaims(claims, { ...NO_FILTER, space }, standingOf);
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      matchClaims(claims, { ...NO_FILTER, space }, standingOf);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
