import { beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "@/components/panel/addresses";
import { Briefing } from "@/components/panel/briefing";
import { LegendLayers } from "@/components/panel/legend-layers";
import { ClaimList, PlaceList, RecordList } from "@/components/panel/lists";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { marksOf } from "@/data/marks/mark";
import { atlasOf } from "@/data/story/atlas";
import { checkFiles } from "@/data/story/build-story";
import { coverageOf } from "@/data/story/coverage";
import { faultLine } from "@/data/story/fault";
import { namesOf } from "@/data/story/names";
import { readStoryFiles } from "@/data/story/read-files";
import { toFeatureCollection } from "@/data/story/serialise";
import type { Story } from "@/data/story/story";
import { ARTICLE_READING, isShown } from "@/data/view/reading";

/** A made-up story in which every field of docs/story-format.md occurs, written from that page alone. French comes first. */
let story: Story;
beforeAll(async () => {
  const { story: built, faults } = checkFiles(await readStoryFiles("tests/fixtures/stories/river-2021"));
  expect(faults.map(faultLine)).toEqual([]);
  if (!built) throw new Error("The story was not built.");
  story = built;
});

describe("a second story, without a line of code", () => {
  it("travels as GeoJSON: a site a point, a radius its disc, two countries their outlines, a journey a great circle", () => {
    const geometry = (layer: string, id: string) =>
      toFeatureCollection(story, layer, { properties: null, skipGeometry: false }).features.find((f) => f.id === id)?.geometry;
    expect(geometry("flood", "camp-flooded")).toEqual({ type: "Point", coordinates: [-8.0714, 12.7467] });
    expect(geometry("flood", "bend-rises")).toMatchObject({ type: "Polygon" });
    expect(geometry("help", "no-convoy")).toMatchObject({ type: "MultiPolygon" });
    expect(geometry("help", "convoy")).toMatchObject({ type: "LineString" });
  });

  it("says which claims are public since when, and keeps the later one for later", () => {
    const { features } = toFeatureCollection(story, "help", { properties: ["published", "later"], skipGeometry: true });
    const properties = Object.fromEntries(features.map(({ id, properties }) => [id, properties]));
    expect(properties.convoy).toEqual({ published: "2021-09-21", later: true });
    expect(properties["ghana-agreement"]).toEqual({ published: "2021-09-15", later: false });
    expect(properties["later-count"]).toEqual({ published: null, later: true });
  });

  it("has its layers in groups, in the legend and among the names of the workbench", () => {
    const context = { story, language: "fr", words: wordsIn("fr"), addresses: addressesOf(story.id, "fr") };
    const groups = LegendLayers({ context }).map(({ props }) => props.children);
    expect(groups.map(([head]) => head?.props)).toEqual([
      { title: "La réponse", layers: ["help"] },
      { title: "Autres couches", layers: ["flood"] },
    ]);
    const names = namesOf(story, "en");
    expect(names.groups).toEqual([{ id: "response", title: "The response" }]);
    expect([names.layers.help?.group, names.layers.flood?.group]).toEqual(["response", null]);
  });

  it("has marks of every precision", () => {
    const atlas = atlasOf(story, "fr", []);
    const shown = story.claims.filter(({ id }) => isShown(atlas.claims[id], ARTICLE_READING));
    const marks = marksOf(shown, atlas.places, ["flood", "help"], 8);
    expect(Object.fromEntries(marks.map(({ id, shape }) => [id, shape]))).toEqual({
      camp: "site",
      town: "city",
      bend: "region",
      banks: "tag",
      mali: "tag",
      ghana: "tag",
    });
  });

  it("is counted: claims by layer and status, independent sources, languages, places that are links", () => {
    expect(coverageOf(story)).toEqual({
      layers: {
        flood: { disputed: 1, established: 2, reported: 1 },
        help: { alleged: 1, reported: 3 },
      },
      independent: { 1: 7, 2: 1 },
      languages: { en: 1, fr: 3 },
      later: 2,
      mentions: { fr: { all: 2, linked: 2 }, en: { all: 2, linked: 2 } },
    });
  });

  it.each([
    ["fr", "Chaque énoncé et ses sources", "Les versions diffèrent"],
    ["en", "Every claim and its sources", "Accounts differ"],
  ])("reads as a page in %s", (language, list, conflict) => {
    const context = { story, language, words: wordsIn(language), addresses: addressesOf(story.id, language) };
    const html = staticHtml([
      <Briefing key="text" context={context} />,
      <ClaimList key="claims" context={context} />,
      <PlaceList key="places" context={context} />,
      <RecordList key="record" context={context} />,
    ]);
    expect(html).toContain(list);
    expect(html).toContain(conflict);
    for (const { id } of story.claims) expect(html).toContain(`/${language}/river-2021/${id}"`);
  });
});
