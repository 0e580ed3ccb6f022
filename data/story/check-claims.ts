import { borderKey, sharedBorder } from "../geo/shared-border";
import { intervalOf } from "../time/interval";
import type { CheckContext } from "./check-context";
import { RESERVED_IDS } from "./check-head";
import { type Fault, nearMatch, shown } from "./fault";
import { statusFault } from "./status-rule";
import type { Claim, Reference } from "./story";

/** Rules of the claims: ids that exist, real dates, categories of their layer, and evidence that bears their status. */
export function checkClaims(context: CheckContext): Fault[] {
  const { folder, parsed } = context;
  const references = new Map(parsed.references.map((reference) => [reference.id, reference]));
  return parsed.claims.flatMap((claim) => {
    const file = `${folder}/layers/${claim.layer}.geojson`;
    const status = statusFault(claim, references);
    const rules = [
      ...idFaults(claim, context),
      ...borderFaults(claim, context),
      ...dateFaults(claim),
      ...figureFaults(claim),
      ...originFaults(claim, references),
      ...(status ? [status] : []),
    ];
    return rules.map((rule) => ({ file, feature: claim.id, ...rule }));
  });
}

type Rule = Pick<Fault, "field" | "found" | "expected">;

function idFaults(claim: Claim, { folder, parsed }: CheckContext): Rule[] {
  const { ids, head } = parsed;
  const rules: Rule[] = [];
  const known = (field: string, id: string, set: ReadonlySet<string>, file: string) => {
    if (!set.has(id)) rules.push({ field, found: shown(id), expected: `an id in ${folder}/${file}${nearMatch(id, set)}` });
  };
  for (const [index, id] of claim.places.entries()) known(`properties.places[${index}]`, id, ids.places, "places.geojson");
  for (const [index, id] of (claim.route ?? []).entries()) known(`properties.route[${index}]`, id, ids.places, "places.geojson");
  for (const [index, id] of (claim.border ?? []).entries())
    known(`properties.border[${index}]`, id, ids.places, "places.geojson");
  for (const [index, id] of claim.actors.entries()) known(`properties.actors[${index}]`, id, ids.actors, "actors.json");
  for (const [index, { reference }] of claim.evidence.entries()) {
    known(`properties.evidence[${index}].reference`, reference, ids.references, "references.json");
  }
  if (claim.caveat) known("properties.caveat", claim.caveat, ids.claims, "layers/");
  for (const [index, id] of (claim.related ?? []).entries()) known(`properties.related[${index}]`, id, ids.claims, "layers/");
  if (RESERVED_IDS.includes(claim.id))
    rules.push({ field: "id", found: shown(claim.id), expected: "an id that is not a word of our addresses" });
  for (const [index, id] of (claim.route ?? []).entries()) {
    const place = parsed.places.find((candidate) => candidate.id === id);
    if (place && place.geometry?.type !== "Point") {
      rules.push({
        field: `properties.route[${index}]`,
        found: `"${id}", a ${place.precision}`,
        expected: "a place with a position",
      });
    }
  }
  const kinds = Object.keys(head?.layers.find(({ id }) => id === claim.layer)?.kinds ?? {});
  if (kinds.length > 0 && !kinds.includes(claim.kind)) {
    rules.push({
      field: "properties.kind",
      found: shown(claim.kind),
      expected: `one of ${kinds.join(", ")}${nearMatch(claim.kind, kinds)}`,
    });
  }
  return rules;
}

/** A border lies between two countries that are neighbours on the map, and only what is drawn as an outline can be one. */
function borderFaults({ border, places, layer, kind }: Claim, { parsed }: CheckContext): Rule[] {
  if (!border) return [];
  const isoOf = (id: string) => {
    const place = parsed.places.find((candidate) => candidate.id === id);
    return place?.precision === "country" ? place.country : undefined;
  };
  const [home = ""] = places;
  const area = parsed.head?.layers.find(({ id }) => id === layer)?.kinds[kind]?.area;
  const rules: Rule[] = [];
  if (area !== undefined && area !== "edge")
    rules.push({ field: "properties.border", found: `kind "${kind}" with area "${area}"`, expected: 'a kind with area "edge"' });
  for (const [index, id] of border.entries()) {
    const [own, other] = [isoOf(home), isoOf(id)];
    if (parsed.ids.places.has(id) && !(own && other && sharedBorder(borderKey(own, other))))
      rules.push({
        field: `properties.border[${index}]`,
        found: `"${home}" and "${id}"`,
        expected: "two countries that share a border on the map",
      });
  }
  return rules;
}

function dateFaults({ when, knownSince, agreement }: Claim): Rule[] {
  return [
    ["when", when],
    ["knownSince", knownSince ?? null],
    ["agreement.asOf", agreement?.asOf ?? null],
  ].flatMap(([name, date]) =>
    typeof date === "string" && intervalOf(date) === null
      ? [{ field: `properties.${name}`, found: shown(date), expected: "an EDTF date that exists, from early to late" }]
      : [],
  );
}

function figureFaults({ figure }: Claim): Rule[] {
  if (!figure || figure.min === null || figure.max === null || figure.min <= figure.max) return [];
  return [{ field: "properties.figure", found: `${figure.min} to ${figure.max}`, expected: "min not above max" }];
}

/**
 * An origin that repeats the reference's own says nothing, and would stay behind when that is corrected. An official record
 * speaks for itself: what quotes one is press, or a repost of it.
 */
function originFaults({ evidence }: Claim, references: ReadonlyMap<string, Reference>): Rule[] {
  return evidence.flatMap(({ reference, origin, attributedTo }, index) => {
    const { kind, origin: own } = references.get(reference) ?? {};
    const field = `properties.evidence[${index}]`;
    const rules: Rule[] = [];
    if (origin !== undefined && origin === own)
      rules.push({ field: `${field}.origin`, found: `"${origin}", as in references.json`, expected: "another origin" });
    if (kind === "official" && attributedTo !== undefined)
      rules.push({
        field: `${field}.attributedTo`,
        found: "an official record that quotes another",
        expected: "press or a repost",
      });
    return rules;
  });
}
