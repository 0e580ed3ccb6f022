import { describe, expect, it } from "vitest";
import { type AreaClaim, claimArea, claimedBorders, countryAreas, patternOf } from "./areas";
import { type MarkClaim, type MarkPlace, marksOf } from "./mark";
import { markName } from "./mark-name";
import { glyphSvg, markLook, markSvg } from "./mark-svg";
import { mixed } from "./mix";

const point = (id: string, lngLat: [number, number], precision: "site" | "city"): MarkPlace => ({
  id,
  name: id,
  precision,
  lngLat,
  countries: [],
  radiusMeters: null,
});
const bamako = point("bamako", [-8, 12.65], "city");
const kati = point("kati", [-8.0714, 12.7467], "site");
const mali: MarkPlace = {
  id: "mali",
  name: "Mali",
  precision: "country",
  lngLat: [-2.2, 17.6],
  countries: ["MLI"],
  radiusMeters: null,
};
const claim = (id: string, places: string[], layer = "coup"): MarkClaim => ({
  id,
  layer,
  kind: "event",
  status: "established",
  places,
});

describe("marksOf", () => {
  const claims = [claim("a", ["bamako"]), claim("b", ["bamako"]), claim("c", ["kati"]), claim("d", ["mali"])];

  it("makes one mark of Bamako and Kati, 13 km apart, when the continent is shown", () => {
    const marks = marksOf(claims, [kati, bamako, mali], ["coup"], 3);
    expect(marks.map(({ id, claims: { length } }) => [id, length])).toEqual([
      ["bamako", 3],
      ["mali", 1],
    ]);
  });

  it("says how many places go by another's name, unless they are neighbours", () => {
    const sirte = point("sirte", [16.6, 31.2], "city");
    const tripoli = point("tripoli", [13.2, 32.9], "city");
    const both = marksOf([claim("a", ["sirte"]), claim("b", ["tripoli"])], [sirte, tripoli], ["coup"], 1);
    expect(both.map(markName)).toEqual(["sirte +1"]);
    expect(marksOf(claims, [bamako, kati], ["coup"], 1).map(markName)).toEqual(["bamako"]);
  });

  it("tells them apart when zoomed in", () => {
    expect(marksOf(claims, [kati, bamako, mali], ["coup"], 8).map(({ id }) => id)).toEqual(["kati", "bamako", "mali"]);
  });

  it("draws a country as a tag and never as a point", () => {
    expect(marksOf(claims, [mali], ["coup"], 3)[0]?.shape).toBe("tag");
  });

  it("makes a country's tag a chip with its number when the continent is small", () => {
    const palette = { paper: "white", ink: "black", rule: "grey", layer: () => "red" };
    const twelve = Array.from({ length: 12 }, (_, index) => claim(`${index}`, ["mali"]));
    const [chip, tag] = [1.3, 3].map((zoom) => marksOf(twelve, [mali], ["coup"], zoom)[0]);
    expect([chip?.shape, tag?.shape]).toEqual(["chip", "tag"]);
    const [small, large] = [chip, tag].map((mark) => (mark ? markSvg(mark, palette).width : 0));
    expect(small).toBeLessThan((large ?? 0) / 2);
  });

  it("has no mark for a place without a claim", () => {
    expect(marksOf([], [bamako], ["coup"], 3)).toEqual([]);
  });
});

describe("glyphs", () => {
  it("tells the four statuses apart without colour", () => {
    const drawn = (["established", "reported", "alleged", "disputed"] as const).map((status) =>
      glyphSvg(status, "black", "white", 6),
    );
    expect(new Set(drawn).size).toBe(4);
  });

  it("puts a thin line around what came after the article, in every shape", () => {
    const palette = { paper: "white", ink: "black", rule: "grey", layer: () => "red" };
    const later = { ...claim("a", []), isLater: true };
    for (const shape of ["site", "city", "tag"] as const) {
      const [before, after] = [claim("a", []), later].map((one) => markSvg({ shape, claims: [one] }, palette).svg);
      expect(before, shape).not.toContain('stroke="black"');
      expect(after, shape).toContain('stroke="black"');
    }
    for (const shape of ["city", "chip"] as const) {
      const both = { shape, claims: [claim("b", []), later] };
      expect(markSvg(both, palette).svg.split('stroke="black"'), shape).toHaveLength(2);
      expect(markLook(both)).not.toBe(markLook({ shape, claims: [claim("b", []), claim("a", [])] }));
    }
  });

  it("puts a tag on a rectangle and a site on a circle", () => {
    const palette = { paper: "white", ink: "black", rule: "grey", layer: () => "red" };
    expect(markSvg({ shape: "tag", claims: [claim("a", [])] }, palette).svg).toContain("<rect");
    expect(markSvg({ shape: "site", claims: [claim("a", [])] }, palette).svg).not.toContain("<rect");
  });
});

