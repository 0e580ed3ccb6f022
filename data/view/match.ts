import type { Area, Claim, Localized } from "../story/story";
import { isSharp } from "../time/span";
import { FACETS, type Facet, type Filter } from "./filter";
import { isShown, type Knowledge, type Reading } from "./reading";
import type { StandingOf } from "./standing";

/** What a filter can ask of a claim. Served with every claim, so that a page, a program and a map ask the same. */
export interface Facts extends Knowledge {
  readonly id: string;
  readonly layer: string;
  readonly kind: string;
  readonly status: string;
  /** What is known of the text that it is about; left out where it is about none. */
  readonly agreement?: Claim["agreement"];
  /** EDTF, or `null` when nobody dates it. */
  readonly when: string | null;
  /** First and last day of `when`, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  /** ISO 3166-1 alpha-3 codes of the countries in which its places lie, or that it is about. */
  readonly countries: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  readonly sources: readonly string[];
  /** Those of them that say the contrary; left out where none does. */
  readonly disputedBy?: readonly string[];
  /** How many independent origins support it. */
  readonly independent: number;
  /** Everything in words, in every language, as `fold` leaves it. */
  readonly words: string;
  /** How it covers its country on the map. */
  readonly area: Area;
  readonly title: Localized;
}

/** What a filter asks, condition by condition: the facets, and what has no list of values. */
export const CONDITIONS = [...FACETS, "when", "independent", "text", "space"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Some claims, and which conditions of a filter each of them fails. */
export interface Matching<Claim extends Facts = Facts> {
  readonly claims: readonly Claim[];
  /** For each claim a bit for each condition that it fails, in the order of `CONDITIONS`. */
  readonly failures: Uint16Array;
  /** Those that fail none, in the order given: what is shown. */
  readonly shown: readonly Claim[];
}

const VALUES_OF: Readonly<Record<Facet, (facts: Facts) => readonly string[]>> = {
  status: ({ status }) => [status],
  kind: ({ kind }) => [kind],
  agreement: ({ agreement }) => (agreement ? [agreement.text] : []),
  actor: ({ actors }) => actors,
  country: ({ countries }) => countries,
  at: ({ places }) => places,
  outlet: ({ outlets }) => outlets,
  lang: ({ languages }) => languages,
  source: ({ sources }) => sources,
};

/** The values that a claim has of a facet. */
export const valuesOf = (facet: Facet, claim: Facts): readonly string[] => VALUES_OF[facet](claim);

/** Without case and accents: what is typed as "keita" finds "Keïta". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Those of the claims that a reading of the story shows, whatever else is asked of them. */
export function claimsInReading<Claim extends Facts>(claims: readonly Claim[], reading: Reading): Claim[] {
  return claims.filter((claim) => isShown(claim, reading));
}

/**
 * Asks a filter of some claims. The one answer to "what is shown", for the map, the lists, the counts and what is taken
 * away. Values that no claim has ask nothing: an address may be older than the story.
 *
 * @param standingOf of the filter's area (`standingIn`), which is worked out by who has the outlines of countries
 * @throws when the filter has an area and `standingOf` is missing: an answer without it would be another one
 */
export function matchClaims<Claim extends Facts>(
  claims: readonly Claim[],
  filter: Filter,
  standingOf: StandingOf | null = null,
): Matching<Claim> {
  const tests = testsOf(claims, filter, standingOf);
  const failures = Uint16Array.from(claims, (claim) =>
    tests.reduce((bits, { bit, passes }) => (passes(claim) ? bits : bits | bit), 0),
  );
  return { claims, failures, shown: claims.filter((_, index) => failures[index] === 0) };
}

/**
 * A filter without the values that none of some claims has: for who asks it where `matchClaims` does not reach, as a map does of its tiles. Of no
 * claims nothing is known, and everything stays. The same object when nothing falls away.
 */
export function askedFilter(claims: readonly Facts[], filter: Filter): Filter {
  if (claims.length === 0) return filter;
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const known = knownValues(claims, facet, filter.facets[facet]);
      return [facet, filter.facets[facet].filter((value) => known.has(value))];
    }),
  ) as unknown as Filter["facets"];
  const isWhole = FACETS.every((facet) => facets[facet].length === filter.facets[facet].length);
  return isWhole ? filter : { ...filter, facets };
}

