import type { Geometry, Position } from "geojson";

/** A geometry as Well-Known Text (OGC 06-103r4), longitude first. */
export function toWkt(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `POINT (${pair(geometry.coordinates)})`;
    case "MultiPoint":
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${pair(position)})`).join(",")})`;
    case "LineString":
      return `LINESTRING ${line(geometry.coordinates)}`;
    case "MultiLineString":
      return `MULTILINESTRING (${geometry.coordinates.map(line).join(",")})`;
    case "Polygon":
      return `POLYGON ${area(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(area).join(",")})`;
    case "GeometryCollection":
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(toWkt).join(",")})`;
  }
}

const pair = ([lng = 0, lat = 0]: Position) => `${lng} ${lat}`;
const line = (positions: readonly Position[]) => `(${positions.map(pair).join(",")})`;
const area = (rings: readonly Position[][]) => `(${rings.map(line).join(",")})`;
