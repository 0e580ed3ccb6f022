import { describe, expect, it } from "vitest";
import { nameHere } from "./name-here";

describe("nameHere", () => {
  it("names a country that fills the view above its middle, where marks leave room", () => {
    expect(nameHere(() => "MLI")).toEqual([{ iso: "MLI", x: 0.5, y: 0.14 }]);
  });

  it("names each country in the part of it that is seen, and the sea not at all", () => {
    const spots = nameHere((x, y) => (y > 0.8 ? "CIV" : x < 0.2 ? undefined : "MLI"));
    expect(spots).toEqual([
      { iso: "MLI", x: 0.5, y: 0.14 },
      { iso: "CIV", x: 0.5, y: 0.86 },
    ]);
  });
});
