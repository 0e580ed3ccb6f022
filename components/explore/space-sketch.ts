import type { Feature, Position } from "geojson";
import { geodesicCircle, geodesicPath } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import { type Outline, outlineOfBox, outlineOfGeodesics } from "@/data/geo/outline";
import type { Space } from "@/data/view/space";
import type { Shape } from "../state/sketch";
import { spaceOfCorners } from "./space-of-corners";

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
export function spaceSketch(space: Space, center: LngLat | null, role: "edge" | "draft" = "edge"): Feature[] {
  const outline = spaceOutline(space, center);
  return outline ? areaFeatures(outline, role) : [];
}

/**
 * What is being drawn or measured: the corners that are set, and what they make together with the next one.
 *
 * @param pointer where the next corner would be set; `null` when all are
 */
export function draftSketch(shape: Shape, corners: readonly LngLat[], pointer: LngLat | null): Feature[] {
  if (shape === "country" || corners.length === 0) return [];
  const path = pointer ? [...corners, pointer] : corners;
  const dots = corners.map((corner) => feature("corner", { type: "Point", coordinates: [...corner] }));
  if (shape === "box" || shape === "disc") {
    const space = spaceOfCorners(shape, path);
    return [...(space ? spaceSketch(space, null, "draft") : []), ...dots];
  }
  if (shape !== "path" && path.length > 2) return [...areaFeatures(outlineOfGeodesics(path), "draft"), ...dots];
  return [lineFeature("draft", geodesicPath(path, STEP_METERS)), ...dots];
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
    ...rings.map(({ lngs, lats }) =>
      lineFeature(
        role,
        Array.from(lngs, (lng, index): LngLat => [lng, lats[index] ?? 0]),
      ),
    ),
  ];
}

function lineFeature(role: Role, positions: readonly LngLat[]): Feature {
  return feature(role, { type: "LineString", coordinates: positions.map((position) => [...position]) });
}

function feature(role: Role, geometry: Feature["geometry"]): Feature {
  return { type: "Feature", geometry, properties: { role } };
}
