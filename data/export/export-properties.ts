/** What of a served claim an exported document is made from (`export-document.ts`). */
export const EXPORT_PROPERTIES = [
  "layer",
  "kind",
  "status",
  "when",
  "from",
  "to",
  "actors",
  "places",
  "countries",
  "independent",
  "published",
  "title",
  "text",
  "evidence",
  "precision",
  "later",
] as const;
