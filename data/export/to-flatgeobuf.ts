import type { Feature } from "geojson";
import { CLAIM_COLUMNS, ORIGIN_COLUMNS } from "./claim-columns";
import type { ExportDocument } from "./export-document";
import { writeFlatGeobuf } from "./write-flatgeobuf";

const EXAMPLES = { string: "", int: 0, bool: false } as const;

/**
 * The document as FlatGeobuf, with the columns of the table. The writer takes the types of columns from the first claim and has
 * no place for what is said of the whole: texts are never null, and origin and licence stand in every row.
 */
export function toFlatGeobuf(document: ExportDocument): Uint8Array {
  const origin = Object.fromEntries(ORIGIN_COLUMNS.map(({ name, of }) => [name, of(document)]));
  const features = document.claims.map(
    (claim): Feature => ({
      type: "Feature",
      geometry: claim.geometry,
      properties: { ...Object.fromEntries(CLAIM_COLUMNS.map(({ name, of }) => [name, of(claim) ?? ""])), ...origin },
    }),
  );
  return writeFlatGeobuf(features, {
    ...Object.fromEntries(CLAIM_COLUMNS.map(({ name, type }) => [name, EXAMPLES[type]])),
    ...origin,
  });
}
