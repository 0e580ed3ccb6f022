import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { CLAIM_COLUMNS, ORIGIN_COLUMNS } from "./claim-columns";
import type { ExportDocument } from "./export-document";

const WGS84 = 4326;

/**
 * The document as FlatGeobuf, with the columns of the table. The writer takes the types of columns from the first claim and has
 * no place for what is said of the whole: texts are never null, and origin and licence stand in every row.
 */
export function toFlatGeobuf(document: ExportDocument): Uint8Array {
  const origin = Object.fromEntries(ORIGIN_COLUMNS.map(({ name, of }) => [name, of(document)]));
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: document.claims.map((claim) => ({
      type: "Feature",
      geometry: claim.geometry,
      properties: { ...Object.fromEntries(CLAIM_COLUMNS.map(({ name, of }) => [name, of(claim) ?? ""])), ...origin },
    })),
  };
  return serialize(collection, WGS84);
}
