import { TILE_MATRIX_SET } from "./tile-address";

export const WEB_MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857";
export const TILE_MATRIX_SET_URI = `http://www.opengis.net/def/tilematrixset/OGC/1.0/${TILE_MATRIX_SET}`;
export const TILE_MATRIX_SET_TITLE = "Google Maps Compatible for the World";

/** Half the side of the world, metres: half the circumference of the sphere whose radius is the half-axis of WGS84. */
const HALF_WORLD_METERS = Math.PI * 6_378_137;
/** Cells of a tile; what a tile says is finer. */
const TILE_CELLS = 256;
/** A cell of a standard screen, metres (OGC 17-083r4 §6.2.2). */
const PIXEL_METERS = 0.00028;
/** As the registry has it; our tilesets end before. */
const LAST_LEVEL = 24;

/** `WebMercatorQuad` as the standard registers it (OGC 17-083r4, annex D.1): where the tiles of each level lie. */
export function tileMatrixSetDocument(): Record<string, unknown> {
  return {
    id: TILE_MATRIX_SET,
    title: TILE_MATRIX_SET_TITLE,
    uri: TILE_MATRIX_SET_URI,
    orderedAxes: ["X", "Y"],
    crs: WEB_MERCATOR,
    wellKnownScaleSet: "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
    tileMatrices: Array.from({ length: LAST_LEVEL + 1 }, (_, z) => {
      const cellSize = (2 * HALF_WORLD_METERS) / TILE_CELLS / 2 ** z;
      return {
        id: String(z),
        scaleDenominator: cellSize / PIXEL_METERS,
        cellSize,
        cornerOfOrigin: "topLeft",
        pointOfOrigin: [-HALF_WORLD_METERS, HALF_WORLD_METERS],
        tileWidth: TILE_CELLS,
        tileHeight: TILE_CELLS,
        matrixWidth: 2 ** z,
        matrixHeight: 2 ** z,
      };
    }),
  };
}
