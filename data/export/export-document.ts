import type { Feature, Geometry } from "geojson";
import type { LngLat } from "../geo/lng-lat";
import type { Claim, Evidence, Localized, Reference } from "../story/story";
import type { Facet } from "../view/filter";
import type { Facts } from "../view/match";
import type { NameOf } from "../view/sentence";
import { normalGeometry } from "./normal-geometry";

/** What is taken away: the claims that a view shows, and all that says where they come from. Every format is written from it. */
export interface ExportDocument extends ExportHead {
  readonly claims: readonly ExportedClaim[];
  /** What the claims rest on, each once, in the order in which they first name it. */
  readonly references: readonly Reference[];
}

/** What every file says of itself. */
export interface ExportHead {
  /** Whole address of the view, with its host: who opens it sees the same claims. */
  readonly view: string;
  /** What is shown, in words. */
  readonly shown: string;
  /** Id of the story. */
  readonly story: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly language: string;
  /** The day on which the file is made, `YYYY-MM-DD`. */
  readonly exported: string;
}

/** A claim as other programs get it: ids and codes where they compare, names in the page's language where people read. */
export interface ExportedClaim {
  readonly id: string;
  /** Of its own page. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  /** Ids, and what they are called. */
  readonly layer: string;
  readonly layerTitle: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly status: string;
  readonly statusTitle: string;
  /** EDTF as the claim has it, and the first and last day of it. */
  readonly when: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly published: string | null;
  readonly isLater: boolean;
  readonly places: readonly string[];
  readonly precision: string;
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  readonly actors: readonly string[];
  readonly independent: number;
  /** What is known of the text of an agreement, and whether it is in force; `null` for claims about none. */
  readonly agreement: string | null;
  readonly agreementTitle: string | null;
  readonly inForce: string | null;
  /** Ids of references, what each does to the claim, and each with its publisher, date and address: one list beside the other. */
  readonly references: readonly string[];
  readonly stances: readonly string[];
  readonly sources: readonly string[];
  readonly geometry: Geometry;
  /** Only where one point is known: never the middle of an area. */
  readonly lngLat: LngLat | null;
}

/** A feature of a layer as the service gives it, with all its properties. */
export type ServedFeature = Feature<
  Geometry,
  Omit<Facts, "id" | "isLater"> &
    Omit<Claim, "id" | "evidence"> & {
      readonly later: boolean;
      readonly precision: string;
      readonly evidence: readonly (Evidence & Reference)[];
    }
>;

/** How things are called in the language of the file. */
export interface ExportNames {
  readonly nameOf: NameOf;
  readonly layerTitle: (id: string) => string;
  /** Whole address of a claim's page. */
  readonly claimAddress: (id: string) => string;
}

/**
 * The document of some claims.
 *
 * @param features of the layers that are on; may hold claims that are not shown
 * @param shown ids of the claims that the view shows, in its order: these and no others are in the document
 * @throws when a claim that is shown is not among the features
 */
export function exportDocument(
  head: ExportHead,
  features: readonly ServedFeature[],
  shown: readonly string[],
  names: ExportNames,
): ExportDocument {
  const byId = new Map(features.map((feature) => [String(feature.id), feature]));
  const taken = shown.map((id) => {
    const feature = byId.get(id);
    if (!feature) throw new Error(`The claim "${id}" is shown, and the service does not give it.`);
    return feature;
  });
  const references = new Map<string, Reference>();
  for (const { properties } of taken)
    for (const { reference, stance: _s, locator: _l, attributedTo: _a, ...rest } of properties.evidence)
      if (!references.has(reference)) references.set(reference, { ...rest, id: reference });
  return {
    ...head,
    claims: taken.map((feature) => exportedClaim(feature, head.language, names)),
    references: [...references.values()],
  };
}

function exportedClaim({ id, geometry, properties }: ServedFeature, language: string, names: ExportNames): ExportedClaim {
  const say = (text: Localized) => text[language] ?? text.en ?? "";
  const name = (facet: Facet, value: string) => names.nameOf(facet, value);
  const { layer, kind, status, agreement, when, from, to, published, later, precision, countries, independent } = properties;
  const [lng, lat] = geometry.type === "Point" ? geometry.coordinates : [];
  return {
    id: String(id),
    address: names.claimAddress(String(id)),
    title: say(properties.title),
    text: say(properties.text),
    layer,
    layerTitle: names.layerTitle(layer),
    kind,
    kindTitle: name("kind", kind),
    status,
    statusTitle: name("status", status),
    when,
    from,
    to,
    published,
    isLater: later,
    places: properties.places.map((place) => name("at", place)),
    precision,
    countries,
    actors: properties.actors.map((actor) => name("actor", actor)),
    independent,
    agreement: agreement?.text ?? null,
    agreementTitle: agreement ? name("agreement", agreement.text) : null,
    inForce: agreement?.inForce ?? null,
    references: properties.evidence.map(({ reference }) => reference),
    stances: properties.evidence.map(({ stance }) => stance),
    sources: properties.evidence.map(({ publisher, date, url }) => [publisher, date, url].filter(Boolean).join(", ")),
    geometry: normalGeometry(geometry),
    lngLat: lng === undefined || lat === undefined ? null : [lng, lat],
  };
}
