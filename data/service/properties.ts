import { AGREEMENT_TEXTS, AREAS, PRECISIONS, STATUSES } from "../story/schema";

/** A property of served claims, as schemas and the list of what may be asked for know it. */
export interface ServedProperty {
  readonly name: string;
  readonly title: string;
  /** JSON Schema of its value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Served when nobody names properties. */
  readonly isUsual: boolean;
  /** Plain value made from nested ones (`flat-properties.ts`). */
  readonly isFlat: boolean;
  /** A query parameter of the same name compares it: what GDAL and others leave to the server. */
  readonly isQueryable: boolean;
}

const DAY = { type: "string", format: "date" };
const TEXT = { type: "string" };
const LOCALIZED = { type: "object", additionalProperties: TEXT };
const LIST = { type: "array", items: TEXT };
const OBJECT = { type: "object" };

/** Every property that a claim can have, in the order in which they are served. */
export const PROPERTIES: readonly ServedProperty[] = [
  nested("layer", "Id of the layer", TEXT),
  queryable("kind", "What kind of claim it is", TEXT),
  queryable("status", "How sure it is", { type: "string", enum: STATUSES }),
  onRequest("when", "EDTF date (ISO 8601-2)", TEXT),
  onRequest("from", "First day that `when` can mean", DAY),
  onRequest("to", "Last day that `when` can mean", DAY),
  nested("actors", "Ids of the actors", LIST),
  nested("places", "Ids of the places, the main one first", LIST),
  nested("countries", "ISO 3166-1 alpha-3 codes of the countries of its places", LIST),
  nested("outlets", "Kinds of its sources", LIST),
  nested("languages", "Languages of its sources, BCP 47", LIST),
  nested("sources", "Ids of its references", LIST),
  queryable("independent", "Number of independent sources that support it", { type: "integer" }),
  onRequest("words", "Everything that it says in every language, without case and accents", TEXT),
  onRequest("published", "Last of the days on which it can first have been published", DAY),
  onRequest("area", "How it covers its country on the map", { type: "string", enum: AREAS }),
  nested("title", "Title in every language", LOCALIZED),
  nested("text", "Text in every language", LOCALIZED),
  nested("route", "Ids of the places from and to which it leads", LIST),
  nested("knownSince", "EDTF date since which it is public", TEXT),
  nested("statusNote", "Why it has its status, in every language", LOCALIZED),
  nested("evidence", "What it rests on: references with stance and locator", { type: "array", items: OBJECT }),
  nested("caveat", "Id of the claim that hedges it", TEXT),
  nested("related", "Ids of related claims", LIST),
  nested("figure", "A number with its range, unit and whose estimate it is", OBJECT),
  nested("facts", "Ids of the facts of the article that it tells", LIST),
  nested("record", "Ids of the entries of the record that it tells", LIST),
  onRequest("agreement", "What is known of an agreement's text", OBJECT),
  onRequest("disputedBy", "Ids of those references that say the contrary", LIST),
  queryable("precision", "How exactly its main place is known", { type: "string", enum: PRECISIONS }),
  queryable("later", "Happened or became public after the article", { type: "boolean" }),
  nested("date", "EDTF date, the first and last day that it can mean, and the day by which it was public", OBJECT),
  nested("licence", "Licence of our text and data, SPDX", TEXT),
  flat("name", "Title in the language of the answer", TEXT),
  flat("description", "Text in the language of the answer", TEXT),
  flat("when_text", "When, in words", TEXT),
  { ...queryable("when_start", "First day that the date can mean", DAY), isFlat: true },
  { ...queryable("when_end", "Last day that the date can mean", DAY), isFlat: true },
  flat("agreement_text", "What is known of the text of an agreement, where it is about one", {
    type: "string",
    enum: AGREEMENT_TEXTS,
  }),
  flat("actor_names", "Who, with semicolons", TEXT),
  flat("place_names", "Where, with semicolons", TEXT),
  flat("country_codes", "ISO 3166-1 alpha-3 codes, with semicolons", TEXT),
  flat("reference_ids", "Ids of the references, with semicolons", TEXT),
  flat("reference_publishers", "Publishers of the references, with semicolons", TEXT),
  flat("reference_urls", "Addresses of the references, with semicolons", TEXT),
  flat("radius_meters", "Within how many metres of the geometry the place lies", { type: "number" }),
  flat("url", "Address of the claim's page", { type: "string", format: "uri" }),
];

export const PROPERTY_NAMES: readonly string[] = PROPERTIES.map(({ name }) => name);
export const USUAL_NAMES: readonly string[] = PROPERTIES.filter(({ isUsual }) => isUsual).map(({ name }) => name);
export const QUERYABLES: readonly ServedProperty[] = PROPERTIES.filter(({ isQueryable }) => isQueryable);

const flatNames = new Set(PROPERTIES.filter(({ isFlat }) => isFlat).map(({ name }) => name));

export const isFlatName = (name: string): boolean => flatNames.has(name);

function nested(name: string, title: string, schema: ServedProperty["schema"]): ServedProperty {
  return { name, title, schema, isUsual: true, isFlat: false, isQueryable: false };
}

function queryable(name: string, title: string, schema: ServedProperty["schema"]): ServedProperty {
  return { ...nested(name, title, schema), isQueryable: true };
}

function flat(name: string, title: string, schema: ServedProperty["schema"]): ServedProperty {
  return { ...nested(name, title, schema), isFlat: true };
}

/**
 * Served by name only: what says nothing that the texts do not say, how the map draws, `when` and `agreement`, whose
 * names in a query ask for something else, and days that are not those of the claim's date as such: GDAL turns any comparison with a day into `datetime`,
 * and takes the answer for its own. In `date` they are out of its reach.
 */
function onRequest(name: string, title: string, schema: ServedProperty["schema"]): ServedProperty {
  return { ...nested(name, title, schema), isUsual: false };
}