/** The claims that answer everything but one condition: what its options are counted among. */
export function answeringBut<Claim extends Facts>({ claims, failures }: Matching<Claim>, condition: Condition): Claim[] {
  const others = ~bitOf(condition);
  return claims.filter((_, index) => ((failures[index] ?? 0) & others) === 0);
}

/**
 * How many claims each value of a facet would leave: those that answer everything else and have the value.
 *
 * @returns a map from value to count, values that would leave none included
 */
export function facetCounts(matching: Matching, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const others = ~bitOf(facet);
  for (const [index, claim] of matching.claims.entries()) {
    const answers = ((matching.failures[index] ?? 0) & others) === 0 ? 1 : 0;
    for (const value of valuesOf(facet, claim)) counts.set(value, (counts.get(value) ?? 0) + answers);
  }
  return counts;
}

const bitOf = (condition: Condition): number => 1 << CONDITIONS.indexOf(condition);

interface Test {
  readonly bit: number;
  readonly passes: (claim: Facts) => boolean;
}

/** A test for each condition that asks anything. Made once for all claims: sets and folded words are not made again for each. */
function testsOf(claims: readonly Facts[], filter: Filter, standingOf: StandingOf | null): Test[] {
  const { from, to, independent, space, certainty } = filter;
  const tests: Test[] = [];
  const add = (condition: Condition, passes: Test["passes"]) => tests.push({ bit: bitOf(condition), passes });
  for (const facet of FACETS) {
    const wanted = knownValues(claims, facet, filter.facets[facet]);
    if (wanted.size > 0) add(facet, (claim) => hasValue(claim, facet, wanted, certainty));
  }
  if (from !== null || to !== null) add("when", (claim) => isInWindow(claim, filter));
  if (independent > 0) add("independent", (claim) => claim.independent >= independent);
  const words = fold(filter.text).split(" ").filter(Boolean);
  if (words.length > 0) add("text", (claim) => words.every((word) => claim.words.includes(word)));
  if (space !== null) {
    if (standingOf === null) throw new Error("A filter with an area needs to know how claims stand to it.");
    add("space", (claim) => (certainty === "certain" ? standingOf(claim) === "inside" : standingOf(claim) !== "outside"));
  }
  return tests;
}

function knownValues(claims: readonly Facts[], facet: Facet, asked: readonly string[]): ReadonlySet<string> {
  const missing = new Set(asked);
  const known = new Set<string>();
  for (const claim of claims) {
    if (missing.size === 0) break;
    for (const value of valuesOf(facet, claim)) if (missing.delete(value)) known.add(value);
  }
  return known;
}

/**
 * Possible: some day of the date may lie in the window; a claim that nobody dates may be of any day (as in OGC API –
 * Features, where what has no time answers every `datetime`). Certain: every day of the date lies in it, and the date is
 * neither approximate nor uncertain.
 */
function isInWindow({ when, from: first, to: last }: Facts, { from, to, certainty }: Filter): boolean {
  if (when === null || first === null || last === null) return certainty === "possible";
  if (certainty === "possible") return (from === null || last >= from) && (to === null || first <= to);
  return isSharp(when) && (from === null || first >= from) && (to === null || last <= to);
}

/** A claim about two countries is possibly about each, and certainly only about both. Other facets have no doubt of their own. */
function hasValue(claim: Facts, facet: Facet, wanted: ReadonlySet<string>, certainty: Filter["certainty"]): boolean {
  const own = valuesOf(facet, claim);
  const isDoubtful = certainty === "certain" && (facet === "country" || facet === "at");
  return isDoubtful ? own.length > 0 && own.every((value) => wanted.has(value)) : own.some((value) => wanted.has(value));
}
