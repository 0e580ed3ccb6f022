import { expect, it } from "vitest";
import { asksForHeight, foreignHeights, resizerHeight, resizerId } from "./foreign-heights";

const GREETING_4 = "[iFrameSizer]map-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true";

it("is said to Datawrapper's, AMP's and pym's listeners", () => {
  expect(foreignHeights(612, "mali-2020", "graphic")).toEqual([
    { "datawrapper-height": { "mali-2020": 612 } },
    { sentinel: "amp", type: "embed-size", height: 612 },
    "pymxPYMxgraphicxPYMxheightxPYMx612",
  ]);
});

it.each([null, "", "a b", "axPYMxnavigateToxPYMxhttps://evil.example", "x".repeat(101)])(
  "is not said to a pym parent of the id %o",
  (id) => {
    expect(foreignHeights(612, "mali-2020", id)).toHaveLength(2);
  },
);

it("is answered to the parent that greets", () => {
  expect(resizerId(GREETING_4)).toBe("map-1");
  expect(resizerHeight("map-1", 612, 700, true)).toBe("[iFrameSizer]map-1:612:700:init:dateline");
  expect(resizerHeight("map-1", 612, 0, false)).toBe("[iFrameSizer]map-1:612:1:resize");
});

it.each(["", "[iFrameSizer]", "[iFrameSizer]x:1:2", `x${GREETING_4}`, "[iFrameSizer]::::::::::::::", 5, null, {}])(
  "is no greeting: %o",
  (data) => {
    expect(resizerId(data)).toBeNull();
  },
);

it("is said once more to a parent that asks", () => {
  expect(asksForHeight("[iFrameSizer]resize", null)).toBe(true);
  expect(asksForHeight("pymxPYMxgraphicxPYMxwidthxPYMx700", "graphic")).toBe(true);
  expect(asksForHeight("pymxPYMxgraphicxPYMxnavigateToxPYMx/", "graphic")).toBe(false);
  expect(asksForHeight("pymxPYMxotherxPYMxwidthxPYMx700", "graphic")).toBe(false);
});
