import type { AGREEMENT_TEXTS, CORRECTION_KINDS, PRECISIONS, REFERENCE_KINDS, STANCES, STATUSES } from "@/data/story/schema";
import { en } from "./en";
import { fr } from "./fr";
import { inLanguage } from "./in-language";

/** `{shown}` and `{all}` stand for numbers: functions do not cross from the server to the browser. */
interface ReadingWords {
  readonly later: string;
  readonly laterHelp: string;
  /** Stands on the map as long as it shows what came after the article, and says how it is told apart. */
  readonly laterOnMap: string;
  readonly known: string;
  readonly knownHelp: string;
  readonly anyDay: string;
  readonly shownOf: string;
}

type Each<Names extends readonly string[], Value = string> = Readonly<Record<Names[number], Value>>;

/** Everything that the interface itself says, in one language. The story's own words are content and not here. */
export interface Words {
  readonly languageName: string;
  /** What stands between the entries of a list that may have commas of their own. */
  readonly separator: string;
  readonly skipToText: string;
  readonly pastMap: string;
  readonly toolsLost: string;
  readonly modes: { readonly label: string; readonly read: string; readonly explore: string };
  readonly languages: string;
  readonly chapters: string;
  readonly articleLine: (publisher: string, date: string) => string;
  readonly claims: (count: number) => string;
  readonly references: (count: number) => string;
  readonly version: (version: string, date: string) => string;
  readonly claimsTitle: string;
  readonly claimsIntro: string;
  readonly placesTitle: string;
  readonly placesIntro: string;
  readonly status: Each<typeof STATUSES>;
  readonly statusMeaning: Each<typeof STATUSES>;
  readonly precision: Each<typeof PRECISIONS>;
  readonly precisionTitle: string;
  readonly precisionMeaning: Readonly<Record<"site" | "city" | "region" | "country" | "several" | "later", string>>;
  readonly readingTitle: string;
  /** @param article its date in words */
  readonly reading: (article: string) => ReadingWords;
  /** What stands before a claim that the article's reader could not know. */
  readonly laterNote: (article: string) => string;
  /** On a claim about what was before the article, which our sources tell only after it. */
  readonly toldAfter: (date: string) => string;
  readonly laterTitle: string;
  readonly recordTitle: string;
  readonly recordUntil: string;
  readonly recordIntro: string;
  readonly dataTitle: string;
  readonly dataIntro: (licence: string) => string;
  readonly dataWhole: string;
  readonly layersTitle: string;
  readonly allLayers: string;
  readonly otherLayers: string;
  readonly layersHelp: string;
  readonly statusTitle: string;
  readonly areasTitle: string;
  /** Years of a shade; `null` for an open end. */
  readonly fillSince: (from: number | null, to: number | null) => string;
  readonly fillUndated: string;
  readonly fillInForce: string;
  readonly unsigned: string;
  readonly legend: string;
  readonly what: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly figure: string;
  readonly figureBy: (by: string) => string;
  readonly knownSince: (date: string) => string;
  readonly afterArticle: string;
  readonly sources: string;
  readonly stance: Each<typeof STANCES>;
  readonly paragraph: (number: number) => string;
  readonly caption: string;
  readonly attributedTo: (who: string) => string;
  readonly writtenIn: (name: string) => string;
  readonly untitled: string;
  readonly undated: string;
  readonly kindOfSource: Each<typeof REFERENCE_KINDS>;
  readonly independent: (count: number) => string;
  readonly agreementText: string;
  readonly agreement: Each<typeof AGREEMENT_TEXTS>;
  readonly inForce: Readonly<Record<"yes" | "no" | "unknown", string>>;
  readonly accounts: string;
  /** On the card of a place. `{shown}`, `{all}` and `{count}` stand for numbers. */
  readonly inView: { readonly shownOf: string; readonly outside: string };
  readonly loadingEntry: string;
  readonly noEntry: string;
  readonly wholeEntry: string;
  readonly correctionsTitle: string;
  readonly correctionsIntro: string;
  readonly noCorrections: string;
  readonly correctionKind: Each<typeof CORRECTION_KINDS>;
  readonly feed: string;
  readonly restingOn: (count: number) => string;
  readonly losingLast: (count: number) => string;
  readonly losingLastMeaning: (count: number) => string;
  readonly losingIndependent: (count: number) => string;
  readonly losingIndependentMeaning: (count: number) => string;
  readonly sameOriginAs: (publisher: string) => string;
  readonly sameOrigin: string;
  readonly sameOriginMeaning: string;
  readonly sameOriginOnly: string;
  readonly sourcesTitle: string;
  readonly sourcesIntro: (article: string) => string;
  readonly allClaimsOfSource: string;
  readonly actorType: Readonly<Record<"person" | "organisation" | "group", string>>;
  readonly namedIn: (count: number) => string;
  readonly country: string;
  readonly countrySummary: (claims: number, agreements: number) => string;
  readonly agreementsBefore: (year: string) => string;
  readonly agreementsSince: (year: string) => string;
  readonly agreementsUndated: string;
  readonly otherClaims: string;
  readonly showOnMap: string;
  readonly allOfCountry: (name: string) => string;
  readonly besideThis: string;
  readonly related: string;
  readonly nearby: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly inText: string;
  readonly mapRegion: string;
  readonly mapOf: (what: string) => string;
  readonly mapShows: (what: string) => string;
  readonly mapHelp: string;
  readonly marksList: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeStory: string;
  readonly mapFailed: Readonly<Record<"webgl" | "script" | "worker", string>>;
  readonly layerFailed: string;
  readonly layerInPart: string;
  readonly sampledOnMap: string;
  readonly moreOnMap: string;
  readonly tryAgain: string;
  readonly boundariesTitle: string;
  readonly boundaries: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly errorTitle: string;
  readonly errorText: string;
  readonly toStory: string;
  readonly fullStory: string;
  readonly noScript: string;
  readonly colophon: string;
  readonly embed: string;
  readonly embedGuide: string;
}

const all = { en, fr };

/** The interface's words in a language; English where we have none. */
export function wordsIn(language: string): Words {
  return inLanguage(all, language);
}
