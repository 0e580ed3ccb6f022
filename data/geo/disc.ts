import type { Polygon } from "geojson";
import type { LngLat } from "./lng-lat";

/** Mean radius of the Earth, metres (IUGG R1). */
const EARTH_METERS = 6_371_008.8;
const STEPS = 48;

/**
 * The disc around a position within which a place lies: a ring of 48 positions, counter-clockwise as RFC 7946 wants it. On a
 * sphere, by the formula for the destination on a great circle; to draw with, not to measure.
 *
 * @param radiusMeters below a quarter of the Earth's circumference
 */
export function disc([lng, lat]: LngLat, radiusMeters: number): Polygon {
  const angle = radiusMeters / EARTH_METERS;
  const ring = Array.from({ length: STEPS }, (_, index) => destination(lng, lat, angle, (-2 * Math.PI * index) / STEPS));
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? [lng, lat]]] };
}

/** @param bearing radians, clockwise from north */
function destination(lng: number, lat: number, angle: number, bearing: number): [number, number] {
  const phi = (lat * Math.PI) / 180;
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return [round(lng + (turn * 180) / Math.PI), round((Math.asin(sine) * 180) / Math.PI)];
}
