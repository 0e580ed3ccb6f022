import type { Bbox, LngLat } from "../geo/lng-lat";
import { outlineOfGeodesics } from "../geo/outline";
import type { Space } from "../view/space";

/** A degree of latitude is longer than this everywhere on the Earth. */
const METERS_PER_DEGREE = 110_500;

/**
 * Boxes that hold everything within some metres of an area, and a little more.
 *
 * @param center of a disc
 */
export function boxesAround(space: Space, center: LngLat, meters: number): Bbox[] {
  switch (space.kind) {
    case "disc":
      return [widened([...center, ...center], space.radiusMeters + meters)];
    case "box": {
      const [west, south, east, north] = space.bbox;
      return [widened([west, south, east < west ? east + 360 : east, north], meters)];
    }
    case "polygon":
      return outlineOfGeodesics(space.ring).rings.map(({ bbox }) => widened(bbox, meters));
  }
}

/**
 * Degrees on the plane within which everything lies that is within some metres of positions between two parallels.
 *
 * @returns `null` near a pole, where no number of degrees is enough
 */
export function degreesAround([, south, , north]: Bbox, meters: number): number | null {
  const degrees = meters / METERS_PER_DEGREE + 0.01;
  // The longitudes of a disc are furthest from its centre nearer to the pole than the centre is.
  const poleward = Math.max(Math.abs(south - degrees), Math.abs(north + degrees));
  return poleward >= 89 ? null : degrees / Math.cos((poleward * Math.PI) / 180);
}

/** West is never greater than east here; near a pole, and where nothing is left of the circle, all longitudes are in it. */
function widened(bbox: Bbox, meters: number): Bbox {
  const [west, south, east, north] = bbox;
  const degrees = meters / METERS_PER_DEGREE + 0.01;
  const [low, high] = [Math.max(-90, south - degrees), Math.min(90, north + degrees)];
  const wide = degreesAround(bbox, meters) ?? 360;
  return east - west + 2 * wide >= 360 ? [-180, low, 180, high] : wrappedBox([west - wide, low, east + wide, high]);
}

/** Back to longitudes from -180 to 180, with west greater than east across the antimeridian. */
function wrappedBox([west, south, east, north]: Bbox): Bbox {
  const wrap = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
  return [wrap(west), south, wrap(east), north];
}
