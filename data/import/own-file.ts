import type { Feature, Geometry } from "geojson";

/** A value of somebody's own data. Nothing else is kept: what is nested becomes text. */
export type Cell = string | number | boolean | null;
export type OwnFeature = Feature<Geometry, Readonly<Record<string, Cell>>>;

/** What a file holds, in WGS84 degrees, as the map can draw it. */
export interface OwnFile {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly features: readonly OwnFeature[];
  /** Names of all attributes, in the order in which they are first met. */
  readonly columns: readonly string[];
  readonly warnings: readonly Remark[];
}

/** Something to be said about a file. `code` says what, in words that each language has; the rest says where. */
export interface Remark {
  readonly code: RemarkCode;
  /** Of the file, the first is 1. */
  readonly line?: number | null;
  /** Which feature, the first is 1. */
  readonly feature?: number | null;
  /** What stands there, or is missing; a name of a file in a package. */
  readonly what?: string;
  readonly count?: number;
}

export const REMARK_CODES = [
  // Why nothing could be read.
  "too-large",
  "too-many-features",
  "empty",
  "unknown-format",
  "broken-json",
  "no-geojson",
  "other-crs",
  "not-degrees",
  "bad-coordinates",
  "bad-geometry",
  "no-features",
  "broken-table",
  "no-place-columns",
  "no-usable-row",
  "broken-xml",
  "broken-package",
  "no-shapefile",
  "lone-part",
  "broken-shapefile",
  "broken-flatgeobuf",
  // What was left out or mended.
  "ring-closed",
  "no-geometry",
  "bad-row",
  "unknown-country",
  "no-projection",
  "several-layers",
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

/** The file cannot be used. The remark says why, and where in it. */
export class FileFault extends Error {
  constructor(readonly remark: Remark) {
    super(JSON.stringify(remark));
  }
}

/** Bytes of a file, and of what a package unpacks to. More would make the page hang. */
export const MOST_BYTES = 30_000_000;
export const MOST_UNPACKED_BYTES = 120_000_000;
export const MOST_FEATURES = 50_000;
