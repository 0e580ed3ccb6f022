const FEATURES = "http://www.opengis.net/spec/ogcapi-features";
const TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf";

/** What the service claims to be. `docs/ogc-api.md` has the requirements of each, with the test that shows it. */
export const CONFORMS_TO: readonly string[] = [
  `${FEATURES}-1/1.0/conf/core`,
  `${FEATURES}-1/1.0/conf/oas30`,
  `${FEATURES}-1/1.0/conf/html`,
  `${FEATURES}-1/1.0/conf/geojson`,
  `${FEATURES}-3/1.0/conf/queryables`,
  `${FEATURES}-3/1.0/conf/queryables-query-parameters`,
  `${FEATURES}-5/1.0/conf/schemas`,
  `${TILES}/core`,
  `${TILES}/tileset`,
  `${TILES}/tilesets-list`,
  `${TILES}/geodata-tilesets`,
  `${TILES}/oas30`,
  `${TILES}/mvt`,
];
