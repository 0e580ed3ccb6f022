import { beforeAll, describe, expect, it } from "vitest";
import { wordsIn } from "@/components/ui/words/words";
import { readStoryFiles, type StoryFiles } from "@/data/story/read-files";

let files: StoryFiles;
beforeAll(async () => {
  files = await readStoryFiles("data/stories/mali-2020");
});

/** Every French text in a story's JSON, with the path to it. */
function frenchIn(value: unknown, path: string): [path: string, text: string][] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const name = `${path}.${key}`;
    return key === "fr" && typeof inner === "string" ? [[name, inner]] : frenchIn(inner, name);
  });
}

/** The words that a reader sees: where a link leads is no French. */
const wordsOf = (markdown: string) => markdown.replace(/\]\([^)]*\)/g, "]");

function allFrench(): [path: string, text: string][] {
  const { story, layers, places, actors, conflicts, corrections, briefings } = files;
  return [
    ...frenchIn({ story, layers, places, actors, conflicts, corrections }, "mali-2020"),
    ...wordsOf(briefings.fr ?? "")
      .split("\n")
      .map((line, index): [string, string] => [`briefing.fr.md:${index + 1}`, line]),
  ];
}

/** Every word of the reader's page, those with a name or a number in them said once. */
function interfaceIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return interfaceIn(value("deux", 2), path);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => interfaceIn(inner, `${path}.${key}`));
}

const where = (pattern: RegExp) => allFrench().flatMap(([path, text]) => (pattern.test(text) ? [`${path}: ${text}`] : []));

describe("the French of the Mali story", () => {
  it("is there: more than four hundred texts", () => {
    expect(allFrench().length).toBeGreaterThan(400);
  });

  it("never lets a line end before : ; ? ! » or after «", () => {
    expect(where(/[ \t][:;?!»]|«[ \t]/)).toEqual([]);
  });

  it("sets a space before : ; ? ! and inside « »", () => {
    expect(where(/[\p{L}\p{N})»”’][:;?!](?:\s|$)|[^\s]»|«[^\s]/u)).toEqual([]);
  });

  it("holds the thousands of a number together", () => {
    expect(where(/(?<!\d)\d{1,3} \d{3}(?!\d)/)).toEqual([]);
  });

  it("holds a day and its month together", () => {
    const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    expect(where(new RegExp(`(?:\\d|1er)[ \\t](?:${months})(?!\\p{L})`, "u"))).toEqual([]);
  });

  it("has curly apostrophes, and French quotation marks", () => {
    expect(where(/['"“”]/)).toEqual([]);
  });

  it("writes ministries and the Premier ministre as French papers do", () => {
    expect(where(/affaires étrangères|minist(?:re|ère) de la défense|(?<!\p{L})premier ministre/u)).toEqual([]);
  });
});

describe("the French of the reader's page", () => {
  it("never lets a line end before : ; ? ! » or after «", () => {
    const words = interfaceIn(wordsIn("fr"), "fr");
    expect(words.length).toBeGreaterThan(100);
    expect(words.flatMap(([path, text]) => (/[ \t][:;?!»]|«[ \t]/.test(text) ? [`${path}: ${text}`] : []))).toEqual([]);
  });
});
