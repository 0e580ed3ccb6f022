import type { Root } from "mdast";
import type * as z from "zod";
import type {
  AREAS,
  actorSchema,
  claimSchema,
  conflictSchema,
  correctionSchema,
  PRECISIONS,
  placeGeometry,
  placeSchema,
  referenceSchema,
  STATUSES,
  storySchema,
} from "./schema";

/** Text in several languages, keyed by BCP 47 tag; complete for the languages of its story. */
export type Localized = Readonly<Record<string, string>>;
export type Status = (typeof STATUSES)[number];
export type Precision = (typeof PRECISIONS)[number];
/** How a claim of a kind covers a country on the map. */
export type Area = (typeof AREAS)[number];

export type Chapter = z.infer<typeof storySchema>["chapters"][number];
export type Reference = z.infer<typeof referenceSchema>;
/** A question that sources answer differently, and the claims that answer it. */
export type Conflict = z.infer<typeof conflictSchema>;
/** What changed in a story since it was published. */
export type Correction = z.infer<typeof correctionSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Place = z.infer<typeof placeSchema> & { readonly id: string; readonly geometry: z.infer<typeof placeGeometry> };
export type Evidence = z.infer<typeof claimSchema>["evidence"][number];
export type Claim = z.infer<typeof claimSchema> & { readonly id: string; readonly layer: string };

/** Our text in one language: a Markdown tree for each chapter, without its heading. */
export interface BriefingChapter {
  readonly id: string;
  readonly title: string;
  readonly body: Root;
  /** Ids of the claims that the chapter mentions, in order, each once. */
  readonly claims: readonly string[];
}

/** One article made into a map: everything that a folder under `data/stories/` says, checked. */
export type Story = Omit<z.infer<typeof storySchema>, "chapters"> & {
  readonly chapters: readonly Chapter[];
  /** In story order: the order in which the briefing first mentions them. */
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
  readonly references: readonly Reference[];
  readonly actors: readonly Actor[];
  readonly conflicts: readonly Conflict[];
  /** The latest first. */
  readonly corrections: readonly Correction[];
  readonly briefing: Readonly<Record<string, readonly BriefingChapter[]>>;
};

/** Text in a language of the story. @throws when the language is missing, which the content check rules out. */
export function say(localized: Localized, language: string): string {
  const text = localized[language];
  if (text === undefined) throw new Error(`No "${language}" in ${JSON.stringify(localized)}.`);
  return text;
}

/** The language in which something is told: the one asked for, where it is told in it, else its first. */
export function spokenIn({ languages }: { readonly languages: readonly string[] }, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? "en");
}

/** The entry with an id. @throws when there is none, which the content check rules out. */
export function byId<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No entry with id "${id}".`);
  return entry;
}
