import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Geometry, Position } from "geojson";
import { boxesEverywhere } from "./boxes-on-earth";
import { type Bbox, isInBbox, type LngLat } from "./lng-lat";

/**
 * Whether any point of a geometry lies in a box, edges included, on the plane of longitude and latitude as RFC 7946 draws lines. A
 * box with west > east crosses the antimeridian; a geometry may go on beyond ±180.
 */
export function geometryMeetsBox(geometry: Geometry, bbox: Bbox): boolean {
  return boxesEverywhere(bbox).some((box) => meets(geometry, box));
}

function meets(geometry: Geometry, box: Bbox): boolean {
  switch (geometry.type) {
    case "Point":
      return isInBbox(geometry.coordinates as unknown as LngLat, box);
    case "MultiPoint":
      return geometry.coordinates.some((position) => isInBbox(position as unknown as LngLat, box));
    case "LineString":
      return lineMeets(geometry.coordinates, box);
    case "MultiLineString":
      return geometry.coordinates.some((line) => lineMeets(line, box));
    case "Polygon":
      return polygonMeets(geometry.coordinates, box);
    case "MultiPolygon":
      return geometry.coordinates.some((polygon) => polygonMeets(polygon, box));
    case "GeometryCollection":
      return geometry.geometries.some((part) => meets(part, box));
  }
}

/** An edge reaches into the box, or the box lies wholly inside, where one of its corners tells as much as any. */
function polygonMeets(rings: Position[][], box: Bbox): boolean {
  if (rings.some((ring) => lineMeets(ring, box))) return true;
  return booleanPointInPolygon([box[0], box[1]], { type: "Polygon", coordinates: rings });
}

function lineMeets(line: readonly Position[], box: Bbox): boolean {
  return line.some((to, index) => segmentMeets(line[index - 1] ?? to, to, box));
}

/** Cuts the segment by each side of the box in turn (Liang–Barsky): whether anything is left. */
function segmentMeets([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [west, south, east, north]: Bbox): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, ax - west],
    [dx, east - ax],
    [-dy, ay - south],
    [dy, north - ay],
  ] as const;
  for (const [direction, room] of sides) {
    if (direction === 0) {
      if (room < 0) return false;
    } else if (direction < 0) enter = Math.max(enter, room / direction);
    else leave = Math.min(leave, room / direction);
  }
  return enter <= leave;
}
