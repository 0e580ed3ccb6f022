import { magicbytes } from "flatgeobuf/lib/mjs/constants.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import { buildHeader, mapColumn } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature } from "geojson";
import { WGS84 } from "../geo/wgs84";

/**
 * Features as FlatGeobuf in WGS 84. The writer takes the columns from the first feature, and cannot write none: a file without features is
 * its header alone, with the columns of an example.
 *
 * @param example properties with a value of each column's type
 */
export function writeFlatGeobuf(
  features: readonly Feature[],
  example: Readonly<Record<string, string | number | boolean>>,
): Uint8Array {
  if (features.length > 0) return serialize({ type: "FeatureCollection", features: [...features] }, WGS84);
  const header = buildHeader(
    {
      geometryType: GeometryType.Unknown,
      columns: Object.keys(example).map((name) => mapColumn(example, name)),
      envelope: null,
      featuresCount: 0,
      indexNodeSize: 0,
      crs: null,
      title: null,
      description: null,
      metadata: null,
    },
    WGS84,
  );
  return Uint8Array.from([...magicbytes, ...header]);
}
