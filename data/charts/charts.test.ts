import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearsOf } from "../time/years";
import { claimsArbitrary, factsArbitrary } from "../view/facts.arbitrary";
import { NO_FILTER } from "../view/filter";
import { matchClaims } from "../view/match";
import { outletBars } from "./outlet-bars";
import { yearBars } from "./year-bars";

const certainties = fc.constantFrom("possible" as const, "certain" as const);

describe("yearsOf", () => {
  it("has the years whose window a filter would answer with the claim", () => {
    fc.assert(
      fc.property(factsArbitrary, certainties, (claim, certainty) => {
        const years = yearsOf(claim, certainty);
        for (let year = 2010; year <= 2022; year++) {
          const filter = { ...NO_FILTER, from: `${year}-01-01`, to: `${year}-12-31`, certainty };
          const isAnswer = claim.when !== null && matchClaims([claim], filter).shown.length === 1;
          expect(years.includes(year)).toBe(isAnswer);
        }
      }),
    );
  });
});

describe("yearBars", () => {
  it("counts in each year what a filter for it would leave, apart from what nobody dates", () => {
    fc.assert(
      fc.property(claimsArbitrary, certainties, (claims, certainty) => {
        const { bars, apart } = yearBars(claims, claims, certainty, ({ status }) => status);
        for (const { year, all, shown, parts } of bars) {
          const filter = { ...NO_FILTER, from: `${year}-01-01`, to: `${year}-12-31`, certainty };
          expect(all).toBe(matchClaims(claims, filter).shown.filter(({ when }) => when !== null).length);
          expect(shown).toBe(all);
          expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(shown);
        }
        expect(apart).toBe(claims.filter((claim) => yearsOf(claim, certainty).length === 0).length);
      }),
    );
  });

  it("never shows more than there is, and has no gap between its years", () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.nat(14), (claims, count) => {
        const { bars } = yearBars(claims, claims.slice(0, count), "possible", () => "");
        for (const { all, shown } of bars) expect(shown).toBeLessThanOrEqual(all);
        expect(bars.map(({ year }) => year)).toEqual(bars.map((_, index) => (bars[0]?.year ?? 0) + index));
      }),
    );
  });
});

describe("outletBars", () => {
  const KINDS: Record<string, string> = { atalayar: "press", rfi: "press", tass: "state-media" };

  it("counts every source once, whatever rests on it", () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.nat(14), (claims, count) => {
        const bars = outletBars(claims, claims.slice(0, count), (source) => KINDS[source]);
        const sources = new Set(claims.flatMap((claim) => claim.sources));
        expect(bars.reduce((sum, { all }) => sum + all, 0)).toBe(sources.size);
        for (const { all, shown } of bars) expect(shown).toBeLessThanOrEqual(all);
      }),
    );
  });
});
