import type { Reference } from "../story/story";
import { csvCell } from "./csv-cells";

export const REFERENCE_COLUMNS = ["id", "publisher", "title", "url", "date", "language", "kind", "origin"] as const;

/** References as a table (RFC 4180), to be joined with the column `references` of the claims. */
export function referencesCsv(references: readonly Reference[]): string {
  const rows = references.map((reference) => REFERENCE_COLUMNS.map((name) => csvCell(reference[name])).join(","));
  return `\uFEFF${[REFERENCE_COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}
