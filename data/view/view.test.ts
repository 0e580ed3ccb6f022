import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
  claims: new Set(["kati-base-seized", "talks"]),
  places: new Set(["kati", "bamako"]),
  layers: LAYERS,
});
const parse = (address: string, isEmbed = false): View => {
  const [path = "", query = ""] = address.split("?");
  return parseView(path, query, known(isEmbed));
};

describe("the address of a view", () => {
  it("gives the same view back, for every view", () => {
    const view = fc.record({
      isEmbed: fc.boolean(),
      open: fc.constantFrom(["kati-base-seized", null], [null, "bamako"], [null, null]),
      layers: fc.subarray(["coup", "street", "later"]),
      later: fc.boolean(),
      known: fc.option(fc.date({ min: new Date("1999-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })),
    });
    fc.assert(
      fc.property(view, ({ open: [claim = null, place = null], known: day, ...rest }) => {
        const wanted: View = {
          language: "en",
          story: "mali-2020",
          claim,
          place,
          known: day?.toISOString().slice(0, 10) ?? null,
          ...rest,
        };
        expect(parse(formatView(wanted, { layers: LAYERS }), rest.isEmbed)).toEqual(wanted);
      }),
    );
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

  it("says with a word that no layer is on", () => {
    expect(formatView({ ...parse("/en/mali-2020"), layers: [] }, { layers: LAYERS })).toBe("/en/mali-2020?layers=none");
  });
});
