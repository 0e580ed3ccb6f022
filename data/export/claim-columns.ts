import type { ExportDocument, ExportedClaim } from "./export-document";

type Cell = string | number | boolean | null;

/** Between the values of a cell that has several. */
const BETWEEN = "; ";

/** What a claim is in one row: name of the column, type, and its value. Tables and KML have the same columns in the same order. */
export const CLAIM_COLUMNS: readonly {
  readonly name: string;
  readonly type: "string" | "int" | "bool";
  readonly of: (claim: ExportedClaim) => Cell;
}[] = [
  { name: "id", type: "string", of: ({ id }) => id },
  { name: "title", type: "string", of: ({ title }) => title },
  { name: "text", type: "string", of: ({ text }) => text },
  { name: "layer", type: "string", of: ({ layer }) => layer },
  { name: "layer_title", type: "string", of: ({ layerTitle }) => layerTitle },
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "kind_title", type: "string", of: ({ kindTitle }) => kindTitle },
  { name: "status", type: "string", of: ({ status }) => status },
  { name: "status_title", type: "string", of: ({ statusTitle }) => statusTitle },
  { name: "agreement", type: "string", of: ({ agreement }) => agreement },
  { name: "agreement_title", type: "string", of: ({ agreementTitle }) => agreementTitle },
  { name: "in_force", type: "string", of: ({ inForce }) => inForce },
  { name: "when", type: "string", of: ({ when }) => when },
  { name: "first_day", type: "string", of: ({ from }) => from },
  { name: "last_day", type: "string", of: ({ to }) => to },
  { name: "published", type: "string", of: ({ published }) => published },
  { name: "later", type: "bool", of: ({ isLater }) => isLater },
  { name: "places", type: "string", of: ({ places }) => places.join(BETWEEN) },
  { name: "precision", type: "string", of: ({ precision }) => precision },
  { name: "countries", type: "string", of: ({ countries }) => countries.join(BETWEEN) },
  { name: "actors", type: "string", of: ({ actors }) => actors.join(BETWEEN) },
  { name: "independent", type: "int", of: ({ independent }) => independent },
  { name: "references", type: "string", of: ({ references }) => references.join(BETWEEN) },
  { name: "stances", type: "string", of: ({ stances }) => stances.join(BETWEEN) },
  { name: "sources", type: "string", of: ({ sources }) => sources.join(BETWEEN) },
  { name: "address", type: "string", of: ({ address }) => address },
];

/** What stands in every row, so that a row that is copied elsewhere still says where it comes from. */
export const ORIGIN_COLUMNS: readonly { readonly name: string; readonly of: (document: ExportDocument) => string }[] = [
  { name: "story", of: ({ title }) => title },
  { name: "version", of: ({ version }) => version },
  { name: "licence", of: ({ licence }) => licence },
  { name: "exported", of: ({ exported }) => exported },
  { name: "shown", of: ({ shown }) => shown },
  { name: "view", of: ({ view }) => view },
];
