import type { Feature, Geometry } from "geojson";
import { isFlatName, USUAL_NAMES } from "../service/properties";
import type { Collection } from "../service/store";
import type { Wanted } from "../story/serialise";
import { type Localized, spokenIn } from "../story/story";
import { dateWords } from "../time/date-words";
import { dayAt } from "../time/day-count";

/** Properties that are made from columns; all others stand in `document`. */
export const COLUMN_PROPERTIES: ReadonlySet<string> = new Set([
  "layer",
  "kind",
  "status",
  "when",
  "from",
  "to",
  "actors",
  "places",
  "countries",
  "outlets",
  "languages",
  "sources",
  "independent",
  "words",
  "published",
  "precision",
  "later",
  "date",
  "licence",
]);

/** What of a row is read to serve it. */
export const SERVED_COLUMNS = `c.id, c.first_day, c.last_day, c.edtf, c.status, c.kind, c.actors, c.places, c.countries, c.outlets,
  c.languages, c.sources, c.independent, c.published, c.is_later, c.precision, c.radius_meters, c.words, c.document,
  ST_X(c.point) AS lng, ST_Y(c.point) AS lat`;

/** A row as it is read. Days are counted from 1970. */
export interface ServedRow {
  readonly id: string;
  readonly first_day: number | null;
  readonly last_day: number | null;
  readonly edtf: string | null;
  readonly status: string;
  readonly kind: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  readonly sources: readonly string[];
  readonly independent: number;
  readonly published: number | null;
  readonly is_later: boolean;
  readonly precision: string;
  readonly radius_meters: number | null;
  readonly words: string;
  readonly document: ClaimDocument;
  readonly lng: number | null;
  readonly lat: number | null;
  /** GeoJSON where the geometry is no point. */
  readonly geojson: string | null;
}

/** The column `document`: properties as they are served, and what the flat ones are made from. */
type ClaimDocument = Readonly<Record<string, unknown>> & {
  readonly title: Localized;
  readonly text: Localized;
  readonly evidence: readonly { readonly id: string; readonly publisher: string; readonly url: string }[];
  readonly agreement?: { readonly text: string };
  /** Left out where they are not in every language, as with events. */
  readonly names?: { readonly actors: NamesByLanguage; readonly places?: NamesByLanguage };
};
type NamesByLanguage = Readonly<Record<string, readonly string[]>>;

/** A row as the very feature that the embedded store gives (`data/story/serialise.ts`). */
export function servedFeature(row: ServedRow, collection: Collection, wanted: Wanted): Feature<Geometry | null> {
  return {
    type: "Feature",
    id: row.id,
    geometry: wanted.skipGeometry ? null : geometryOf(row),
    properties: propertiesOf(row, collection, wanted),
  };
}

function geometryOf({ lng, lat, geojson }: ServedRow): Geometry | null {
  if (lng !== null && lat !== null) return { type: "Point", coordinates: [lng, lat] };
  return geojson === null ? null : JSON.parse(geojson);
}

function propertiesOf(
  row: ServedRow,
  collection: Collection,
  { properties, language = "", site = "" }: Wanted,
): Record<string, unknown> {
  const names = properties ?? USUAL_NAMES;
  const { status, kind, actors, places, countries, outlets, languages, sources, independent, words, precision } = row;
  const [from, to, published] = [dayOf(row.first_day), dayOf(row.last_day), dayOf(row.published)];
  const { names: _names, ...document } = row.document;
  const all: Record<string, unknown> = {
    ...document,
    layer: collection.layer,
    kind,
    status,
    when: row.edtf,
    from,
    to,
    actors,
    places,
    countries,
    outlets,
    languages,
    sources,
    independent,
    words,
    published,
    precision,
    later: row.is_later,
    date: { edtf: row.edtf, first: from, last: to, published },
    licence: collection.licence,
    ...(names.some(isFlatName) ? flatOf(row, collection, { from, to }, language, site) : {}),
  };
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}

const BETWEEN = "; ";

/** The same as `data/service/flat-properties.ts` makes of a story; a test holds them equal. */
function flatOf(
  { id, edtf, countries, actors, radius_meters, document }: ServedRow,
  { id: collection, story, languages, hasPages }: Collection,
  { from, to }: { readonly from: string | null; readonly to: string | null },
  language: string,
  site: string,
): Record<string, unknown> {
  const tag = spokenIn({ languages }, language);
  const { title, text, evidence, agreement, names } = document;
  return {
    name: sayAny(title, tag),
    description: sayAny(text, tag),
    when_text: edtf === null ? "" : dateWords(edtf, tag),
    ...(from === null || to === null ? {} : { when_start: from, when_end: to }),
    ...(agreement ? { agreement_text: agreement.text } : {}),
    actor_names: (names?.actors[tag] ?? Object.values(names?.actors ?? {})[0] ?? actors).join(BETWEEN),
    place_names: (names?.places?.[tag] ?? []).join(BETWEEN),
    country_codes: countries.join(BETWEEN),
    reference_ids: evidence.map((one) => one.id).join(BETWEEN),
    reference_publishers: evidence.map(({ publisher }) => publisher).join(BETWEEN),
    reference_urls: evidence.map(({ url }) => url).join(BETWEEN),
    ...(radius_meters === null ? {} : { radius_meters }),
    url: hasPages ? `${site}/${tag}/${story}/${id}` : `${site}/api/collections/${collection}/items/${id}`,
  };
}

/** Events are in one language, whichever the story has. */
const sayAny = (text: Localized, tag: string): string => text[tag] ?? Object.values(text)[0] ?? "";

const dayOf = (day: number | null): string | null => (day === null ? null : dayAt(day));
