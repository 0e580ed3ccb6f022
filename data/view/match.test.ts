import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Standing } from "../geo/outline-standing";
import { intervalOf } from "../time/interval";
import { FACETS, type Facet, type Filter, NO_FILTER } from "./filter";
import { answeringBut, type Facts, facetCounts, fold, matchClaims, valuesOf } from "./match";
import type { StandingOf } from "./standing";

const DATES = [null, "2015", "2017-06", "2019-10-24", "2020-08-18", "2020-08-10~", "2018?", "2019-11/2020-02", "2020"];
const some = (values: readonly string[]) => fc.subarray([...values]);

const factsArbitrary: fc.Arbitrary<Facts> = fc
  .record({
    id: fc.uuid(),
    layer: fc.constantFrom("coup", "agreements"),
    kind: fc.constantFrom("event", "signed-text"),
    status: fc.constantFrom("established", "reported", "alleged", "disputed"),
    agreement: fc.constantFrom(
      undefined,
      { text: "signed", inForce: "yes", asOf: "2020" } as const,
      { text: "draft", inForce: "no", asOf: null } as const,
    ),
    when: fc.constantFrom(...DATES),
    actors: some(["goita", "keita"]),
    places: some(["kati", "bamako", "sudan"]),
    countries: some(["MLI", "SDN", "RUS"]),
    outlets: some(["official", "press"]),
    languages: some(["fr", "en", "ru"]),
    sources: some(["atalayar", "rfi"]),
    independent: fc.nat(3),
    words: fc.constantFrom("ibrahim boubacar keita resigns", "la base de kati", "accord signe a sotchi"),
    published: fc.constant(null),
    isLater: fc.boolean(),
    area: fc.constant("none" as const),
    title: fc.constant({ en: "" }),
  })
  .map((facts) => {
    const interval = facts.when === null ? null : intervalOf(facts.when);
    return { ...facts, from: interval?.from ?? null, to: interval?.to ?? null };
  });

const day = fc.constantFrom(null, "2015-01-01", "2017-06-30", "2019-10-24", "2020-08-09", "2020-08-18", "2020-12-31");
const filterArbitrary: fc.Arbitrary<Filter> = fc
  .record({
    window: fc.tuple(day, day),
    facets: fc.record({
      status: some(["established", "alleged", "nonsense"]),
      kind: some(["event"]),
      agreement: some(["signed", "draft", "denied"]),
      actor: some(["goita", "nobody"]),
      country: some(["MLI", "SDN"]),
      at: some(["kati"]),
      outlet: some(["official"]),
      lang: some(["fr", "ru"]),
      source: some(["rfi", "no-such-source"]),
    }),
    independent: fc.nat(3),
    text: fc.constantFrom("", "Keïta", "KATI base", "sochi"),
    space: fc.constantFrom(null, { kind: "disc" as const, center: "kati", radiusMeters: 20_000 }),
    certainty: fc.constantFrom("possible" as const, "certain" as const),
  })
  .map(({ window: [a, b], ...rest }) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { ...rest, from, to };
  });
const claimsArbitrary = fc.array(factsArbitrary, { maxLength: 12 });

/** The words of the documentation, one claim and one condition at a time, day by day. */
function isAnswer(claim: Facts, filter: Filter, all: readonly Facts[], except: Facet | null = null): boolean {
  const { from, to, certainty } = filter;
  const isCertain = certainty === "certain";
  for (const facet of FACETS) {
    const wanted = filter.facets[facet].filter((value) => all.some((other) => valuesOf(facet, other).includes(value)));
    if (facet === except || wanted.length === 0) continue;
    const own = valuesOf(facet, claim);
    if (!own.some((value) => wanted.includes(value))) return false;
    if (isCertain && (facet === "country" || facet === "at") && !own.every((value) => wanted.includes(value))) return false;
  }
  if (from !== null || to !== null) {
    const days = daysOf(claim.when);
    const isIn = (one: string) => (from === null || one >= from) && (to === null || one <= to);
    if (isCertain ? days.length === 0 || !days.every(isIn) || /[~?]/.test(claim.when ?? "") : days.length > 0 && !days.some(isIn))
      return false;
  }
  if (claim.independent < filter.independent) return false;
  const standings = claim.places.map((place) => STANDINGS[place]);
  if (filter.space !== null) {
    const isThere = (standing: Standing | undefined) => (isCertain ? standing === "inside" : standing !== "outside");
    if (isCertain ? standings.length === 0 || !standings.every(isThere) : !standings.some(isThere)) return false;
  }
  return fold(filter.text)
    .split(" ")
    .every((word) => claim.words.includes(word));
}

