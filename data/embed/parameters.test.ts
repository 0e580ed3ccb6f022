import { beforeAll, describe, expect, it } from "vitest";
import { atlasOf } from "../story/atlas";
import { buildStory } from "../story/build-story";
import { readStoryFiles } from "../story/read-files";
import { formatEmbedOptions, parseEmbedOptions } from "../view/embed-options";
import { formatView, type Known, knownOf, parseView } from "../view/view";
import { EMBED_PARAMETERS } from "./parameters";

const ALL = Object.values(EMBED_PARAMETERS).flat();
let known: Known;
let chapters: Set<string>;
beforeAll(async () => {
  const story = buildStory(await readStoryFiles("data/stories/mali-2020"));
  known = knownOf(atlasOf(story, "en", []), true);
  chapters = new Set(story.chapters.map(({ id }) => id));
});

/** What an address comes to, read and written again. */
function understood(query: string): string {
  const [, view] = formatView(parseView("", query, known), known).split("?");
  return [...(view ? [view] : []), ...formatEmbedOptions(parseEmbedOptions(new URLSearchParams(query), chapters))].join("&");
}

describe("the parameters of an embed that the guide lists", () => {
  it.each(ALL.map(({ example }) => example))("are all understood, and say something: %s", (example) => {
    expect(understood(example)).toBe(example);
  });

  it("say nothing with what is usual, and something with every other value", () => {
    for (const { name, values = [], usual } of ALL.filter(({ usual }) => usual !== undefined))
      for (const value of values) expect(understood(`${name}=${value}`)).toBe(value === usual ? "" : `${name}=${value}`);
  });

  it("have each name once", () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });
});
