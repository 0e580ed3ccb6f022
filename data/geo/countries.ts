import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import outlinesJson from "../basemap/outlines.json";
import { type Bbox, bboxOf, type LngLat } from "./lng-lat";

type Outline = Feature<Polygon | MultiPolygon, { iso: string }>;

// JSON modules widen "Polygon" to string, so the checked file is named here as what it is.
const outlines = (outlinesJson as unknown as FeatureCollection<Polygon | MultiPolygon, { iso: string }>).features;
const byIso = new Map<string, Outline>(outlines.map((outline) => [outline.properties.iso, outline]));

const KILOMETERS_PER_DEGREE = 111.2;

export function hasCountry(iso: string): boolean {
  return byIso.has(iso);
}

/** Coarse outline (1:110m) of a country, ISO 3166-1 alpha-3. @throws when the basemap has no such country. */
export function outlineOf(iso: string): Polygon | MultiPolygon {
  const outline = byIso.get(iso);
  if (!outline) throw new Error(`The basemap has no country "${iso}".`);
  return outline.geometry;
}

/** ISO code of the country in which a position lies by the coarse outlines, or `null` at sea. */
export function countryAt(lngLat: LngLat): string | null {
  return outlines.find((outline) => booleanPointInPolygon([...lngLat], outline))?.properties.iso ?? null;
}

/** Box of a country's main parts: polygons smaller than a tenth of its largest do not widen it (Svalbard is not Norway's frame). */
export function countryBbox(iso: string): Bbox {
  const boxes = polygonsOf(outlineOf(iso)).map(
    (rings) => bboxOf((rings[0] ?? []) as unknown as LngLat[]) ?? ([0, 0, 0, 0] as const),
  );
  const sizeOf = ([west, south, east, north]: Bbox) => (east - west) * (north - south);
  const largest = Math.max(...boxes.map(sizeOf));
  const main = boxes.filter((box) => sizeOf(box) >= largest / 10);
  const corners = main.flatMap(([west, south, east, north]): LngLat[] => [
    [west, south],
    [east, north],
  ]);
  return bboxOf(corners) ?? [-180, -85, 180, 85];
}

/** Kilometres from a position to a country's coarse outline; 0 inside. Flat-earth, good to a few percent near the outline. */
export function kilometersToCountry(lngLat: LngLat, iso: string): number {
  const outline = byIso.get(iso);
  if (!outline) return Number.POSITIVE_INFINITY;
  if (booleanPointInPolygon([...lngLat], outline)) return 0;
  const rings = polygonsOf(outline.geometry).flat();
  return Math.min(
    ...rings.flatMap((ring) => ring.slice(1).map((end, index) => kilometersToSegment(lngLat, ring[index] ?? end, end))),
  );
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function kilometersToSegment([lng, lat]: LngLat, from: Position, to: Position): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [((from[0] ?? 0) - lng) * shrink, (from[1] ?? 0) - lat];
  const [bx, by] = [((to[0] ?? 0) - lng) * shrink, (to[1] ?? 0) - lat];
  const [dx, dy] = [bx - ax, by - ay];
  const share = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + share * dx, ay + share * dy) * KILOMETERS_PER_DEGREE;
}
