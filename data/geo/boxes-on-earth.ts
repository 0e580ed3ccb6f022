import type { Bbox } from "./lng-lat";

/**
 * The same box wherever the plane of degrees shows it: a geometry may go on beyond ±180. West is never greater than east in them;
 * together they are what `geometryMeetsBox` asks.
 */
export function boxesEverywhere([west, south, east, north]: Bbox): Bbox[] {
  const boxes: Bbox[] =
    west <= east
      ? [[west, south, east, north]]
      : [
          [west, south, 180, north],
          [-180, south, east, north],
        ];
  return boxes.flatMap((box) => [0, -360, 360].map((shift): Bbox => [box[0] + shift, box[1], box[2] + shift, box[3]]));
}

/** Those parts of a box that positions from -180 to 180 can lie in. One that ends at the antimeridian has both of its longitudes. */
export function boxesOnEarth(bbox: Bbox): Bbox[] {
  return boxesEverywhere(bbox)
    .filter(([west, , east]) => east >= -180 && west <= 180)
    .map(([west, south, east, north]) => [Math.max(west, -180), south, Math.min(east, 180), north]);
}
