import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInView } from "./place-in-view";

const claim = (layer: string, places: string[], isLater = false) => ({ layer, places, isLater, published: "2020-08-18" });
const CLAIMS = {
  taken: claim("coup", ["bamako"]),
  told: claim("coup", ["kati", "bamako"]),
  rally: claim("street", ["bamako"]),
  next: claim("coup", ["bamako"], true),
  elsewhere: claim("coup", ["gao"]),
};
const view = (layers: string[], later = false, known: string | null = null) => ({ layers, later, known });
const ids = ({ shown }: ReturnType<typeof placeInView>) => [...shown];

describe("what of a place a view shows", () => {
  it("leaves out other layers, what came next and what is filtered away, and counts all that there is", () => {
    expect(ids(placeInView("bamako", CLAIMS, view(["coup"]), null))).toEqual(["taken", "told"]);
    expect(ids(placeInView("bamako", CLAIMS, view(["coup", "street"], true), null))).toEqual(["taken", "told", "rally", "next"]);
    expect(ids(placeInView("bamako", CLAIMS, view(["coup", "street"]), new Set(["rally", "elsewhere"])))).toEqual(["rally"]);
    expect(ids(placeInView("bamako", CLAIMS, view(["coup"], true, "2020-08-17"), null))).toEqual([]);
    expect(placeInView("bamako", CLAIMS, view([]), null).all).toBe(4);
  });

  it("never shows more than there is, nor more with fewer layers", () => {
    const layers = fc.subarray(["coup", "street"]);
    fc.assert(
      fc.property(layers, layers, fc.boolean(), (few, others, later) => {
        const [less, more] = [few, [...few, ...others]].map((on) => placeInView("bamako", CLAIMS, view(on, later), null));
        expect(more?.shown.size).toBeLessThanOrEqual(more?.all ?? 0);
        for (const id of less?.shown ?? []) expect(more?.shown.has(id)).toBe(true);
      }),
    );
  });
});
