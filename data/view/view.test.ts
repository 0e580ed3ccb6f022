import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../geo/lng-lat";
import { FACETS, type Facet, tidy } from "./filter";
import { type Space, tidySpace } from "./space";
import { formatView, type Known, parseView, type View } from "./view";

const LAYERS = [
  { id: "coup", on: true },
  { id: "street", on: true },
  { id: "later", on: false },
];
const known = (isEmbed: boolean): Known => ({
  language: "en",
  story: "mali-2020",
  isEmbed,
  hasService: true,
  claims: new Set(["kati-base-seized", "talks"]),
  places: new Set(["kati", "bamako"]),
  layers: LAYERS,
  centers: new Set(["kati", "bamako"]),
});
const parse = (address: string, isEmbed = false): View => {
  const [path = "", query = ""] = address.split("?");
  return parseView(path, query, known(isEmbed));
};

describe("the address of a view", () => {
  it("gives the same view back, for every view", () => {
    const day = fc
      .date({ min: new Date("1999-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const values = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(-[0-9]{1,4})?$/), { maxLength: 4 }).map((list) => list.sort());
    const lngLat = fc.tuple(fc.integer({ min: -1_800_000, max: 1_800_000 }), fc.integer({ min: -900_000, max: 900_000 }));
    const corner = lngLat.map(([lng, lat]): LngLat => [lng / 1e4, lat / 1e4]);
    const space: fc.Arbitrary<Space | null> = fc
      .oneof(
        fc.record({
          kind: fc.constant("disc" as const),
          center: fc.oneof(fc.constantFrom("kati", "bamako"), corner),
          radiusMeters: fc.integer({ min: 1, max: 10_000_000 }),
        }),
        fc.tuple(corner, corner).map(([a, b]): Space => ({ kind: "box", bbox: [...a, ...b] })),
        fc.array(corner, { minLength: 3, maxLength: 100 }).map((ring): Space => ({ kind: "polygon", ring })),
        fc.constant(null),
      )
      .map((any) => any && tidySpace(any));
    const view = fc.record({
      isEmbed: fc.boolean(),
      open: fc.constantFrom(
        ["kati-base-seized", null, null],
        [null, "bamako", null],
        [null, null, null],
        [null, null, "coup/event:1.7"],
      ),
      layers: fc.shuffledSubarray(["coup", "street", "later"]),
      percent: fc.integer({ min: 0, max: 99 }),
      later: fc.boolean(),
      known: fc.option(day),
      isExploring: fc.boolean(),
      more: fc.uniqueArray(fc.constantFrom("clashes", "acled-2020", "protests"), { maxLength: 3 }),
      filter: fc.record({
        window: fc.tuple(fc.option(day), fc.option(day)),
        facets: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])) as Record<Facet, typeof values>),
        independent: fc.nat(20),
        text: fc.string({ unit: "grapheme" }).map(tidy),
        space,
        certainty: fc.constantFrom("possible" as const, "certain" as const),
      }),
    });
    fc.assert(
      fc.property(
        view,
        ({ open: [claim = null, place = null, item = null], filter: { window, ...filter }, isExploring, percent, ...rest }) => {
          const [from = null, to = null] = window.every((end) => end !== null) ? window.toSorted() : window;
          const wanted: View = {
            language: "en",
            story: "mali-2020",
            claim,
            place,
            item: rest.isEmbed ? null : item,
            ...rest,
            opacity: rest.layers.includes("street") ? { street: percent } : {},
            more: rest.isEmbed ? [] : rest.more,
            isExploring: isExploring && !rest.isEmbed,
            filter: { from, to, ...filter },
          };
          expect(parse(formatView(wanted, { layers: LAYERS }), rest.isEmbed)).toEqual(wanted);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("reads windows of years, months and days, and turns ends that are the wrong way round", () => {
    const windowOf = (when: string) => {
      const { from, to } = parse(`/en/mali-2020?when=${when}`).filter;
      return [from, to];
    };
    expect(windowOf("2019")).toEqual(["2019-01-01", "2019-12-31"]);
    expect(windowOf("2020-02/2020-08-24")).toEqual(["2020-02-01", "2020-08-24"]);
    expect(windowOf("../2016")).toEqual([null, "2016-12-31"]);
    expect(windowOf("2020/2015")).toEqual(["2015-01-01", "2020-12-31"]);
    expect(windowOf("2020-02-30/soon")).toEqual([null, null]);
  });

  it("reads an area in each of its forms", () => {
    const spaceOf = (query: string) => parse(`/en/mali-2020?${query}`).filter.space;
    expect(spaceOf("within=200km:bamako")).toEqual({ kind: "disc", center: "bamako", radiusMeters: 200_000 });
    expect(spaceOf("within=0.5km:-8,12.65")).toEqual({ kind: "disc", center: [-8, 12.65], radiusMeters: 500 });
    expect(spaceOf("box=170,-20,-170.123456,-10")).toEqual({ kind: "box", bbox: [170, -20, -170.1235, -10] });
    expect(spaceOf("area=-8,12;-4,14;-4,14;-6,17")).toEqual({
      kind: "polygon",
      ring: [
        [-8, 12],
        [-4, 14],
        [-6, 17],
      ],
    });
  });

  it.each([
    "within=200km:atlantis",
    "within=200:bamako",
    "within=0km:bamako",
    "within=99999km:bamako",
    "within=5km:-8,91",
    "box=1,2,3",
    "box=1,2,3,4,5",
    "box=5,1,5,2",
    "area=1,1;2,2",
    "area=1,1;2,2;2,2;1,1",
    "area=1,1;2,2;x,y",
  ])("asks no area of %s", (query) => {
    expect(parse(`/en/mali-2020?${query}`).filter.space).toBeNull();
  });

  it("writes an area so that one can read it", () => {
    const address = "/en/mali-2020?within=200km:bamako";
    expect(formatView(parse(address), { layers: LAYERS })).toBe(address);
    const drawn = "/en/mali-2020?area=-8,12.5;-4,14;-6,17";
    expect(formatView(parse(drawn), { layers: LAYERS })).toBe(drawn);
  });

  it("does not write defaults", () => {
    expect(formatView(parse("/en/mali-2020"), { layers: LAYERS })).toBe("/en/mali-2020");
  });

  it("never throws, and falls back for nonsense", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (path, query) => void parseView(path, query, known(false))));
    expect(parse("/en/mali-2020/nothing?layers=x,y&place=nowhere&later=perhaps&known=2020-02-30")).toEqual(
      parse("/en/mali-2020"),
    );
  });

  it("names nothing that only a service knows where there is none", () => {
    const query = "item=coup/event-17&more=clashes&layers=coup";
    expect(parseView("/en/mali-2020", query, known(false))).toMatchObject({ item: "coup/event-17", more: ["clashes"] });
    const copy = parseView("/en/mali-2020", query, { ...known(false), hasService: false });
    expect(copy).toEqual(parse("/en/mali-2020?layers=coup"));
  });

  it("says with a word that no layer is on", () => {
    expect(formatView({ ...parse("/en/mali-2020"), layers: [] }, { layers: LAYERS })).toBe("/en/mali-2020?layers=none");
  });
});
