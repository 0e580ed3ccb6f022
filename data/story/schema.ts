import * as z from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
const text = z.string().trim().min(1, "some text");

/** Keyed by BCP 47 tag. That every language of the story is there is checked in `check-story.ts`, which knows them. */
const localized = z.record(z.string(), text);
const lng = z.number().min(-180, "a longitude from -180 to 180").max(180, "a longitude from -180 to 180");
const lat = z.number().min(-90, "a latitude from -90 to 90").max(90, "a latitude from -90 to 90");
const position = z.tuple([lng, lat], "a position [longitude, latitude]");
const bbox = z.tuple([lng, lat, lng, lat], "a box [west, south, east, north]");
const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "a colour like #C8460A");
const iso3 = z.string().regex(/^[A-Z]{3}$/, "an ISO 3166-1 alpha-3 code");

const version = z.string().regex(/^\d+\.\d+\.\d+$/, "a version like 1.0.0");

export const AREAS = ["none", "fill", "hatch", "grain", "edge"] as const;
export const STATUSES = ["established", "reported", "alleged", "disputed"] as const;
export const STANCES = ["supports", "disputes", "mentions"] as const;
export const PRECISIONS = ["site", "city", "region", "country"] as const;
/** What is known of an agreement's text. `named`: somebody lists it, and nobody shows it. */
export const AGREEMENT_TEXTS = ["signed", "ratified", "contract", "draft", "named", "denied"] as const;
export const REFERENCE_KINDS = ["official", "wire", "press", "repost", "state-media", "blog", "listing"] as const;

const layer = z.strictObject({
  id,
  title: localized,
  description: localized,
  note: localized.optional(),
  color: z.strictObject({ light: color, dark: color }),
  on: z.boolean(),
  group: id.optional(),
  kinds: z.record(id, z.strictObject({ title: localized, area: z.enum(AREAS) })),
});

const layerGroup = z.strictObject({ id, title: localized });

export const storySchema = z.strictObject({
  id,
  title: localized,
  summary: localized,
  kicker: localized,
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 tag")).min(1, "at least one language"),
  version,
  published: z.string(),
  licence: text,
  article: id,
  bbox,
  opening: z.strictObject({ bbox, alt: localized }),
  chapters: z.array(z.strictObject({ id, bbox, alt: localized })).min(1, "at least one chapter"),
  groups: z.array(layerGroup).optional(),
  layers: z.array(layer).min(1, "at least one layer"),
});

const evidence = z.strictObject({
  reference: id,
  stance: z.enum(STANCES),
  locator: z.union([z.strictObject({ paragraph: z.int().positive() }), z.strictObject({ caption: z.literal(true) })]).nullable(),
  attributedTo: localized.optional(),
  origin: id.optional(),
});

const figure = z.strictObject({
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: localized,
  by: localized,
});

const agreement = z.strictObject({
  text: z.enum(AGREEMENT_TEXTS),
  inForce: z.enum(["yes", "no", "unknown"]),
  asOf: z.string().nullable(),
});

export const claimSchema = z.strictObject({
  title: localized,
  text: localized,
  kind: id,
  places: z.array(id).min(1, "at least one place"),
  route: z.tuple([id, id], "two place ids").optional(),
  border: z.array(id).min(1, "at least one neighbour").optional(),
  when: z.string().nullable(),
  knownSince: z.string().optional(),
  actors: z.array(id),
  status: z.enum(STATUSES),
  statusNote: localized.optional(),
  evidence: z.array(evidence).min(1, "at least one reference"),
  caveat: id.optional(),
  related: z.array(id).optional(),
  figure: figure.optional(),
  facts: z.array(z.string()).optional(),
  record: z.array(z.string()).optional(),
  agreement: agreement.optional(),
});

export const placeSchema = z.strictObject({
  name: localized,
  precision: z.enum(PRECISIONS),
  country: iso3.optional(),
  countries: z.array(iso3).min(1, "at least one country").optional(),
  radiusMeters: z.number().positive("a distance above 0").optional(),
  labelAt: position.optional(),
  source: text,
});

export const claimGeometry = z.null("null: the position comes from places.geojson");

/**
 * What a place may be drawn with: a point, or an area of its own. Rings are checked against RFC 7946 §3.1.6 in
 * `check-geometry.ts`, where the message can say which ring is wrong.
 */
export const placeGeometry = z
  .union([
    z.strictObject({ type: z.literal("Point"), coordinates: position }),
    z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)).min(1) }),
  ])
  .nullable();

/** A Feature whose geometry and properties are known; foreign members are faults, so that a typing error is found. */
export function featureSchema<Geometry extends z.ZodType, Properties extends z.ZodType>(
  geometry: Geometry,
  properties: Properties,
) {
  return z.strictObject({ type: z.literal("Feature"), id, geometry, properties });
}

export const referenceSchema = z.strictObject({
  id,
  publisher: text,
  title: text.nullable(),
  url: z.url({ protocol: /^https?$/, error: "an http or https address" }),
  date: z.string().nullable(),
  language: text,
  kind: z.enum(REFERENCE_KINDS),
  origin: id,
});

export const conflictSchema = z.strictObject({
  id,
  title: localized,
  text: localized,
  accounts: z.array(id).min(2, "at least two claims"),
});

export const CORRECTION_KINDS = ["correction", "addition", "removal"] as const;

export const correctionSchema = z.strictObject({
  date: z.iso.date("a day like 2020-08-24"),
  version,
  kind: z.enum(CORRECTION_KINDS),
  claims: z.array(id),
  text: localized,
});

export const actorSchema = z.strictObject({
  id,
  type: z.enum(["person", "organisation", "group"]),
  name: localized,
  role: localized,
});
