import type { Geometry } from "geojson";
import { normalGeometry } from "../export/normal-geometry";
import { hasCountry } from "../geo/countries";
import type { LngLat } from "../geo/lng-lat";
import { publishedBy } from "../story/knowledge";
import { placeGeometry } from "../story/serialise";
import { independentOrigins, statusFault } from "../story/status-rule";
import type { Claim, Place, Precision, Reference } from "../story/story";
import { intervalOf } from "../time/interval";
import { type Facts, fold } from "../view/match";
import { CITY_METERS } from "../view/standing";
import { readReferences } from "./event-references";
import { Fields } from "./fields";
import { slug } from "./slug";

/** One event of a file: a claim that is its own place. */
export interface EventClaim {
  readonly facts: Omit<Facts, "title" | "layer" | "area">;
  readonly title: string;
  readonly text: string;
  readonly statusNote: string | null;
  readonly precision: Precision;
  readonly geometry: Geometry;
  /** Where it lies, and within how many metres; `null` where it is about countries as a whole. */
  readonly extent: { readonly center: LngLat; readonly meters: number } | null;
  readonly actorNames: readonly string[];
  readonly references: readonly Reference[];
  readonly evidence: Claim["evidence"];
}

/** A record as it stands in a file: cells of a row, or properties of a feature; its geometry as GeoJSON where it has one. */
export interface RawEvent {
  readonly values: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/**
 * The event of a record. What columns mean is in docs/operations.md; the rules are those of a story's claims.
 *
 * @returns the faults instead, each a sentence that names the column, when there are any
 */
export function readEvent({ values, geometry }: RawEvent): EventClaim | readonly string[] {
  const fields = new Fields(values);
  const id = fields.matching("id", /^[\w.:-]{1,80}$/, "1 to 80 letters, digits, _ . : or -");
  const title = fields.text("title", 500);
  const text = fields.optionalText("text", 20_000) ?? title;
  const kind = fields.matching("kind", /^[\w-]{1,80}$/, "an id such as attack, of letters, digits, _ or -");
  const status = fields.oneOf("status", ["established", "reported", "alleged", "disputed"]);
  const statusNote = fields.optionalText("status_note", 2000);
  const when = fields.optionalText("when", 80);
  const interval = when === null ? null : intervalOf(when);
  if (when !== null && interval === null) fields.fault("when", when, "an EDTF date such as 2020-08-18, 2020-08 or 2019/2020");
  const actorNames = fields.list("actors", 200);
  const countries = unique(fields.list("countries", 80));
  for (const code of countries)
    if (!hasCountry(code)) fields.fault("countries", code, "ISO 3166-1 alpha-3 codes of countries on the map");
  const where = whereOf(fields, geometry, countries);
  const { references, evidence } = readReferences(fields);
  // Two pieces of one publisher have one id, and each its own day: the rules are asked with numbers for ids.
  const byNumber = new Map(references.map((reference, index) => [String(index), reference]));
  const numbered = evidence.map((entry, index) => ({ ...entry, reference: String(index) }));
  const known = {
    status,
    when,
    evidence: numbered,
    ...(statusNote === null ? {} : { statusNote: { und: statusNote } }),
  } as Claim;
  const fault = fields.faults.length === 0 ? statusFault(known, byNumber) : null;
  if (fault) fields.faults.push(`status: ${fault.found}; expected ${fault.expected}`);
  if (fields.faults.length > 0 || where === null) return fields.faults;
  return {
    facts: {
      id,
      kind,
      status,
      when,
      from: interval?.from ?? null,
      to: interval?.to ?? null,
      actors: unique(actorNames.map(slug)),
      places: [],
      countries,
      outlets: unique(references.map((reference) => reference.kind)),
      languages: unique(references.map(({ language }) => language)),
      sources: unique(references.map((reference) => reference.id)),
      independent: independentOrigins(known, byNumber),
      words: fold([title, text, ...actorNames, ...references.map(({ publisher }) => publisher)].join(" ")),
      published: publishedBy(known, byNumber),
      isLater: false,
    },
    title,
    text,
    statusNote,
    ...where,
    actorNames,
    references,
    evidence,
  };
}

/** By a position or by countries as a whole; nothing is a point that is not known as one. */
function whereOf(
  fields: Fields,
  geometry: unknown,
  countries: readonly string[],
): Pick<EventClaim, "precision" | "geometry" | "extent"> | null {
  const center = fields.position(geometry);
  const usual = center ? "site" : "country";
  const precision = fields.oneOf("precision", ["site", "city", "region", "country"], usual);
  const radius = fields.optionalNumber("radius_meters", 0, 2_000_000);
  if (center === undefined) return null;
  if (center === null) {
    if (countries.length === 0) fields.fault("lng", "", "a position in lng and lat, or countries");
    if (precision === "site" || precision === "city")
      fields.fault("precision", precision, "region or country where there is no position");
    return fields.faults.length > 0 ? null : { precision, geometry: outlinesOf(countries), extent: null };
  }
  if (precision === "country") fields.fault("precision", precision, "no position where it is only known by its country");
  if (precision === "region" && !radius) fields.fault("radius_meters", "", "how far the region reaches");
  const meters = radius || (precision === "city" ? CITY_METERS : 0);
  // A city's mark is a point; what was said to reach further or less far is a disc, as with places of a story.
  const place = { geometry: { type: "Point", coordinates: [...center] }, ...(radius ? { radiusMeters: radius } : {}) };
  return { precision, geometry: normalGeometry(placeGeometry(place as unknown as Place)), extent: { center, meters } };
}

const outlines = new Map<string, Geometry>();

function outlinesOf(countries: readonly string[]): Geometry {
  const key = countries.join();
  const known =
    outlines.get(key) ?? normalGeometry(placeGeometry({ geometry: null, countries: [...countries] } as unknown as Place));
  if (outlines.size < 1000) outlines.set(key, known);
  return known;
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
