import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { boundaryNotes } from "./boundaries";

describe("the notes on disputed lines", () => {
  it("explain every dashed line, and none that is not drawn", () => {
    const lines: FeatureCollection = JSON.parse(readFileSync("public/basemap/lines.geojson", "utf8"));
    const disputed = lines.features.filter(({ properties }) => properties?.k === "disputed");
    expect(boundaryNotes.map(({ id }) => id).sort()).toEqual(disputed.map(({ properties }) => properties?.id).sort());
  });

  it("are there in both languages of the interface", () => {
    for (const { name, text } of boundaryNotes)
      for (const language of ["en", "fr"]) expect(name[language] && text[language]).toBeTruthy();
  });
});
