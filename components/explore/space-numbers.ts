import { bboxSize, geodesicCircle, type RingSize, ringSize } from "@/data/geo/geodesic";
import type { LngLat } from "@/data/geo/lng-lat";
import type { Space } from "@/data/view/space";

const numberIn = (language: string, decimals: number, when: "always" | "needed" = "needed") =>
  new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    minimumFractionDigits: when === "always" ? decimals : 0,
    maximumFractionDigits: decimals,
  });

/** What is measured, to a precision that a hand on a map can mean: metres below a kilometre, tenths of a kilometre from 100 on. */
export function lengthWords(meters: number, language: string): string {
  if (meters < 999.5) return `${numberIn(language, 0).format(meters)} m`;
  return `${numberIn(language, meters < 99_995 ? 2 : 1, "always").format(meters / 1000)} km`;
}

/** A radius as it was asked for. */
export function radiusWords(meters: number, language: string): string {
  return `${numberIn(language, 3).format(meters / 1000)} km`;
}

export function surfaceWords(squareMeters: number, language: string): string {
  if (squareMeters < 1e5) return `${numberIn(language, 0).format(squareMeters)} m²`;
  return `${numberIn(language, squareMeters < 1e8 ? 2 : 0).format(squareMeters / 1e6)} km²`;
}

/** Degrees clockwise from north, with the tenth always there. */
export function bearingWords(degrees: number, language: string): string {
  const tenths = (Math.round(degrees * 10) % 3600) / 10;
  return `${numberIn(language, 1, "always").format(tenths)}°`;
}

/** A circle of so many corners has the disc's area to three millionths. */
const CIRCLE_CORNERS = 1440;

/** What an area measures. @param center of a disc around a place */
export function spaceSize(space: Space, center: LngLat | null): RingSize {
  if (space.kind === "box") return bboxSize(space.bbox);
  if (space.kind === "polygon") return ringSize(space.ring);
  const middle = typeof space.center === "string" ? center : space.center;
  return middle ? ringSize(geodesicCircle(middle, space.radiusMeters, CIRCLE_CORNERS)) : { perimeterMeters: 0, squareMeters: 0 };
}
