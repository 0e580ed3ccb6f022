import { geodesicMeters } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import { boxBetween, type Space, tidySpace } from "@/data/view/space";
import type { Shape } from "../state/sketch";

/** The hand means "812 km", not 812.457: a radius that is drawn is as exact as one that is said. */
const threeDigits = (meters: number): number => Number(meters.toPrecision(3));

/** The area that drawn corners make. @returns `null` for what is no area, or none yet */
export function spaceOfCorners(shape: Shape, corners: readonly LngLat[]): Space | null {
  const [first, second] = corners;
  if (shape === "polygon") return tidySpace({ kind: "polygon", ring: corners });
  if (!first || !second) return null;
  if (shape === "box") return tidySpace(boxBetween(first, second));
  if (shape === "disc")
    return tidySpace({ kind: "disc", center: first, radiusMeters: threeDigits(geodesicMeters(first, second)) });
  return null;
}
