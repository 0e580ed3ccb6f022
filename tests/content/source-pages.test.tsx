import { beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "@/components/panel/addresses";
import { SourcePage } from "@/components/panel/source-page";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { buildStory } from "@/data/story/build-story";
import { dependenceOn } from "@/data/story/dependence";
import { readStoryFiles } from "@/data/story/read-files";
import { byId, type Story } from "@/data/story/story";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

function pageOf(id: string, language: string): string {
  const context = { story, language, words: wordsIn(language), addresses: addressesOf(story.id, language) };
  return staticHtml(<SourcePage reference={byId(story.references, id)} context={context} />)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/ +/g, " ");
}

/** For one claim and for several: what must stand on the page, and what must not. */
const GRAMMAR = {
  en: {
    one: ["One claim rests on it alone Without this source nothing would support it.", "support them"],
    several: ["claims rest on it alone Without this source nothing would support them.", "support it."],
  },
  fr: {
    one: ["Un énoncé repose sur elle seule Sans cette source, plus rien ne l’appuierait.", "les appuierait"],
    several: ["énoncés reposent sur elle seule Sans cette source, plus rien ne les appuierait.", "l’appuierait"],
  },
} as const;

describe("the page of a source", () => {
  it.each(["en", "fr"] as const)("agrees in number, for every source of the story (%s)", (language) => {
    const seen = new Set<string>();
    for (const { id } of story.references) {
      const { last } = dependenceOn(id, story);
      if (last.length === 0) continue;
      const number = last.length === 1 ? "one" : "several";
      const [said, never] = GRAMMAR[language][number];
      const page = pageOf(id, language);
      expect(page, id).toContain(said);
      expect(page, id).not.toContain(never);
      seen.add(number);
    }
    expect([...seen].sort()).toEqual(["one", "several"]);
  });

  it("names the claims for which alone another source relays the same", () => {
    expect(pageOf("daily-sabah-2020-08-04", "en")).toMatch(/Atalayar .*only for: .*21 countries/);
  });
});
