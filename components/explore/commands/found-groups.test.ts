import { describe, expect, it } from "vitest";
import { folded } from "@/data/view/rank";
import type { Group } from "./entry";
import { foundGroups } from "./found-groups";

const entry = (group: Group, ...texts: string[]) => ({ group, texts: texts.map(folded), label: texts[0] });
const entries = [
  entry("actions", "Explore"),
  entry("layers", "Bases"),
  entry("claims", "Mutineers take the base at Kati", "Les mutins prennent la base de Kati"),
  entry("claims", "Keïta resigns", "Keïta démissionne"),
  entry("places", "Kati", "Kati"),
  entry("places", "Koulikoro"),
  entry("places", "Baso"),
  entry("countries", "Germany", "Allemagne"),
];
const labels = (query: string) =>
  foundGroups(entries, query).map(({ group, entries: found }) => [group, ...found.map(({ label }) => label)]);

describe("the groups of the palette", () => {
  it("begin with the group that has the best answer", () => {
    expect(labels("kati")).toEqual([
      ["places", "Kati"],
      ["claims", "Mutineers take the base at Kati"],
    ]);
    expect(labels("base")).toEqual([
      ["layers", "Bases"],
      ["claims", "Mutineers take the base at Kati"],
    ]);
  });

  it("are found in the other language too", () => {
    expect(labels("allemagne")).toEqual([["countries", "Germany"]]);
    expect(labels("demission keita")).toEqual([["claims", "Keïta resigns"]]);
  });

  it("offer what can be done when nothing is typed", () => {
    expect(labels(" ")).toEqual([
      ["actions", "Explore"],
      ["layers", "Bases"],
    ]);
  });

  it("forgive a typing error only where nothing else answers", () => {
    expect(labels("koulikora")).toEqual([["places", "Koulikoro"]]);
    expect(labels("kato")).toEqual([
      ["places", "Kati"],
      ["claims", "Mutineers take the base at Kati"],
    ]);
    expect(labels("base")).not.toContainEqual(["places", "Baso"]);
  });

  it("are none where nothing answers", () => {
    expect(labels("zürich")).toEqual([]);
  });
});
