import type { Geometry } from "geojson";
import initSqlJs, { type Database } from "sql.js";
import { type Bbox, bboxOf } from "../geo/lng-lat";
import { positionsOf } from "../geo/positions";
import { WGS84 } from "../geo/wgs84";
import { CLAIM_COLUMNS } from "./claim-columns";
import type { ExportDocument, ExportedClaim } from "./export-document";
import { GEOPACKAGE_SCHEMA } from "./geopackage-schema";
import { REFERENCE_COLUMNS } from "./references-csv";
import { tableWords } from "./table-words";
import { toWkb } from "./to-wkb";

/** The table of what the claims rest on; no layer has such an id (`data/story/check-head.ts`). */
const REFERENCES_TABLE = "references";

/** A table of features. */
export interface GeopackageTable {
  readonly name: string;
  /** In a file no two are the same: where they are, the later has its name behind it. */
  readonly title: string;
  readonly description: string;
  /** What its geometries are: `GEOMETRY` for a mixture. */
  readonly geometry: "GEOMETRY" | "MULTIPOINT" | "MULTILINESTRING" | "MULTIPOLYGON";
  readonly rows: readonly { readonly claim: ExportedClaim; readonly geometry: Geometry }[];
}

/**
 * A table for each layer of a document, in the order of its claims, every claim in one row.
 *
 * @param describedAs what a layer is called and what it is
 */
export function layerTables(
  { claims }: ExportDocument,
  describedAs: (layer: string) => Pick<GeopackageTable, "title" | "description">,
): GeopackageTable[] {
  return [...new Set(claims.map(({ layer }) => layer))].map((layer) => ({
    name: layer,
    ...describedAs(layer),
    geometry: "GEOMETRY",
    rows: claims.filter((claim) => claim.layer === layer).map((claim) => ({ claim, geometry: claim.geometry })),
  }));
}

/**
 * A document as OGC GeoPackage 1.3 (OGC 12-128r17): tables of features with the columns of the CSV, a table `references`, and the
 * origin, licence, version and address of the document as its metadata. The same document gives the same bytes: nothing in it says when it was written.
 */
export async function toGeopackage(document: ExportDocument, tables: readonly GeopackageTable[]): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(GEOPACKAGE_SCHEMA);
    const changed = `${document.exported}T00:00:00.000Z`;
    const words = tableWords(document.language);
    const titles = new Set([words.references]);
    for (const table of tables) {
      const title = titles.has(table.title) ? `${table.title} (${table.name})` : table.title;
      titles.add(title);
      addTable(database, { ...table, title }, changed);
    }
    addReferences(database, document, changed);
    addMetadata(database, document, changed);
    return database.export();
  } finally {
    database.close();
  }
}

const DAYS: ReadonlySet<string> = new Set(["first_day", "last_day", "published"]);
const TYPES = { string: "TEXT", int: "MEDIUMINT", bool: "BOOLEAN" } as const;

function addTable(database: Database, { name, title, description, geometry, rows }: GeopackageTable, changed: string): void {
  const columns = CLAIM_COLUMNS.map((column) => `${quoted(column.name)} ${DAYS.has(column.name) ? "DATE" : TYPES[column.type]}`);
  database.run(`CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY NOT NULL, geom ${geometry}, ${columns.join(", ")})`);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (?, ?${", ?".repeat(CLAIM_COLUMNS.length)})`);
  for (const [index, { claim, geometry: shape }] of rows.entries()) {
    const cells = CLAIM_COLUMNS.map(({ of }) => {
      const cell = of(claim);
      return typeof cell === "boolean" ? Number(cell) : cell;
    });
    insert.run([index + 1, geometryBlob(shape), ...cells]);
  }
  insert.free();
  const [west = null, south = null, east = null, north = null] = bboxOf(rows.flatMap((row) => positionsOf(row.geometry))) ?? [];
  database.run("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)", [
    name,
    title,
    description,
    changed,
    west,
    south,
    east,
    north,
    WGS84,
  ]);
  database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", [name, geometry, WGS84]);
}

/** Header of OGC 12-128r17 §2.1.3 with the envelope, before the geometry as WKB. */
function geometryBlob(geometry: Geometry): Uint8Array {
  const wkb = toWkb(geometry);
  const blob = new Uint8Array(HEADER_BYTES + wkb.length);
  const header = new DataView(blob.buffer);
  // "GP", version 1, and flags: little-endian, with an envelope of two dimensions.
  for (const [at, byte] of [0x47, 0x50, 0, 0b0000_0011].entries()) header.setUint8(at, byte);
  header.setInt32(4, WGS84, true);
  const [west, south, east, north]: Bbox = bboxOf(positionsOf(geometry)) ?? [0, 0, 0, 0];
  for (const [at, degrees] of [west, east, south, north].entries()) header.setFloat64(8 + at * 8, degrees, true);
  blob.set(wkb, HEADER_BYTES);
  return blob;
}

const HEADER_BYTES = 40;

function addReferences(database: Database, { references, language }: ExportDocument, changed: string): void {
  const words = tableWords(language);
  const columns = REFERENCE_COLUMNS.map((name) => `${quoted(name)} TEXT`).join(", ");
  database.run(`CREATE TABLE "${REFERENCES_TABLE}" (fid INTEGER PRIMARY KEY NOT NULL, ${columns})`);
  const insert = database.prepare(`INSERT INTO "${REFERENCES_TABLE}" VALUES (?${", ?".repeat(REFERENCE_COLUMNS.length)})`);
  for (const [index, reference] of references.entries())
    insert.run([index + 1, ...REFERENCE_COLUMNS.map((name) => reference[name])]);
  insert.free();
  database.run("INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, ?, ?, NULL, NULL, NULL, NULL, 0)", [
    REFERENCES_TABLE,
    words.references,
    words.aboutReferences,
    changed,
  ]);
}

/** As a Dataset of schema.org, for the whole file; what it rests on has a table of its own (OGC 12-128r17, annex F.8). */
function addMetadata(database: Database, document: ExportDocument, changed: string): void {
  const { title, shown, view, licence, version, language } = document;
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: shown,
    url: view,
    license: `https://spdx.org/licenses/${licence}.html`,
    version,
    inLanguage: language,
    dateModified: document.exported,
  };
  database.run("INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'https://schema.org/Dataset', 'application/ld+json', ?)", [
    JSON.stringify(dataset),
  ]);
  database.run("INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)", [changed]);
}

/** A name in SQL. Ids of layers have nothing that needs more. */
const quoted = (name: string): string => `"${name}"`;
