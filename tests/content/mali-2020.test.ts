import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Story } from "@/data/story/story";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

describe("the story of the Mali coup", () => {
  it("carries all 38 facts of the article", () => {
    const facts = new Set(story.claims.flatMap((claim) => claim.facts ?? []));
    const expected = Array.from({ length: 38 }, (_, index) => `f${String(index + 1).padStart(2, "0")}`);
    expect([...facts].sort()).toEqual(expected);
  });

  it("sets the sentence on missing evidence beside every claim about the training and every allegation about Moscow", () => {
    const about = story.claims.filter(({ layer, id }) => layer === "training" && id !== "no-evidence-of-involvement");
    expect(about.length).toBeGreaterThan(4);
    for (const claim of about) expect(claim.caveat, claim.id).toBe("no-evidence-of-involvement");
  });

  it("points every fact of the article to its paragraph or caption", () => {
    for (const claim of story.claims.filter(({ facts }) => facts)) {
      expect(
        claim.evidence.some(({ reference, locator }) => reference === story.article && locator !== null),
        claim.id,
      ).toBe(true);
    }
  });

  it("documents agreements from 2015 to August 2020 with 24 countries and one bloc, none for the bloc's members", () => {
    const texts = story.claims.filter(({ layer, facts }) => layer === "agreements" && !facts);
    expect(texts).toHaveLength(29);
    expect(new Set(texts.flatMap(({ places }) => places)).size).toBe(25);
    for (const { when } of texts) expect(when === null || (when >= "2015" && when < "2020-09")).toBe(true);
  });

  it.each(["en", "fr"])("has a briefing of 900 to 1,400 words in %s", (language) => {
    const text = readFileSync(`data/stories/mali-2020/briefing.${language}.md`, "utf8").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
    const words = text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
    expect(words.length).toBeGreaterThanOrEqual(900);
    expect(words.length).toBeLessThanOrEqual(1400);
  });

  it("says of what became public later that it did", () => {
    const later = story.claims.filter(({ knownSince }) => knownSince !== undefined);
    expect(later.map(({ id }) => id)).toEqual(["sudan-2019-naval-point"]);
  });
});
