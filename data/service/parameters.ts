import { FACETS, type Facet } from "../view/filter";
import { MOST_LIMIT, MOST_OFFSET, USUAL_LIMIT } from "./items-query";
import { PROPERTY_NAMES, QUERYABLES } from "./properties";
import type { Collection } from "./store";

/** A query parameter as the API document declares it; what is not declared is refused. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  /** JSON Schema as OpenAPI 3.0 has it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

const TEXT = { type: "string" };
const FACET_DESCRIPTIONS: Readonly<Record<Facet, string>> = {
  status: "How sure a claim is",
  kind: "What kind of claim it is",
  agreement: "What is known of the text of an agreement",
  actor: "Ids of actors: who is named in it",
  country: "ISO 3166-1 alpha-3 codes of the countries in which its places lie, or that it is about",
  at: "Ids of places",
  outlet: "Kinds of sources on which it rests",
  lang: "Languages of those sources",
  source: "Ids of references on which it rests",
};

/** Values that are spelt out one by one. With more of them the documents would be megabytes, and made anew for each who asks. */
export const MOST_SPELT_OUT = 1000;

/** On every resource: in which form, and in which language. */
export function usualParameters(languages: readonly string[], forms: readonly string[] = ["json", "html"]): readonly Parameter[] {
  return [
    { name: "f", description: "The form of the answer, before what `Accept` says", schema: { ...TEXT, enum: forms } },
    {
      name: "language",
      description: "The language of titles and texts, before what `Accept-Language` says",
      schema: { ...TEXT, enum: languages },
    },
  ];
}

/** Which properties of a claim are wanted, and whether its geometry is. */
const WANTED: readonly Parameter[] = [
  {
    name: "properties",
    description: "Only these properties, with commas; none when empty",
    schema: { type: "array", items: { ...TEXT, enum: PROPERTY_NAMES } },
  },
  { name: "skipGeometry", description: "`true`: without geometries", schema: { type: "boolean", default: false } },
];

export function itemParameters({ languages }: Collection): readonly Parameter[] {
  return [...usualParameters(languages), ...WANTED];
}

/** Everything that may be asked of the claims of a collection. */
export function itemsParameters(collection: Collection): readonly Parameter[] {
  return [
    ...usualParameters(collection.languages),
    {
      name: "limit",
      description: "At most so many claims; more than the greatest number is taken for it",
      schema: { type: "integer", minimum: 1, maximum: MOST_LIMIT, default: USUAL_LIMIT },
    },
    {
      name: "offset",
      description: "Leaves out so many claims; `next` and `prev` links have it",
      schema: { type: "integer", minimum: 0, maximum: MOST_OFFSET, default: 0 },
    },
    {
      name: "bbox",
      description:
        "Whose geometry meets the box west,south,east,north (or with heights), degrees; west > east crosses the antimeridian",
      schema: {
        type: "array",
        items: { type: "number" },
        oneOf: [
          { minItems: 4, maxItems: 4 },
          { minItems: 6, maxItems: 6 },
        ],
      },
    },
    {
      name: "datetime",
      description:
        "An instant or an interval of RFC 3339. A claim answers when its date may lie in it; one that nobody dates may be of any time",
      schema: TEXT,
    },
    ...WANTED,
    ...FACETS.map((facet) => facetParameter(facet, collection.values[facet])),
    { name: "when", description: "A window of days, months or years: 2015/2020-08-24, ../2015, 2020-08", schema: TEXT },
    {
      name: "refs",
      description: "Least number of independent sources that support it",
      schema: { type: "integer", minimum: 1, maximum: 99 },
    },
    {
      name: "q",
      description: "Words that all occur in it, in any language; case and accents do not count",
      schema: { ...TEXT, maxLength: 200 },
    },
    { name: "within", description: "A disc: 200km:bamako around a place, 500km:-8,12.65 around a position", schema: TEXT },
    {
      name: "box",
      description: "west,south,east,north: asks for what is known of the place, as `within` and `area` do",
      schema: TEXT,
    },
    { name: "area", description: "A polygon with geodesic edges: lng,lat;lng,lat;lng,lat", schema: TEXT },
    {
      name: "reading",
      description: "`certain`: only what answers wherever in its date and place the truth lies",
      schema: { ...TEXT, enum: ["possible", "certain"], default: "possible" },
    },
    {
      name: "later",
      description: "What happened or became public after the article: `on` also that, `off` or `false` not, `true` only that",
      schema: { ...TEXT, enum: ["on", "off", "true", "false", "1", "0"], default: "on" },
    },
    { name: "known", description: "Only what was certainly public by this day", schema: { ...TEXT, format: "date" } },
    ...QUERYABLES.filter(({ name }) => !IS_DECLARED.has(name)).map(({ name, title, schema }) => ({
      name,
      description: `${title}: equal to this`,
      schema,
    })),
  ];
}

function facetParameter(facet: Facet, values: readonly string[]): Parameter {
  const [what, items] =
    values.length > MOST_SPELT_OUT
      ? [`one of ${values.length} values, too many to be listed here`, TEXT]
      : ["one of the values", { ...TEXT, enum: values }];
  return {
    name: facet,
    description: `${FACET_DESCRIPTIONS[facet]}: ${what}, with commas`,
    schema: { type: "array", items, maxItems: 60 },
  };
}

/** What may be asked of a tile, and of a tileset for all of its tiles: which claims. What says how many, where and in which form does not. */
export function conditionParameters(collection: Collection): readonly Parameter[] {
  const others = new Set([...itemParameters(collection).map(({ name }) => name), "limit", "offset", "bbox"]);
  return itemsParameters(collection).filter(({ name }) => !others.has(name));
}

/** The forms of a tileset, and of a tile. */
export const TILESET_FORMS: readonly string[] = ["json", "html", "tilejson"];
export const TILE_FORMS: readonly string[] = ["mvt"];

export function tilesetParameters(collection: Collection): readonly Parameter[] {
  return [...usualParameters(collection.languages, TILESET_FORMS), ...conditionParameters(collection)];
}

/** A tile says nothing in any language. */
export function tileParameters(collection: Collection): readonly Parameter[] {
  const [form] = usualParameters(collection.languages, TILE_FORMS);
  return [...(form ? [form] : []), ...conditionParameters(collection)];
}

/** Queryables whose parameter is one of those above. */
const IS_DECLARED: ReadonlySet<string> = new Set(["status", "kind", "later"]);
