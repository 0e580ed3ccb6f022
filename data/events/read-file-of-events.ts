import { once } from "node:events";
import { createReadStream } from "node:fs";
import path from "node:path";
import { StringDecoder } from "node:string_decoder";
import { type CsvError, type Info, type Parser, parse } from "csv-parse";
import { Refusal } from "../story/refusal";
import type { RawEvent } from "./event";
import { featureTexts } from "./feature-texts";

/** A record of a file, or why it cannot be one, and the line on which it begins. */
export type FileRecord = { readonly line: number } & ({ readonly raw: RawEvent } | { readonly fault: string });

/** Endings of GeoJSON with a feature on each line (RFC 8142, and without its separators). */
const LINES = new Set([".ndjson", ".jsonl", ".geojsonl", ".geojsons", ".geojsonseq"]);

/**
 * The records of a file of events in its order, by the ending of its name: CSV, a GeoJSON FeatureCollection, or a feature on each
 * line. Read as a stream: the memory that it takes does not grow with the file.
 *
 * @param onBytes told how much has been read
 * @throws Refusal when the file as a whole is at fault: an unknown ending, no header, an end in the middle
 */
export function readFileOfEvents(file: string, onBytes: (count: number) => void = () => undefined): AsyncIterable<FileRecord> {
  const ending = path.extname(file).toLowerCase();
  const bytes = counted(file, onBytes);
  if (ending === ".csv" || ending === ".tsv") return csvRecords(bytes, ending === ".csv" ? "," : "\t");
  if (ending === ".geojson" || ending === ".json") return textRecords(featureTexts(bytes));
  if (LINES.has(ending)) return textRecords(linesOf(bytes));
  throw new Refusal(`"${file}" is none of .csv, .tsv, .geojson, .json, ${[...LINES].join(", ")}.`);
}

async function* counted(file: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Without these columns no record can be read. */
const NEEDED = ["id", "title", "kind", "status", "reference_urls", "reference_publishers"];
const LONGEST_RECORD = 1_000_000;

async function* csvRecords(bytes: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<FileRecord> {
  const skipped: FileRecord[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  parser.on("skip", (error: CsvError) => skipped.push({ line: Number(error.lines), fault: error.message.slice(0, 200) }));
  const feeding = feed(parser, bytes);
  let header: readonly string[] | null = null;
  for await (const { record, info } of parser as AsyncIterable<{ record: readonly string[]; info: Info }>) {
    yield* skipped.splice(0);
    if (header === null) {
      header = headerOf(record);
      continue;
    }
    // What is known is the line on which it ends.
    const line = info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (record.length === header.length) {
      const values = Object.fromEntries(header.map((name, index) => [name, record[index]]));
      yield { line, raw: { values, geometry: null } };
    } else yield { line, fault: `${record.length} cells where the first line has ${header.length}` };
  }
  yield* skipped;
  await feeding;
  if (header === null) throw new Refusal("The file is empty.");
}

/** A fault of reading becomes the parser's own, so that who reads on hears of it. */
async function feed(parser: Parser, bytes: AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const chunk of bytes) if (!parser.write(chunk)) await once(parser, "drain");
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

function headerOf(record: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim());
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new Refusal(`Line 1 names no column ${missing.join(", ")}; it names ${header.join(", ").slice(0, 300)}.`);
  return header;
}

async function* textRecords(texts: AsyncIterable<{ readonly line: number; readonly text: string }>): AsyncGenerator<FileRecord> {
  for await (const { line, text } of texts) yield { line, ...featureOf(text) };
}

function featureOf(text: string): { raw: RawEvent } | { fault: string } {
  try {
    const feature = JSON.parse(text);
    if (feature?.type !== "Feature") return { fault: `no GeoJSON Feature: ${text.slice(0, 60)}` };
    const { id, properties, geometry = null } = feature;
    return { raw: { values: { ...(id === undefined ? {} : { id }), ...properties }, geometry } };
  } catch (error) {
    return { fault: `no JSON: ${(error as Error).message.slice(0, 200)}` };
  }
}

const RECORD_SEPARATOR = String.fromCharCode(0x1e);

/** Lines that have anything in them, numbered from 1. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let line = 0;
  for await (const chunk of bytes) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_RECORD)
      throw new Refusal(`Line ${line + lines.length + 1} is longer than ${LONGEST_RECORD} characters.`);
    for (const text of lines) {
      line += 1;
      if (bare(text) !== "") yield { line, text: bare(text) };
    }
  }
  if (bare(rest) !== "") yield { line: line + 1, text: bare(rest) };
}

/** Without the record separator of RFC 8142, and a byte order mark, which counts as white space. */
const bare = (text: string): string => text.trim().replace(RECORD_SEPARATOR, "").trim();
