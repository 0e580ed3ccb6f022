import { knowledgeOf } from "./knowledge";
import { placeNamesIn } from "./place-names";
import { STATUSES } from "./schema";
import { independentOrigins } from "./status-rule";
import type { Story } from "./story";

/** How well a story is sourced and linked, in numbers that an editor can work on. */
export interface Coverage {
  /** Layer id -> number of claims of each status. */
  readonly layers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Number of independent supporting origins (0, 1, 2, …) -> number of claims. */
  readonly independent: Readonly<Record<string, number>>;
  /** Language of the references -> number of references. */
  readonly languages: Readonly<Record<string, number>>;
  /** Claims that happened or became public after the article. */
  readonly later: number;
  /** Language of the text -> names of places in it, and how many of them are links. */
  readonly mentions: Readonly<Record<string, { readonly all: number; readonly linked: number }>>;
}

export function coverageOf(story: Story): Coverage {
  const references = new Map(story.references.map((reference) => [reference.id, reference]));
  const layers = story.layers.map(({ id }) => {
    const own = story.claims.filter(({ layer }) => layer === id);
    return [id, tally(own.map(({ status }) => status))] as const;
  });
  return {
    layers: Object.fromEntries(layers),
    independent: tally(story.claims.map((claim) => String(independentOrigins(claim, references)))),
    languages: tally(story.references.map(({ language }) => language)),
    later: [...knowledgeOf(story).values()].filter(({ isLater }) => isLater).length,
    mentions: Object.fromEntries(story.languages.map((language) => [language, mentionsIn(story, language)])),
  };
}

/** The coverage as lines for a terminal. */
export function coverageLines({ layers, independent, languages, later, mentions }: Coverage): string[] {
  const pairs = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  return [
    ...Object.entries(layers).map(([layer, counts]) => {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const ordered = Object.fromEntries(STATUSES.flatMap((status) => (counts[status] ? [[status, counts[status]]] : [])));
      return `  ${layer}: ${all} claims (${pairs(ordered)})`;
    }),
    `  independent sources of a claim: ${pairs(independent)}`,
    `  languages of the sources: ${pairs(languages)}`,
    `  after the article: ${later} claims`,
    ...Object.entries(mentions).map(
      ([language, { all, linked }]) =>
        `  places named in the ${language} text: ${all}, of them links ${linked} (${all === 0 ? 100 : Math.round((linked / all) * 100)} %)`,
    ),
  ];
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function mentionsIn(story: Story, language: string): { all: number; linked: number } {
  const names = placeNamesIn(story.briefing[language] ?? [], story.places, language);
  return { all: names.length, linked: names.filter(({ isLinked }) => isLinked).length };
}