function daysOf(when: string | null): string[] {
  const interval = when === null ? null : intervalOf(when);
  const days: string[] = [];
  if (interval === null) return days;
  for (let time = Date.parse(interval.from); time <= Date.parse(interval.to); time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

/** Kati and Bamako lie about Kati, Sudan does not, as far as anybody has to know here. */
const STANDINGS: Readonly<Record<string, Standing>> = { kati: "inside", bamako: "touching", sudan: "outside" };
const standingOf: StandingOf = ({ places }) => {
  const standings = places.map((place) => STANDINGS[place] ?? "outside");
  const [first = "outside"] = standings;
  return standings.every((standing) => standing === first) ? first : "touching";
};
const match = (claims: readonly Facts[], filter: Filter) => matchClaims(claims, filter, standingOf);

describe("matchClaims", () => {
  it("agrees with asking every claim every condition, day by day", () => {
    fc.assert(
      fc.property(claimsArbitrary, filterArbitrary, (claims, filter) => {
        expect(match(claims, filter).shown).toEqual(claims.filter((claim) => isAnswer(claim, filter, claims)));
      }),
      { numRuns: 400 },
    );
  });

  it("shows with certainty nothing that is not possible", () => {
    fc.assert(
      fc.property(claimsArbitrary, filterArbitrary, (claims, filter) => {
        const possible = new Set(match(claims, { ...filter, certainty: "possible" }).shown);
        for (const claim of match(claims, { ...filter, certainty: "certain" }).shown) expect(possible).toContain(claim);
      }),
    );
  });

  it("shows the same either way when dates are days and each claim has one country and one place", () => {
    const exact = claimsArbitrary.map((claims) =>
      claims.map((claim) => ({
        ...claim,
        when: "2019-10-24",
        from: "2019-10-24",
        to: "2019-10-24",
        countries: claim.countries.slice(0, 1),
        // A city is no point: what is asked about an area near it may be possible and not certain.
        places: claim.places.filter((place) => place !== "bamako").slice(0, 1),
      })),
    );
    fc.assert(
      fc.property(exact, filterArbitrary, (claims, filter) => {
        const possible = match(claims, { ...filter, certainty: "possible" }).shown;
        expect(match(claims, { ...filter, certainty: "certain" }).shown).toEqual(possible);
      }),
    );
  });

  it("shows everything when nothing is asked, or only what no claim has", () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        expect(match(claims, NO_FILTER).shown).toEqual(claims);
        const unknown = { ...NO_FILTER, facets: { ...NO_FILTER.facets, actor: ["nobody-of-that-name"] } };
        expect(match(claims, unknown).shown).toEqual(claims);
      }),
    );
  });

  it("counts for each option what it would leave, whatever else is chosen in its facet", () => {
    fc.assert(
      fc.property(claimsArbitrary, filterArbitrary, (claims, filter) => {
        const matching = match(claims, filter);
        for (const facet of FACETS)
          for (const [value, count] of facetCounts(matching, facet)) {
            const left = claims.filter((one) => isAnswer(one, filter, claims, facet) && valuesOf(facet, one).includes(value));
            expect(count, `${facet} ${value}`).toBe(left.length);
          }
      }),
    );
  });

  it("does not answer for an area without knowing how claims stand to it", () => {
    const filter: Filter = { ...NO_FILTER, space: { kind: "box", bbox: [-12, 10, 4, 25] } };
    expect(() => matchClaims([], filter)).toThrow("area");
  });

  it("tells signed texts from drafts, and from what is about no text", () => {
    const [base] = fc.sample(factsArbitrary, 1) as [Facts];
    const texts = ["signed", "draft", undefined] as const;
    const claims = texts.map((text) => ({ ...base, agreement: text && { text, inForce: "unknown" as const, asOf: null } }));
    const filter = { ...NO_FILTER, facets: { ...NO_FILTER.facets, agreement: ["signed"] } };
    expect(match(claims, filter).shown).toEqual(claims.slice(0, 1));
    expect(facetCounts(match(claims, filter), "agreement")).toEqual(
      new Map([
        ["signed", 1],
        ["draft", 1],
      ]),
    );
  });

  it("finds what answers everything but one condition", () => {
    const [base] = fc.sample(factsArbitrary, 1);
    const claims = ["2015-05-05", "2020-05-05"].map((when) => ({
      ...(base as Facts),
      when,
      from: when,
      to: when,
      independent: 1,
    }));
    const matching = match(claims, { ...NO_FILTER, from: "2020-01-01", independent: 2 });
    expect(matching.shown).toEqual([]);
    expect(answeringBut(matching, "independent")).toEqual([claims[1]]);
    expect(answeringBut(matching, "when")).toEqual([]);
  });
});
