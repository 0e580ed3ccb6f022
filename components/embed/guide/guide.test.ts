import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, it } from "vitest";
import { EMBED_PARAMETERS } from "@/data/embed/parameters";
import { type Atlas, atlasOf } from "@/data/story/atlas";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Story } from "@/data/story/story";
import { builderWords } from "../builder/builder-words";
import { exampleCode, exampleParts } from "./examples";
import { guideEn } from "./guide-en";
import { guideFr } from "./guide-fr";
import { type Block, EXAMPLES, type GuideText } from "./guide-text";

let story: Story;
const atlases = new Map<string, Atlas>();
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
  for (const language of ["en", "fr"]) atlases.set(language, atlasOf(story, language, []));
});

/** What a block is, and which one, but not what it says. */
function kindOf(block: Block): string {
  if (typeof block === "string") return "text";
  if ("example" in block) return `example ${block.example}`;
  if ("parameters" in block) return `parameters ${block.parameters}`;
  if ("code" in block) return `code ${block.name}`;
  return "list" in block ? `list ${block.list.length}` : "requests";
}

const names = Object.values(EMBED_PARAMETERS)
  .flat()
  .map(({ name }) => name);

/** Every text, wherever it stands; what is code is no French. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.replace(/`[^`]*`|\w+=[\w-]+|\{\w+\}|https?:\S+/g, "x")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "code" ? [] : textsIn(inner)));
}

describe("the guide for newsrooms", () => {
  it("has the same parts in both languages, and every example once", () => {
    const shape = ({ sections }: GuideText) => sections.map(({ id, blocks }) => [id, ...blocks.map(kindOf)]);
    expect(shape(guideFr)).toEqual(shape(guideEn));
    const shown = shape(guideEn).flat();
    for (const id of EXAMPLES) expect(shown.filter((kind) => kind === `example ${id}`)).toHaveLength(1);
  });

  it("tells what each parameter means, in both languages, and of no other", () => {
    for (const { parameters } of [guideEn, guideFr]) expect(Object.keys(parameters).sort()).toEqual([...names].sort());
  });

  it("is set as French papers set it", () => {
    const french = [...textsIn(guideFr), ...textsIn(builderWords.fr)];
    expect(french.length).toBeGreaterThan(120);
    expect(french.filter((text) => /[ \t][:;?!»]|«[ \t]|[\p{L}\p{N})»”’][:;?!](?:\s|$)|'/u.test(text))).toEqual([]);
  });

  it.each(["en", "fr"])("has examples that are valid HTML and name their maps (%s)", async (language) => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], elements: ["html5"] });
    const atlas = atlases.get(language);
    if (!atlas) throw new Error(`No atlas in ${language}.`);
    const titles = new Set<string>();
    for (const id of EXAMPLES) {
      const parts = exampleParts(id, story, atlas, language);
      titles.add(parts.title);
      const { results } = await validator.validateString(exampleCode(parts, "https://maps.example"));
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    expect(titles.size).toBe(3);
  });
});
