import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "@/components/panel/addresses";
import { Briefing } from "@/components/panel/briefing";
import { ClaimEntry } from "@/components/panel/claim-entry";
import { ClaimList, PlaceList } from "@/components/panel/lists";
import type { PanelContext } from "@/components/panel/panel-context";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Story } from "@/data/story/story";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

describe("staticHtml", () => {
  it.each(["en", "fr"])("writes all of the text and the lists as React does (%s)", (language) => {
    const context: PanelContext = { story, language, words: wordsIn(language), addresses: addressesOf(story.id, language) };
    const page = [
      <Briefing key="b" context={context} />,
      <ClaimList key="c" context={context} />,
      <PlaceList key="p" context={context} />,
    ];
    expect(staticHtml(page)).toBe(renderToStaticMarkup(page));
  });

  it.each(["en", "fr"])("shows every account of a question from each of them (%s)", (language) => {
    const context: PanelContext = { story, language, words: wordsIn(language), addresses: addressesOf(story.id, language) };
    for (const { id, title, accounts } of story.conflicts) {
      for (const account of accounts) {
        const claim = story.claims.find((candidate) => candidate.id === account);
        const html = claim ? staticHtml(<ClaimEntry claim={claim} context={context} />) : "";
        expect(html, `${id} from ${account}`).toContain(staticHtml(<h4>{title[language]}</h4>).slice(4, -5));
        const shown = html.slice(html.indexOf("entry-conflict"));
        for (const other of accounts) expect(shown, `${id}: ${other} from ${account}`).toContain(`/${other}"`);
      }
    }
  });

  it("escapes what content may contain", () => {
    const nasty = '</p><script>alert("x")</script>&\'';
    expect(staticHtml(<p title={nasty}>{nasty}</p>)).toBe(renderToStaticMarkup(<p title={nasty}>{nasty}</p>));
  });

  it("refuses what only a living component can do", () => {
    expect(() => staticHtml(<button type="button" onClick={() => undefined} />)).toThrow("onClick");
  });
});
