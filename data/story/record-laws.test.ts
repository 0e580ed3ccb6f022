import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShown } from "../view/reading";
import { dependenceOn } from "./dependence";
import { knowledgeOf } from "./knowledge";
import type { Claim, Reference, Story } from "./story";

const IDS = ["r0", "r1", "r2", "r3", "r4", "r5"];
const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2022-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const reference = (id: string) =>
  fc.record({
    id: fc.constant(id),
    publisher: fc.constant(id),
    title: fc.constant(null),
    url: fc.constant("https://example.org/"),
    date: fc.option(day),
    language: fc.constant("en"),
    kind: fc.constant("press" as const),
    origin: fc.constantFrom("a", "b", "c"),
  });
const claim = fc.record({
  when: fc.option(day),
  knownSince: fc.option(day, { nil: undefined }),
  evidence: fc.array(
    fc.record({
      reference: fc.constantFrom(...IDS),
      stance: fc.constantFrom("supports" as const, "disputes" as const, "mentions" as const),
      locator: fc.constant(null),
      origin: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
const story = fc.tuple(fc.tuple(...IDS.map(reference)), fc.array(claim, { minLength: 1, maxLength: 20 })).map(
  ([references, claims]) =>
    ({
      article: "r0",
      references,
      claims: claims.map((one, index) => ({ ...one, id: `c${index}` }) as unknown as Claim),
    }) satisfies Pick<Story, "article" | "references" | "claims">,
);

/** The rules once more, said as plainly as possible, from the evidence itself. */
function wasPublic({ knownSince, evidence }: Claim, references: readonly Reference[], on: string): boolean {
  if (knownSince) return knownSince <= on;
  return evidence.some(({ reference, stance }) => {
    const date = references.find(({ id }) => id === reference)?.date;
    return stance === "supports" && date !== null && date !== undefined && date <= on;
  });
}

describe("the second clock", () => {
  it("shows on every day what a recount of the evidence shows", () => {
    fc.assert(
      fc.property(story, day, fc.boolean(), ({ claims, references, article }, known, later) => {
        const knowledge = knowledgeOf({ claims, references, article });
        const printed = references.find(({ id }) => id === article)?.date ?? "9999-12-31";
        for (const one of claims) {
          const isAfter = (one.when ?? "") > printed || (one.knownSince ?? "") > printed;
          const expected = wasPublic(one, references, known) && (later || !isAfter);
          expect(isShown(knowledge.get(one.id), { later, known })).toBe(expected);
        }
      }),
    );
  });
});

describe("pulling a source", () => {
  it("gives for every reference what a story without it would have", () => {
    const originsOf = ({ evidence }: Claim, references: readonly Reference[]) =>
      new Set(
        evidence
          .filter(({ stance }) => stance === "supports")
          .flatMap(({ reference, origin }) => {
            const document = references.find(({ id }) => id === reference);
            return document ? [origin ?? document.origin] : [];
          }),
      ).size;
    fc.assert(
      fc.property(story, fc.constantFrom(...IDS), ({ claims, references }, pulled) => {
        const left = references.filter(({ id }) => id !== pulled);
        const before = claims.map((one) => originsOf(one, references));
        const after = claims.map((one) => originsOf(one, left));
        const ids = (test: (index: number) => boolean) => claims.filter((_, index) => test(index)).map(({ id }) => id);
        const { last, independent } = dependenceOn(pulled, { claims, references });
        const names = (list: readonly Claim[]) => [...new Set(list.map(({ id }) => id))];
        expect(names(last)).toEqual(ids((index) => (before[index] ?? 0) > 0 && after[index] === 0));
        expect(names(independent)).toEqual(ids((index) => (before[index] ?? 0) >= 2 && after[index] === 1));
      }),
    );
  });
});
