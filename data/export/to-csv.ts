import { CLAIM_COLUMNS, ORIGIN_COLUMNS } from "./claim-columns";
import { csvCell } from "./csv-cells";
import type { ExportDocument, ExportedClaim } from "./export-document";
import { toWkt } from "./to-wkt";

/** Without it Excel reads the file in the code page of its country. GDAL and others skip it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The document as a table (RFC 4180), a row for each claim. `lon` and `lat` are there where one point is known; `WKT` has every
 * geometry, under the name by which GDAL finds it. Where the table comes from stands in columns, not in lines above it, which
 * programs would take for rows.
 */
export function toCsv(document: ExportDocument): string {
  const head = [...CLAIM_COLUMNS, { name: "lon" }, { name: "lat" }, ...ORIGIN_COLUMNS, { name: "WKT" }];
  const origin = ORIGIN_COLUMNS.map((column) => column.of(document));
  const rows = document.claims.map((claim) => [
    ...CLAIM_COLUMNS.map((column) => column.of(claim)),
    ...lonLat(claim),
    ...origin,
    toWkt(claim.geometry),
  ]);
  const lines = [head.map(({ name }) => name), ...rows].map((cells) => cells.map(csvCell).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function lonLat({ lngLat }: ExportedClaim): readonly [number, number] | readonly [null, null] {
  return lngLat ?? [null, null];
}
