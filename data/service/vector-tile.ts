import { createHash } from "node:crypto";
import { type GeoJSONVTFeature, type GeoJSONVTTile, geoJSONToTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, Geometry } from "geojson";
import { geometryMeetsBox } from "../geo/geometry-in-box";
import { geometryParts } from "../geo/geometry-parts";
import { bboxOf } from "../geo/lng-lat";
import { positionsOf } from "../geo/positions";
import { MOST_ZOOM, type TileAddress, tileBbox } from "./tile-address";

/** The MVT layers of a tile: its claims, and, where they are not all, how many they would be. */
export const CLAIMS_LAYER = "claims";
export const SAMPLE_LAYER = "sample";

/** Levels at which a screen shows a continent and more: the first view of a large layer. */
const FAR_LEVEL = 3;
const MOST_FAR = 350;
const MOST_NEAR = 2000;

/**
 * Claims in a tile of a level. More cannot be told apart where 512 pixels are a side, and a map needs about ten tiles to fill a screen. Far
 * off a tile has a part of the claims, nearer it has all. Very far it has few: dots lie over dots there, and whoever opens a page waits for it.
 */
export const mostInTile = (z: number): number => (z <= FAR_LEVEL ? MOST_FAR : MOST_NEAR);

/** Units to a side, and how far lines and areas go on beyond it, so that no border of a tile is drawn as one of theirs. */
export const EXTENT = 4096;
export const BUFFER = 64;
/** Of lines and areas, units: less than half a pixel. */
const TOLERANCE = 3;

/** A claim as tiles have it. */
export interface TileClaim {
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Of its id: see `sampleRank`. */
  readonly rank: string;
}

/**
 * Some claims that meet a tile as a vector tile (Mapbox Vector Tile 2.1), each with those parts of its geometry that meet it. An area
 * too small to be drawn at this level is a square of one unit, never a point: nothing that is known less well looks like a site.
 *
 * @param claims in their order; more than `mostInTile` are sampled
 * @returns no bytes for no claims
 */
export function vectorTile(claims: readonly TileClaim[], address: TileAddress): Uint8Array {
  if (claims.length === 0) return new Uint8Array();
  const shown = sample(claims, mostInTile(address.z));
  const box = tileBbox(address);
  const parts = shown.flatMap(({ geometry, properties }) =>
    // Vector tiles know no collections.
    geometryParts(geometry)
      .filter((part) => geometryMeetsBox(part, box))
      .map((part): Feature => ({ type: "Feature", geometry: part, properties })),
  );
  const layers: Record<string, GeoJSONVTTile> = { [CLAIMS_LAYER]: layerOf(cut(parts, address)) };
  if (shown.length < claims.length) layers[SAMPLE_LAYER] = layerOf([middle({ matched: claims.length, given: shown.length })]);
  return fromGeojsonVt(layers, { version: 2, extent: EXTENT });
}

/**
 * By what claims are chosen where a tile cannot have all: the MD5 of the id, in hexadecimal, the least first. It knows nothing of the
 * claims, so that the sample leans to none; and who is in a tile's sample is in that of the tile inside it, so that nothing goes
 * away when a reader comes nearer. A database has the same function.
 */
export function sampleRank(id: string): string {
  return createHash("md5").update(id).digest("hex");
}

function sample(claims: readonly TileClaim[], most: number): readonly TileClaim[] {
  if (claims.length <= most) return claims;
  const limit = claims.map(({ rank }) => rank).sort()[most] ?? "";
  return claims.filter(({ rank }) => rank < limit);
}

function cut(parts: readonly Feature[], address: TileAddress): GeoJSONVTFeature[] {
  const numbered = parts.map((part, index) => ({ ...part, id: index }));
  const [points, others] = [numbered.filter(isPoint), numbered.filter((part) => !isPoint(part))];
  // A point near the antimeridian is on its own side of it only; lines and areas go on over the edge.
  const drawn = [...inTile(points, address, false), ...inTile(others, address, true)];
  const ids = new Set(drawn.map(({ id }) => id));
  const small = others.filter(({ id, geometry }) => !ids.has(id) && /Polygon/.test(geometry.type)).map(atMiddle);
  return [...drawn, ...inTile(small, address, false).map(asSquare)]
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ id: _, ...feature }) => feature as GeoJSONVTFeature);
}

const isPoint = ({ geometry }: Feature): boolean => geometry.type === "Point";

function inTile(features: readonly Feature[], { z, x, y }: TileAddress, wrap: boolean): readonly GeoJSONVTFeature[] {
  const options = { extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE, maxZoom: MOST_ZOOM, wrap, clip: wrap };
  return geoJSONToTile({ type: "FeatureCollection", features: [...features] }, z, x, y, options).features;
}

function atMiddle<Part extends Feature>(part: Part): Part {
  const [west = 0, south = 0, east = 0, north = 0] = bboxOf(positionsOf(part.geometry)) ?? [];
  return { ...part, geometry: { type: "Point", coordinates: [(west + east) / 2, (south + north) / 2] } };
}

function asSquare(feature: GeoJSONVTFeature): GeoJSONVTFeature {
  const [[x, y] = [0, 0]] = feature.type === 1 ? feature.geometry : [];
  const ring: [number, number][] = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  return { ...feature, type: 3, geometry: [ring] };
}

function middle(tags: Record<string, number>): GeoJSONVTFeature {
  return { type: 1, tags, geometry: [[EXTENT / 2, EXTENT / 2]] };
}

/** The writer asks for no more of a tile than its features. */
function layerOf(features: readonly GeoJSONVTFeature[]): GeoJSONVTTile {
  return { features } as unknown as GeoJSONVTTile;
}
