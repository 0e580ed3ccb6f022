import { claimArea } from "../marks/areas";
import { intervalOf } from "../time/interval";
import { type Facts, fold } from "../view/match";
import { knowledgeOf } from "./knowledge";
import { independentOrigins } from "./status-rule";
import { type Area, byId, type Claim, type Localized, type Story } from "./story";

const byStory = new WeakMap<Story, ReadonlyMap<string, Facts>>();

/** What a filter can ask of every claim of a story, by its id. Worked out once for a story. */
export function factsOf(story: Story): ReadonlyMap<string, Facts> {
  const known = byStory.get(story) ?? new Map(story.claims.map((claim) => [claim.id, readFacts(claim, story)]));
  byStory.set(story, known);
  return known;
}

function readFacts(claim: Claim, story: Story): Facts {
  const { id, layer, kind, status, agreement, when, actors, places } = claim;
  const interval = when === null ? null : intervalOf(when);
  const references = claim.evidence.map(({ reference }) => byId(story.references, reference));
  const disputing = unique(claim.evidence.flatMap(({ reference, stance }) => (stance === "disputes" ? [reference] : [])));
  return {
    id,
    layer,
    kind,
    status,
    ...(agreement ? { agreement } : {}),
    when,
    from: interval?.from ?? null,
    to: interval?.to ?? null,
    actors,
    places,
    countries: unique(places.flatMap((place) => countriesOfPlace(place, story))),
    outlets: unique(references.map(({ kind }) => kind)),
    languages: unique(references.map(({ language }) => language)),
    sources: unique(references.map(({ id }) => id)),
    ...(disputing.length > 0 ? { disputedBy: disputing } : {}),
    independent: independentOrigins(claim, new Map(references.map((reference) => [reference.id, reference]))),
    words: fold(wordsOf(claim, story)),
    published: knowledgeOf(story).get(id)?.published ?? null,
    isLater: knowledgeOf(story).get(id)?.isLater ?? false,
    area: areaOf(claim, story),
    title: claim.title,
  };
}

function areaOf(claim: Claim, { layers }: Story): Area {
  return claimArea(claim, byId(layers, claim.layer).kinds);
}

/** A region of several countries lies in each of them, as far as one can say; which of them a claim about it means is not known. */
function countriesOfPlace(id: string, { places }: Story): readonly string[] {
  const { country, countries } = byId(places, id);
  return countries ?? (country ? [country] : []);
}

/** Everything that a claim says, in every language: its title and text, who, where, and who reports it. */
function wordsOf(claim: Claim, story: Story): string {
  const all = (text: Localized) => Object.values(text);
  return [
    ...all(claim.title),
    ...all(claim.text),
    ...claim.actors.flatMap((id) => all(byId(story.actors, id).name)),
    ...claim.places.flatMap((id) => all(byId(story.places, id).name)),
    ...claim.evidence.flatMap(({ reference, attributedTo }) => [
      byId(story.references, reference).publisher,
      ...all(attributedTo ?? {}),
    ]),
  ].join(" ");
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
