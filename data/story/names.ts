import { intervalOf } from "../time/interval";
import { countryName } from "./country";
import { factsOf } from "./facts";
import { type Story, say } from "./story";

/** What ids of a story stand for in one language: what a list of options or a table needs beside the claims themselves. */
export interface Names {
  readonly version: string;
  readonly title: string;
  /** What the map shows when the story opens, in words. */
  readonly opening: string;
  readonly licence: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly actors: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
  /** Headings of the briefing, in its order. */
  readonly chapters: Readonly<Record<string, string>>;
  /** What the map shows while a chapter is read. */
  readonly chapterAlts: Readonly<Record<string, string>>;
  /** By ISO 3166-1 alpha-3 code. */
  readonly countries: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, SourceName>>;
  readonly layers: Readonly<Record<string, LayerAbout>>;
  /** Of layers, in their order; most stories have none. */
  readonly groups: readonly { readonly id: string; readonly title: string }[];
}

export interface SourceName {
  readonly publisher: string;
  /** What kind of source it is: an agency, an official record … */
  readonly kind: string;
  /** EDTF, or `null` when undated. */
  readonly date: string | null;
}

export interface LayerAbout {
  readonly description: string;
  readonly note: string | null;
  /** Id of the group in which it stands. */
  readonly group: string | null;
  /** Number of references that its claims rest on. */
  readonly references: number;
  /** Day of the last correction or addition to one of its claims, `YYYY-MM-DD`; that of the story where there was none. */
  readonly changed: string;
}

/** The names of a story in one of its languages. */
export function namesOf(story: Story, language: string): Names {
  const isos = new Set([...factsOf(story).values()].flatMap(({ countries }) => countries));
  return {
    version: story.version,
    title: say(story.title, language),
    opening: say(story.opening.alt, language),
    licence: story.licence,
    kinds: kindNames(story, language),
    actors: Object.fromEntries(story.actors.map(({ id, name }) => [id, say(name, language)])),
    places: Object.fromEntries(story.places.map(({ id, name }) => [id, say(name, language)])),
    chapters: Object.fromEntries((story.briefing[language] ?? []).map(({ id, title }) => [id, title])),
    chapterAlts: Object.fromEntries(story.chapters.map(({ id, alt }) => [id, say(alt, language)])),
    countries: Object.fromEntries([...isos].map((iso) => [iso, countryName(iso, story, language)])),
    sources: Object.fromEntries(story.references.map(({ id, publisher, kind, date }) => [id, { publisher, kind, date }])),
    groups: layerGroups(story, language),
    layers: Object.fromEntries(story.layers.map(({ id }) => [id, layerAbout(id, story, language)])),
  };
}

/** The groups of a story's layers, with their names in a language. */
export function layerGroups({ groups = [] }: Story, language: string): Names["groups"] {
  return groups.map(({ id, title }) => ({ id, title: say(title, language) }));
}

/** Layers may share a kind. Where they call it differently, all its names are said. */
function kindNames({ layers }: Story, language: string): Record<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { kinds } of layers)
    for (const [kind, { title }] of Object.entries(kinds))
      names.set(kind, (names.get(kind) ?? new Set()).add(say(title, language)));
  return Object.fromEntries([...names].map(([kind, titles]) => [kind, [...titles].join(" / ")]));
}

function layerAbout(id: string, story: Story, language: string): LayerAbout {
  const layer = story.layers.find((one) => one.id === id);
  const claims = story.claims.filter((claim) => claim.layer === id);
  const ids = new Set(claims.map((claim) => claim.id));
  const changes = story.corrections.filter((correction) => correction.claims.some((claim) => ids.has(claim)));
  return {
    description: layer ? say(layer.description, language) : "",
    group: layer?.group ?? null,
    note: layer?.note ? say(layer.note, language) : null,
    references: new Set(claims.flatMap(({ evidence }) => evidence.map(({ reference }) => reference))).size,
    changed: changes[0]?.date ?? intervalOf(story.published)?.to ?? story.published,
  };
}
