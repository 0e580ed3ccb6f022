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

/** What a cell of a table can be; `null` is no value. */
export type Cell = string | number | boolean | null | readonly string[] | object;

/** A date of at most so many days lies in the part of the table that its first day says; longer ones and undated ones in one of their own. */
export const LONGEST_PERIOD = 366;

/**
 * The cells of a claim, by the columns of `claims`.
 *
 * @param shape key of its geometry among the shapes of its version, where it is no point
 */
export function cellsOf(
  { position, facts, precision, where, radiusMeters, document }: ClaimRow,
  version: number,
  shape: string | null,
): Readonly<Record<string, Cell>> {
  const { from, to, when } = facts;
  const [first, last] = [dayOf(from), dayOf(to)];
  const isPoint = where.geometry.type === "Point";
  const isShort = first !== null && last !== null && last - first < LONGEST_PERIOD;
  return {
    layer_version: version,
    position,
    id: facts.id,
    period: isShort ? first : null,
    first_day: first,
    last_day: last,
    is_sharp: isSharp(when),
    edtf: when,
    status: facts.status,
    kind: facts.kind,
    agreement: facts.agreement?.text ?? null,
    actors: facts.actors,
    places: facts.places,
    countries: facts.countries,
    outlets: facts.outlets,
    languages: facts.languages,
    sources: facts.sources,
    independent: facts.independent,
    published: dayOf(facts.published),
    is_later: facts.isLater,
    precision,
    point: where.geometry.type === "Point" ? pointText(where.geometry.coordinates as unknown as LngLat) : null,
    shape,
    extent_meters: where.extent?.meters ?? null,
    extent_lng: isPoint ? null : (where.extent?.center[0] ?? null),
    extent_lat: isPoint ? null : (where.extent?.center[1] ?? null),
    radius_meters: radiusMeters,
    words: facts.words,
    document,
  };
}

/** Extended well-known text, as PostGIS reads it. Numbers as they are: the same ones come out again. */
const pointText = ([lng, lat]: LngLat): string => `SRID=4326;POINT(${lng} ${lat})`;

const dayOf = (day: string | null): number | null => (day === null ? null : storedDay(day));
