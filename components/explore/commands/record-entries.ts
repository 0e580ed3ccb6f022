import type { Atlas } from "@/data/story/atlas";
import type { Names } from "@/data/story/names";
import { dateWords } from "@/data/time/date-words";
import type { Facet } from "@/data/view/filter";
import { folded } from "@/data/view/rank";
import type { ClaimFacts } from "../../state/use-facts";
import type { CommandsWords } from "../words/commands-words";
import type { Entry } from "./entry";

/** What the entries of the record are made from. */
export interface StoryRecord {
  readonly atlas: Atlas;
  readonly words: CommandsWords;
  readonly names: Names;
  /** The same in the story's other languages. */
  readonly otherNames: readonly Names[];
  readonly claims: readonly ClaimFacts[];
  readonly open: (what: { readonly claim: string } | { readonly place: string }) => void;
  readonly filterBy: (facet: Facet, value: string) => void;
  /** `path` after the story, with its slash. */
  readonly openPage: (path: string) => void;
}

/** All that the story knows, for the palette: claims and places open, actors, countries and sources filter. */
export function recordEntries(record: StoryRecord): Entry[] {
  const { words, names, openPage } = record;
  return [
    ...placeEntries(record),
    ...claimEntries(record),
    ...named(record, "actors", "actor", (id) => `/actors/${id}`),
    ...named(record, "countries", "country", (iso) => `/countries/${iso.toLowerCase()}`),
    ...Object.entries(names.sources).map(
      ([id, { publisher, date }]): Entry => ({
        id: `source ${id}`,
        group: "sources",
        label: publisher,
        detail: date === null ? undefined : dateWords(date, record.atlas.language),
        texts: [folded(`${publisher} ${date ?? ""}`), folded(id)],
        does: words.filterBy.source,
        run: () => record.filterBy("source", id),
        other: { does: words.openPage, run: () => openPage(`/sources/${id}`) },
      }),
    ),
  ];
}

function placeEntries({ atlas, words, otherNames, open, filterBy }: StoryRecord): Entry[] {
  return atlas.places.map(({ id, name }) => ({
    id: `place ${id}`,
    group: "places",
    label: name,
    texts: [name, ...otherNames.map(({ places }) => places[id] ?? "")].map(folded),
    does: words.openPlace,
    run: () => open({ place: id }),
    other: { does: words.filterBy.at, run: () => filterBy("at", id) },
  }));
}

function claimEntries({ atlas: { language }, claims, words, open }: StoryRecord): Entry[] {
  return claims.map(({ id, title, layer, status, when }) => {
    const { [language]: label = id, ...others } = title;
    return {
      id: `claim ${id}`,
      group: "claims",
      label,
      detail: when === null ? undefined : dateWords(when, language),
      texts: [label, ...Object.values(others)].map(folded),
      does: words.openClaim,
      mark: { status, layer },
      run: () => open({ claim: id }),
    };
  });
}

function named(
  { names, otherNames, words, filterBy, openPage }: StoryRecord,
  group: "actors" | "countries",
  facet: "actor" | "country",
  pathOf: (id: string) => string,
): Entry[] {
  return Object.entries(names[group]).map(([id, name]) => ({
    id: `${facet} ${id}`,
    group,
    label: name,
    texts: [name, ...otherNames.map((other) => other[group][id] ?? "")].map(folded),
    does: words.filterBy[facet],
    run: () => filterBy(facet, id),
    other: { does: words.openPage, run: () => openPage(pathOf(id)) },
  }));
}
