import type { CheckContext } from "./check-context";
import { type Fault, shown } from "./fault";

/** No localized text may lack a language of the story, or have one that the story does not. */
export function checkTexts({ folder, parsed }: CheckContext): Fault[] {
  const { head } = parsed;
  if (head === null) return [];
  const entries = [
    { file: `${folder}/story.json`, feature: null, value: head as unknown },
    ...parsed.claims.map((claim) => ({
      file: `${folder}/layers/${claim.layer}.geojson`,
      feature: claim.id,
      value: { properties: claim },
    })),
    ...parsed.places.map((place) => ({
      file: `${folder}/places.geojson`,
      feature: place.id,
      value: { properties: { name: place.name } },
    })),
    ...parsed.actors.map((actor) => ({ file: `${folder}/actors.json`, feature: actor.id, value: actor })),
    ...parsed.conflicts.map((conflict) => ({ file: `${folder}/conflicts.json`, feature: conflict.id, value: conflict })),
    ...parsed.corrections.map((correction, index) => ({
      file: `${folder}/corrections.json`,
      feature: `number ${index + 1}`,
      value: correction,
    })),
  ];
  return entries.flatMap(({ file, feature, value }) =>
    localizedIn(value, "").flatMap(({ field, text }) => {
      const missing = head.languages.filter((tag) => !(tag in text));
      const foreign = Object.keys(text).filter((tag) => !head.languages.includes(tag));
      const wrong = [...missing.map((tag) => `no "${tag}"`), ...foreign.map((tag) => `an unknown language "${tag}"`)];
      return wrong.map((found) => ({
        file,
        feature,
        field,
        found,
        expected: `text in ${head.languages.map(shown).join(" and ")}`,
      }));
    }),
  );
}

/** Fields that hold localized text, wherever they stand. */
const LOCALIZED = new Set([
  "title",
  "summary",
  "kicker",
  "alt",
  "description",
  "note",
  "name",
  "role",
  "text",
  "statusNote",
  "attributedTo",
  "unit",
  "by",
]);

function localizedIn(value: unknown, field: string): { field: string; text: Record<string, string> }[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = Array.isArray(value) ? `${field}[${key}]` : field === "" ? key : `${field}.${key}`;
    if (LOCALIZED.has(key) && isText(inner)) return [{ field: name, text: inner }];
    return localizedIn(inner, name);
  });
}

/** A kind of claim may be called "role": only an object of plain texts is localized text. */
function isText(value: unknown): value is Record<string, string> {
  return value !== null && typeof value === "object" && Object.values(value).every((text) => typeof text === "string");
}
