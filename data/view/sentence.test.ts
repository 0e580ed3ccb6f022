import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsArbitrary } from "./facts.arbitrary";
import { NO_FILTER } from "./filter";
import { type Facts, matchClaims } from "./match";
import { sentence } from "./sentence";
import type { Space } from "./space";
import type { StandingOf } from "./standing";

const claim = (countries: readonly string[]): Facts => ({
  id: "a",
  layer: "coup",
  kind: "event",
  status: "reported",
  when: null,
  from: null,
  to: null,
  actors: [],
  places: [],
  countries,
  outlets: [],
  languages: [],
  sources: [],
  independent: 1,
  words: "",
  published: null,
  isLater: false,
  area: "none",
  title: { en: "" },
});
const nameOf = (_facet: string, value: string) => ({ MLI: "Mali", SDN: "Sudan", bamako: "Bamako" })[value] ?? value;
const filter = { ...NO_FILTER, from: "2015-01-01", to: "2020-08-31", facets: { ...NO_FILTER.facets, kind: ["signed texts"] } };

/** All whole numbers that a sentence says, as written in its language. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d(?:[\d,\u202f\u00a0]*\d)?/g)].map(([digits]) => Number(digits.replace(/\D/g, "")));

describe("the sentence of what is shown", () => {
  it("says how many, when, what and where most are", () => {
    const claims = [claim(["MLI"]), claim(["MLI"]), claim(["SDN"])];
    const shown = { claims, all: 160, filter, later: false, known: null };
    expect(sentence(shown, "en", nameOf)).toBe("3 of 160 claims, 2015 – August 2020, signed texts, most in Mali");
    expect(sentence(shown, "fr", nameOf)).toBe("3 énoncés sur 160, 2015 – août 2020, signed texts, la plupart\u00a0: Mali");
  });

  it("says of a window only what was asked", () => {
    const words = (from: string | null, to: string | null) =>
      sentence({ claims: [], all: 9, filter: { ...NO_FILTER, from, to }, later: false, known: null }, "en", nameOf);
    expect(words("2019-10-24", null)).toBe("0 of 9 claims, since 24 October 2019");
    expect(words(null, "2014-12-31")).toBe("0 of 9 claims, until 2014");
    expect(words("2020-02-01", "2020-02-29")).toBe("0 of 9 claims, February 2020");
  });

  it("says where, in either language", () => {
    const words = (space: Space, language: string) =>
      sentence({ claims: [], all: 9, filter: { ...NO_FILTER, space }, later: false, known: null }, language, nameOf);
    const around: Space = { kind: "disc", center: "bamako", radiusMeters: 200_000 };
    expect(words(around, "en")).toBe("0 of 9 claims, within 200 km of Bamako");
    expect(words({ ...around, center: [-8, 12.651] }, "fr")).toBe("0 énoncés sur 9, à moins de 200 km de 12,65° N 8° O");
    expect(words({ kind: "box", bbox: [-12, -5, 4.5, 25] }, "en")).toBe(
      "0 of 9 claims, in the rectangle from 5° S 12° W to 25° N 4.5° E",
    );
    const ring = [0, 1, 2, 3, 4].map((lng) => [lng, lng ** 2] as const);
    expect(words({ kind: "polygon", ring }, "en")).toBe("0 of 9 claims, in a drawn area of 5 points");
    expect(words({ kind: "polygon", ring }, "fr")).toBe("0 énoncés sur 9, dans une zone dessinée de 5 points");
  });

  it("shortens a long list by a number", () => {
    const facets = { ...NO_FILTER.facets, actor: ["a", "b", "c", "d", "e"] };
    const text = sentence(
      { claims: [], all: 9, filter: { ...NO_FILTER, facets }, later: true, known: "2020-08-24" },
      "en",
      nameOf,
    );
    expect(text).toBe("0 of 9 claims, with a, b or 3 more, published by 24 August 2020, what came next included");
  });

  it.each(["en", "fr"])("has the numbers of the data in it (%s)", (language) => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(60_000), fc.nat(9), (a, b, independent) => {
        const [count, all] = [Math.min(a, b), Math.max(a, b)];
        const claims = Array.from({ length: count }, () => claim([]));
        const said = sentence(
          { claims, all, filter: { ...NO_FILTER, independent }, later: false, known: null },
          language,
          nameOf,
        );
        const counts = count === all ? [all] : [count, all];
        expect(numbersIn(said)).toEqual(independent > 0 ? [...counts, independent] : counts);
      }),
    );
  });

  it.each(["en", "fr"])("says no other number than those of the answer and of the question (%s)", (language) => {
    const year = fc.integer({ min: 2012, max: 2022 });
    fc.assert(
      fc.property(claimsArbitrary, year, year, fc.nat(3), fc.integer({ min: 2, max: 900 }), (claims, a, b, independent, km) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const space: Space = { kind: "disc", center: "bamako", radiusMeters: km * 1000 };
        const asked = { ...NO_FILTER, from: `${first}-01-01`, to: `${last}-12-31`, independent, space };
        const isNear: StandingOf = ({ places }) => (places.includes("bamako") ? "touching" : "outside");
        const { shown } = matchClaims(claims, asked, isNear);
        const said = sentence({ claims: shown, all: claims.length, filter: asked, later: false, known: null }, language, nameOf);
        const counts = shown.length === claims.length ? [claims.length] : [shown.length, claims.length];
        const years = first === last ? [first] : [first, last];
        expect(numbersIn(said)).toEqual([...counts, ...years, ...(independent > 0 ? [independent] : []), km]);
      }),
    );
  });
});
