import type { Geometry } from "geojson";
import type { LngLat } from "../geo/lng-lat";
import { isSharp } from "../time/span";
import type { Facts } from "../view/match";
import { storedDay } from "./stored-day";

/** A claim as the table `claims` has it: what a filter can ask in columns of their own, the rest as it is served. */
export interface ClaimRow {
  readonly position: number;
  readonly facts: Omit<Facts, "title" | "layer" | "area">;
  /** How exactly its main place is known. */
  readonly precision: string;
  readonly where: Where;
  /** Within how many metres of its geometry the place lies; `null` where the geometry is an area. */
  readonly radiusMeters: number | null;
  /** Every other property that is served, and the names of actors and places by language. */
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * The geometry that is served, and, for an event that is its own place, within how many metres of which position it lies. A claim
 * of a story reaches as far as its places do.
 */
export interface Where {
  readonly geometry: Geometry;
  readonly extent: { readonly center: LngLat; readonly meters: number } | null;
}

/** The order in which `cellsOf` gives the columns of `claims`. */
export const CLAIM_COLUMNS = [
  "layer_version",
  "position",
  "id",
  "period",
  "first_day",
  "last_day",
  "is_sharp",
  "edtf",
  "status",
  "kind",
  "agreement",
  "actors",
  "places",
  "countries",
  "outlets",
  "languages",
  "sources",
  "independent",
  "published",
  "is_later",
  "precision",
  "point",
  "shape",
  "extent_meters",
  "extent_lng",
  "extent_lat",
  "radius_meters",
  "words",
  "document",
] as const;

/** What a cell of a table can be; `null` is no value. */
export type Cell = string | number | boolean | null | readonly string[] | object;

/** A date of at most so many days lies in the part of the table that its first day says; longer ones and undated ones in one of their own. */
export const LONGEST_PERIOD = 366;

/**
 * The cells of a claim, in the order of `CLAIM_COLUMNS`.
 *
 * @param shape key of its geometry among the shapes of its version, where it is no point
 */
export function cellsOf(
  { position, facts, precision, where, radiusMeters, document }: ClaimRow,
  version: number,
  shape: string | null,
): Cell[] {
  const { from, to, when } = facts;
  const [first, last] = [dayOf(from), dayOf(to)];
  const isPoint = where.geometry.type === "Point";
  const isShort = first !== null && last !== null && last - first < LONGEST_PERIOD;
  return [
    version,
    position,
    facts.id,
    isShort ? first : null,
    first,
    last,
    isSharp(when),
    when,
    facts.status,
    facts.kind,
    facts.agreement?.text ?? null,
    facts.actors,
    facts.places,
    facts.countries,
    facts.outlets,
    facts.languages,
    facts.sources,
    facts.independent,
    dayOf(facts.published),
    facts.isLater,
    precision,
    where.geometry.type === "Point" ? pointText(where.geometry.coordinates as unknown as LngLat) : null,
    shape,
    where.extent?.meters ?? null,
    isPoint ? null : (where.extent?.center[0] ?? null),
    isPoint ? null : (where.extent?.center[1] ?? null),
    radiusMeters,
    facts.words,
    document,
  ];
}

/** Extended well-known text, as PostGIS reads it. Numbers as they are: the same ones come out again. */
const pointText = ([lng, lat]: LngLat): string => `SRID=4326;POINT(${lng} ${lat})`;

const dayOf = (day: string | null): number | null => (day === null ? null : storedDay(day));
