import type { Feature, Position } from "geojson";
import { geodesicCircle, geodesicPath } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import { type Outline, outlineOfBox, outlineOfGeodesics } from "@/data/geo/outline";
import type { Space } from "@/data/view/space";

/** Corners of the circle as it is drawn: at the width of a screen nobody sees them. */
const CIRCLE_CORNERS = 180;
const STEP_METERS = 50_000;

/** How a line of the sketch is drawn, and whether an area is filled. The map room has a style layer for each. */
type Role = "fill" | "edge" | "draft" | "corner";

/**
 * An area as the map draws it: along the very lines that the filter goes by. Longitudes go on beyond ±180, so that nothing is
 * torn at the antimeridian.
 *
 * @param center of a disc around a place
 */
export function spaceSketch(space: Space, center: LngLat | null): Feature[] {
  const outline = spaceOutline(space, center);
  return outline ? areaFeatures(outline, "edge") : [];
}

/** The corners set so far, the ways between them, and what they enclose. */
export function pathSketch(corners: readonly LngLat[], isClosed: boolean): Feature[] {
  const points = corners.map((corner) => feature("corner", { type: "Point", coordinates: [...corner] }));
  if (isClosed && corners.length > 2) return [...areaFeatures(outlineOfGeodesics(corners), "draft"), ...points];
  const line = geodesicPath(corners, STEP_METERS);
  return line.length > 1 ? [feature("draft", { type: "LineString", coordinates: line.map((at) => [...at]) }), ...points] : points;
}

function spaceOutline(space: Space, placed: LngLat | null): Outline | null {
  switch (space.kind) {
    case "disc": {
      const center = typeof space.center === "string" ? placed : space.center;
      return center && outlineOfGeodesics(geodesicCircle(center, space.radiusMeters, CIRCLE_CORNERS));
    }
    case "box":
      return outlineOfBox(space.bbox);
    case "polygon":
      return outlineOfGeodesics(space.ring);
  }
}

function areaFeatures({ rings }: Outline, role: Role): Feature[] {
  const coordinates = rings.map(({ lngs, lats }) => Array.from(lngs, (lng, index): Position => [lng, lats[index] ?? 0]));
  return [
    feature("fill", { type: "Polygon", coordinates }),
    ...coordinates.map((line) => feature(role, { type: "LineString", coordinates: line })),
  ];
}

function feature(role: Role, geometry: Feature["geometry"]): Feature {
  return { type: "Feature", geometry, properties: { role } };
}