describe("mixed", () => {
  it("leaves a colour alone, turns it to its ground, or stands between", () => {
    expect([1, 0, 0.5].map((share) => mixed("#c0392b", "#ffffff", share))).toEqual(["#c0392b", "#ffffff", "#e09c95"]);
  });
});

describe("countryAreas", () => {
  const covering = (id: string, year: number | null, area: AreaClaim["area"]): AreaClaim => ({
    ...claim(id, ["mali"]),
    year,
    area,
    isInForce: false,
  });

  it("outlines a country of which a text is known to be in force", () => {
    const areas = countryAreas([{ ...covering("a", 2019, "fill"), isInForce: true }, covering("b", 2016, "fill")], [mali]);
    expect(areas.map(({ area, since }) => [area, since])).toEqual([
      ["fill", 2016],
      ["force", null],
    ]);
  });

  it("shades by the first year and never counts", () => {
    const [area, ...others] = countryAreas([covering("a", 2019, "fill"), covering("b", 2016, "fill")], [mali]);
    expect(others).toEqual([]);
    expect(area).toMatchObject({ iso: "MLI", since: 2016 });
  });

  it("shades by the first text since 2015, whatever was signed before, and gives older texts alone a pattern of their own", () => {
    const areasOf = (...years: (number | null)[]) =>
      countryAreas(
        years.map((year, index) => covering(`${index}`, year, "fill")),
        [mali],
      ).map((area) => [area.area, area.since, patternOf(area)]);
    expect(areasOf(2010, 2016, 2019)).toEqual([["fill", 2016, null]]);
    expect(areasOf(2010, null)).toEqual([["earlier", null, "earlier"]]);
    expect(areasOf(2018, null)).toEqual([["fill", 2018, null]]);
    expect(areasOf(null)).toEqual([["fill", null, "grain"]]);
  });

  it("colours no country for a claim about a region of countries", () => {
    const africa: MarkPlace = { ...mali, id: "africa", precision: "region", countries: ["MLI", "SDN"] };
    expect(countryAreas([{ ...covering("a", 2019, "fill"), places: ["africa"] }], [africa])).toEqual([]);
  });

  it("draws a draft, a name on a list and a denial as an outline, never as a signed text", () => {
    const kinds = { "military-cooperation": { area: "fill" }, denial: { area: "none" } } as const;
    const areaOf = (text: "signed" | "contract" | "draft" | "named" | "denied", kind = "military-cooperation") =>
      claimArea({ kind, agreement: { text, inForce: "unknown", asOf: null } }, kinds);
    expect([areaOf("signed"), areaOf("contract")]).toEqual(["fill", "fill"]);
    expect([areaOf("draft"), areaOf("named"), areaOf("denied")]).toEqual(["edge", "edge", "edge"]);
    expect(areaOf("denied", "denial")).toBe("none");
  });

  it("draws a claim about a border on that border alone, once for all claims about it", () => {
    const closed = { ...covering("a", 2020, "edge"), layer: "diplomacy", border: ["CIV MLI", "MLI NER"] };
    expect(countryAreas([closed], [mali])).toEqual([]);
    const along = (lng: number, lat: number) => [
      [
        [lng, lat],
        [lng + 1, lat],
      ],
    ];
    const lines = { "CIV MLI": along(-8, 10), "MLI NER": along(1, 15) };
    const drawn = claimedBorders([closed, { ...closed, layer: "coup", border: ["MLI NER"] }], lines);
    expect(drawn.map(({ geometry, layer }) => [geometry.coordinates, layer])).toEqual([
      [lines["CIV MLI"], "diplomacy"],
      [lines["MLI NER"], "diplomacy"],
    ]);
  });

  it("leaves the outline away where the same layer fills the country", () => {
    const areas = countryAreas([covering("a", 2019, "fill"), covering("b", null, "edge")], [mali]);
    expect(areas.map(({ area }) => area)).toEqual(["fill"]);
  });
});
