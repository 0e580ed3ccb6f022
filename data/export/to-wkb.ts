import type { Geometry, Position } from "geojson";

/** Codes of OGC 06-103r4, table 7. */
const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;
const LITTLE_ENDIAN = 1;

/** A geometry as Well-Known Binary (OGC 06-103r4 §8), little-endian, longitude first. */
export function toWkb(geometry: Geometry): Uint8Array {
  const out: number[] = [];
  write(geometry, out);
  return Uint8Array.from(out);
}

function write(geometry: Geometry, out: number[]): void {
  out.push(LITTLE_ENDIAN);
  count(CODES[geometry.type], out);
  switch (geometry.type) {
    case "Point":
      position(geometry.coordinates, out);
      break;
    case "LineString":
      line(geometry.coordinates, out);
      break;
    case "Polygon":
      lines(geometry.coordinates, out);
      break;
    case "MultiPoint":
      parts(
        geometry.coordinates.map((coordinates) => ({ type: "Point", coordinates })),
        out,
      );
      break;
    case "MultiLineString":
      parts(
        geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates })),
        out,
      );
      break;
    case "MultiPolygon":
      parts(
        geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })),
        out,
      );
      break;
    case "GeometryCollection":
      parts(geometry.geometries, out);
  }
}

function parts(geometries: readonly Geometry[], out: number[]): void {
  count(geometries.length, out);
  for (const part of geometries) write(part, out);
}

function lines(rings: readonly Position[][], out: number[]): void {
  count(rings.length, out);
  for (const ring of rings) line(ring, out);
}

function line(positions: readonly Position[], out: number[]): void {
  count(positions.length, out);
  for (const one of positions) position(one, out);
}

const buffer = new DataView(new ArrayBuffer(8));

function position([lng = 0, lat = 0]: Position, out: number[]): void {
  for (const degrees of [lng, lat]) {
    buffer.setFloat64(0, degrees, true);
    for (let at = 0; at < 8; at += 1) out.push(buffer.getUint8(at));
  }
}

function count(value: number, out: number[]): void {
  buffer.setUint32(0, value, true);
  for (let at = 0; at < 4; at += 1) out.push(buffer.getUint8(at));
}
