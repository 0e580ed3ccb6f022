import type * as z from "zod";
import { type Fault, shown } from "./fault";
import type { StoryFiles } from "./read-files";
import {
  actorSchema,
  claimGeometry,
  claimSchema,
  conflictSchema,
  correctionSchema,
  featureSchema,
  placeGeometry,
  placeSchema,
  referenceSchema,
  storySchema,
} from "./schema";
import type { Actor, Claim, Conflict, Correction, Place, Reference } from "./story";

export type StoryHead = z.infer<typeof storySchema>;

/** The files' entries that have the right shape, the ids of all entries, and what is wrong with the others. */
export interface ParsedFiles {
  readonly head: StoryHead | null;
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
  readonly references: readonly Reference[];
  readonly actors: readonly Actor[];
  readonly conflicts: readonly Conflict[];
  readonly corrections: readonly Correction[];
  readonly faults: readonly Fault[];
  /** Also ids of entries with a wrong shape: naming one of those is no second fault. */
  readonly ids: { readonly claims: Ids; readonly places: Ids; readonly references: Ids; readonly actors: Ids };
}

type Ids = ReadonlySet<string>;

const claimFeature = featureSchema(claimGeometry, claimSchema);
const placeFeature = featureSchema(placeGeometry, placeSchema);

/** From unknown JSON to typed entries. Entries are parsed one by one: a broken claim does not hide the others. */
export function parseFiles(files: StoryFiles): ParsedFiles {
  const faults: Fault[] = [...files.faults];
  const file = (name: string) => `${files.folder}/${name}`;
  const head = parseOne(storySchema, files.story, file("story.json"), null, faults);
  const places = parseMany(
    placeFeature,
    featuresOf(files.places, file("places.geojson"), faults),
    file("places.geojson"),
    faults,
  );
  const references = parseMany(
    referenceSchema,
    arrayOf(files.references, file("references.json"), faults),
    file("references.json"),
    faults,
  );
  const actors = parseMany(actorSchema, arrayOf(files.actors, file("actors.json"), faults), file("actors.json"), faults);
  const conflicts = parseMany(
    conflictSchema,
    arrayOf(files.conflicts, file("conflicts.json"), faults),
    file("conflicts.json"),
    faults,
  );
  const corrections = arrayOf(files.corrections, file("corrections.json"), faults).flatMap(
    (value, index) => parseOne(correctionSchema, value, file("corrections.json"), `number ${index + 1}`, faults) ?? [],
  );
  const claimIds = new Set<string>();
  const claims = Object.entries(files.layers).flatMap(([layer, collection]) => {
    const name = file(`layers/${layer}.geojson`);
    const parsed = parseMany(claimFeature, featuresOf(collection, name, faults), name, faults, claimIds);
    return parsed.entries.map(({ id, properties }) => ({ id, layer, ...properties }));
  });
  return {
    head,
    claims,
    places: places.entries.map(({ id, geometry, properties }) => ({ id, geometry, ...properties })),
    references: references.entries,
    actors: actors.entries,
    conflicts: conflicts.entries,
    corrections,
    faults,
    ids: { claims: claimIds, places: places.ids, references: references.ids, actors: actors.ids },
  };
}

function parseMany<Entry extends { id: string }>(
  schema: z.ZodType<Entry>,
  values: readonly unknown[],
  file: string,
  faults: Fault[],
  ids = new Set<string>(),
): { entries: Entry[]; ids: Set<string> } {
  const entries = values.flatMap((value, index) => {
    const id = idOf(value);
    if (id !== null && ids.has(id)) {
      faults.push({ file, feature: id, field: "id", found: `"${id}" a second time`, expected: "an id that nothing else has" });
    }
    if (id !== null) ids.add(id);
    return parseOne(schema, value, file, id ?? `number ${index + 1}`, faults) ?? [];
  });
  return { entries, ids };
}

function parseOne<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  file: string,
  feature: string | null,
  faults: Fault[],
): Value | null {
  if (value === undefined && feature === null) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.flatMap(innermost)) faults.push({ file, feature, ...faultOf(issue, value) });
  return null;
}

type Issue = z.core.$ZodIssue;

/** A union reports one list of issues for each option; the option with the fewest is the one that was meant. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const [closest = []] = [...issue.errors].filter((option) => !isOtherType(option)).sort((a, b) => a.length - b.length);
  return closest.length === 0 ? [issue] : closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const isOtherType = (option: readonly Issue[]) => option.some(({ path }) => path.length === 0 || path[0] === "type");

function faultOf(issue: Issue, value: unknown): Pick<Fault, "field" | "found" | "expected"> {
  const field = fieldName(issue.path);
  const found = shown(valueAt(value, issue.path));
  if (issue.code === "unrecognized_keys") {
    return {
      field,
      found: `unknown ${issue.keys.map((key) => `"${key}"`).join(", ")}`,
      expected: "only fields of docs/story-format.md",
    };
  }
  if (issue.code === "invalid_value")
    return { field, found, expected: `one of ${issue.values.map((option) => shown(option)).join(", ")}` };
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input"))
    return { field, found, expected: `a ${issue.expected}` };
  if (issue.code === "invalid_key")
    return { field, found: shown(issue.path.at(-1)), expected: issue.issues[0]?.message ?? "another key" };
  return { field, found, expected: issue.message };
}

/** `["properties", "places", 0]` as `properties.places[0]`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`),
    "",
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner === null || typeof inner !== "object" ? undefined : (inner as Record<PropertyKey, unknown>)[key]),
    value,
  );
}

function idOf(value: unknown): string | null {
  const id = valueAt(value, ["id"]);
  return typeof id === "string" ? id : null;
}

function featuresOf(value: unknown, file: string, faults: Fault[]): readonly unknown[] {
  if (value === undefined) return [];
  const features = valueAt(value, ["features"]);
  if (valueAt(value, ["type"]) === "FeatureCollection" && Array.isArray(features)) return features;
  faults.push({
    file,
    feature: null,
    field: "type",
    found: shown(valueAt(value, ["type"])),
    expected: "a FeatureCollection with features",
  });
  return [];
}

function arrayOf(value: unknown, file: string, faults: Fault[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined) faults.push({ file, feature: null, field: "", found: shown(value), expected: "an array" });
  return [];
}
