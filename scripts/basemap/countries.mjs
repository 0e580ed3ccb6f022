import { feature } from "topojson-client";
import { planarMultiPolygon, squareKilometers } from "./rings.mjs";

/**
 * Drawn from the 1:110m set: Americas, Oceania and Antarctica, where nothing of our stories lies. None has a land border
 * with a country of the fine set (Papua New Guinea has, so it is fine), so that no seam can show.
 */
const COARSE = new Set(
  "USA CAN MEX GTM BLZ HND SLV NIC CRI PAN CUB HTI DOM JAM BHS TTO COL VEN GUY SUR BRA ECU PER BOL PRY URY ARG CHL FLK PRI GRL AUS NZL FJI VUT SLB NCL ATA".split(
    " ",
  ),
);

/** Uninhabited or nearly so, and not told of: remote islands. */
const LEFT_OUT = new Set(["IOA", "ATC", "HMD", "ATF", "SGS", "IOT", "PCN"]);

/** Where islands count: Africa, the Mediterranean, western Europe, Arabia. Degrees. */
const STORY_BBOX = [-32, -36, 64, 62];

/** A country always keeps its largest polygon; others must have this area. */
const LEAST_SQUARE_KILOMETERS = { nearStory: 25, far: 60, coarse: 1000, antarctic: 20_000 };

/** Whether a position `[lng, lat]` lies where our stories are. */
export function isNearStory([lng, lat]) {
  const [west, south, east, north] = STORY_BBOX;
  return lng > west && lng < east && lat > south && lat < north;
}

/** The countries of the map: fine ones, and coarse ones far from the stories. */
export function worldCountries(fine, coarse) {
  const coarseCountries = countriesOf(coarse, ({ iso }) => LEAST_SQUARE_KILOMETERS[iso === "ATA" ? "antarctic" : "coarse"]);
  const fineCountries = countriesOf(fine, ({ rings }) => LEAST_SQUARE_KILOMETERS[isNearStory(rings[0][0]) ? "nearStory" : "far"]);
  const coarseFrance = coarseCountries.find(({ properties }) => properties.iso === "FRA");
  return [
    ...fineCountries
      .filter(({ properties: { iso } }) => !COARSE.has(iso) && !LEFT_OUT.has(iso))
      .map((country) => (country.properties.iso === "FRA" ? withCoarseGuiana(country, coarseFrance) : country)),
    ...coarseCountries.filter(({ properties }) => COARSE.has(properties.iso)),
  ];
}

/**
 * Coarse outlines of all countries; those too small for the 1:110m set come from the 1:50m set. Properties: `iso` alone.
 * The Siachen glacier (KAS) is no country and has none.
 */
export function coarseOutlines(fine, coarse) {
  const outlines = countriesOf(coarse, () => LEAST_SQUARE_KILOMETERS.coarse);
  const known = new Set([...outlines.map(({ properties }) => properties.iso), ...LEFT_OUT, "KAS"]);
  const small = countriesOf(fine, () => LEAST_SQUARE_KILOMETERS.nearStory).filter(({ properties }) => !known.has(properties.iso));
  return [...outlines, ...small].map((outline) => ({ ...outline, properties: { iso: outline.properties.iso } }));
}

/** Every country of a topology as planar GeoJSON. `leastOf({ iso, rings })` is the area in km² that a polygon must have. */
function countriesOf(topology, leastOf) {
  return topology.objects.countries.geometries.flatMap((geometry) => {
    const iso = geometry.properties.a3;
    const polygons = planarMultiPolygon(feature(topology, geometry).geometry);
    const bySize = polygons.sort((a, b) => squareKilometers(b) - squareKilometers(a));
    const coordinates = bySize.filter((rings, index) => index === 0 || squareKilometers(rings) >= leastOf({ iso, rings }));
    if (coordinates.length === 0) return [];
    return [{ type: "Feature", properties: { k: "country", iso }, geometry: { type: "MultiPolygon", coordinates } }];
  });
}

/** French Guiana borders coarse Brazil and Suriname: in fine detail it would overlap them here and gape there. */
function withCoarseGuiana(france, coarseFrance) {
  const isGuiana = ([[[lng, lat]]]) => lng < -50 && lat < 10;
  const coordinates = [
    ...france.geometry.coordinates.filter((rings) => !isGuiana(rings)),
    ...coarseFrance.geometry.coordinates.filter(isGuiana),
  ];
  return { ...france, geometry: { ...france.geometry, coordinates } };
}
