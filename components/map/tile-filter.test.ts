import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import fc from "fast-check";
import { expect, it } from "vitest";
import { tileProperties } from "@/data/service/tile-properties";
import { factsArbitrary } from "@/data/view/facts.arbitrary";
import { type Filter, NO_FILTER } from "@/data/view/filter";
import { askedFilter, matchClaims } from "@/data/view/match";
import { isShown, type Reading } from "@/data/view/reading";
import { tileFilter } from "./tile-filter";

/** Few conditions at a time: many leave nothing. */
const some = (values: readonly string[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) });
const day = fc.constantFrom(null, "2015-01-01", "2017-06-30", "2019-10-24", "2020-08-09", "2020-08-18", "2020-12-31");
const filterArbitrary: fc.Arbitrary<Filter> = fc
  .record({
    window: fc.tuple(day, day),
    facets: fc.record({
      status: some(["established", "alleged", "renamed"]),
      kind: some(["event", "renamed"]),
      agreement: some(["signed", "draft", "renamed"]),
      actor: some(["goita", "ecowas", "renamed"]),
      country: some(["MLI", "SDN", "XXX"]),
      at: some(["kati", "bamako", "renamed"]),
      outlet: some(["official", "renamed"]),
      lang: some(["fr", "ru", "xx"]),
      source: some(["rfi", "tass", "renamed"]),
    }),
    independent: fc.constantFrom(0, 0, 0, 1, 2),
    certainty: fc.constantFrom("possible" as const, "certain" as const),
  })
  .map(({ window: [a, b], ...rest }) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { ...NO_FILTER, ...rest, from, to };
  });
const readingArbitrary: fc.Arbitrary<Reading> = fc.record({
  later: fc.boolean(),
  known: fc.constantFrom(null, "2019-12-31", "2020-08-19"),
});

/** What MapLibre's own evaluator lets through. */
function isDrawn(expression: ReturnType<typeof tileFilter>["expression"], properties: Record<string, unknown>): boolean {
  const feature = { type: 1, properties, geometry: [] } as never;
  return featureFilter(expression, "filter").filter({ zoom: 3 } as never, feature);
}

it("asks of a tile what the dashboard asks of claims, in every reading, and nothing of values that no claim has", () => {
  let [shown, hidden] = [0, 0];
  const others = fc.tuple(fc.array(factsArbitrary, { maxLength: 4 }), fc.boolean());
  fc.assert(
    fc.property(factsArbitrary, others, filterArbitrary, readingArbitrary, (facts, [more, hasEvery], filter, reading) => {
      const all = [facts, ...more, ...(hasEvery ? VALUES.map((values) => ({ ...facts, id: "", ...values })) : [])];
      const expected = matchClaims(all, filter).shown.includes(facts) && isShown(facts, reading);
      const { expression, query } = tileFilter(askedFilter(all, filter), reading, []);
      expect(query).toBe("");
      expect(isDrawn(expression, tileProperties(facts, "city"))).toBe(expected);
      if (expected) shown += 1;
      else hidden += 1;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(shown, hidden)).toBeGreaterThan(80);
});

/** What together has every value of the facets, so that none of them asks nothing. */
const VALUES = [
  { status: "established", kind: "event", agreement: { text: "signed", inForce: "yes", asOf: null } as const },
  { status: "alleged", agreement: { text: "draft", inForce: "no", asOf: null } as const },
  { actors: ["goita", "ecowas"], places: ["kati", "bamako"], countries: ["MLI", "SDN"] },
  { outlets: ["official"], languages: ["fr", "ru"], sources: ["rfi", "tass"] },
];

it("leaves words and areas to the service, with the reading that an area has", () => {
  const space = { kind: "disc", center: "kati", radiusMeters: 20_000 } as const;
  const asked = tileFilter(
    { ...NO_FILTER, text: "keïta resigns", space, certainty: "certain" },
    { later: true, known: null },
    [],
  );
  expect(asked.query).toBe("q=ke%C3%AFta+resigns&within=20km:kati&reading=certain");
  expect(isDrawn(asked.expression, { id: "any" })).toBe(true);
});

it("does not draw a second time what is a mark already", () => {
  const { expression } = tileFilter(NO_FILTER, { later: true, known: null }, ["kati-base-seized"]);
  expect(["kati-base-seized", "other"].map((id) => isDrawn(expression, { id }))).toEqual([false, true]);
});
