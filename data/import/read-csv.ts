import type { Geometry } from "geojson";
import Papa from "papaparse";
import { checkFeatures, type FoundFeature } from "./check-features";
import { FileFault, type OwnFile, type Remark } from "./own-file";
import { type PlaceColumns, placeColumns } from "./place-columns";

/** As many rows with a fault are named one by one. */
const MOST_NAMED = 10;

/**
 * A table with a head, whatever separates its cells; places by columns of longitude and latitude, or by a country's code or name. Rows
 * without a usable place are left out and named. Cells are text, except that a number is a number.
 *
 * @throws FileFault
 */
export async function readCsv(name: string, text: string): Promise<OwnFile> {
  const body = text.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separatorOf(body) });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) throw new FileFault({ code: "broken-table", line: lineOf(data, quotes.row ?? data.length) });
  const [head = [], ...rows] = data;
  const columns = placeColumns(head);
  if (head.length < 2 && columns === null) throw new FileFault({ code: "unknown-format", what: name });
  if (columns === null) throw new FileFault({ code: "no-place-columns", what: head.filter(Boolean).join(", ").slice(0, 200) });
  const placeOf = await placeReader(columns);
  const found: FoundFeature[] = [];
  const warnings: Remark[] = [];
  let line = 1 + linesIn(head);
  for (const row of rows) {
    const isBlank = row.every((cell) => cell.trim() === "");
    const place = isBlank ? null : placeOf(row);
    if (place && "code" in place) warnings.push({ ...place, line });
    else if (place) found.push({ geometry: place, properties: propertiesOf(head, row), line });
    line += linesIn(row);
  }
  if (found.length === 0)
    throw new FileFault(warnings[0] ? { ...warnings[0], code: "no-usable-row" } : { code: "no-features", count: 0 });
  const named = warnings.slice(0, MOST_NAMED);
  const more = warnings.length - named.length;
  return checkFeatures(name, found, more > 0 ? [...named, { code: "bad-row", count: more }] : named);
}

/** What the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const head = (/^.*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const [most = ","] = [",", ";", "\t", "|"].sort((a, b) => head.split(b).length - head.split(a).length);
  return most;
}

type ReadPlace = (row: readonly string[]) => Geometry | Remark;

async function placeReader(columns: PlaceColumns): Promise<ReadPlace> {
  if (columns.kind === "point") return (row) => pointOf(row[columns.lng] ?? "", row[columns.lat] ?? "");
  // A table of points needs no outlines.
  const [{ countryCode }, { outlineOf }] = await Promise.all([import("./country-codes"), import("../geo/countries")]);
  return (row) => {
    const said = (row[columns.country] ?? "").trim();
    const iso = countryCode(said);
    return iso === null ? { code: "unknown-country", what: said.slice(0, 80) } : outlineOf(iso);
  };
}

function pointOf(lngText: string, latText: string): Geometry | Remark {
  const [lng, lat] = [numberOf(lngText), numberOf(latText)];
  const isUsable = lng !== null && lat !== null && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  if (isUsable) return { type: "Point", coordinates: [lng, lat] };
  return { code: "bad-row", what: `${lngText}, ${latText}`.slice(0, 80) };
}

/** With a point or a comma before the decimals; `null` for anything else. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

function propertiesOf(head: readonly string[], row: readonly string[]): Record<string, string | number | null> {
  return Object.fromEntries(
    head.map((column, index) => {
      const text = row[index] ?? "";
      const isNumber = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text);
      return [column.trim() || String(index + 1), text === "" ? null : isNumber ? Number(text) : text];
    }),
  );
}

const linesIn = (row: readonly string[]) => 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function lineOf(rows: readonly (readonly string[])[], index: number): number {
  return 1 + rows.slice(0, index).reduce((sum, row) => sum + linesIn(row), 0);
}
