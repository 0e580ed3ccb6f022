import { beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "@/components/panel/addresses";
import { ClaimEntry } from "@/components/panel/claim-entry";
import type { PanelContext } from "@/components/panel/panel-context";
import { PlaceEntry } from "@/components/panel/place-entry";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { byId, type Story } from "@/data/story/story";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

const contextIn = (language: string): PanelContext => ({
  story,
  language,
  words: wordsIn(language),
  addresses: addressesOf(story.id, language),
});
/** The words of a claim's card, without marks, and without the titles that others gave their documents. */
function cardOf(id: string, language = "en"): string {
  const html = staticHtml(<ClaimEntry claim={byId(story.claims, id)} context={contextIn(language)} />);
  const text = html.replace(/<cite.*?<\/cite>/g, "").replace(/<[^>]+>/g, "");
  return text.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}

describe("the card of a claim", () => {
  it("has no line on who took part where the story names nobody", () => {
    expect(byId(story.claims, "nigouni-lorries").actors).toEqual([]);
    expect(cardOf("nigouni-lorries")).not.toContain("Who");
    expect(cardOf("chad-2017-military-cooperation")).toContain("WhoRussia (the state)");
  });

  it("says in what language a source is, where it is not the page's", () => {
    expect(cardOf("niger-2017-military-cooperation")).toContain("in Thai");
    expect(cardOf("niger-2017-military-cooperation", "fr")).toContain("en anglais");
    expect(cardOf("kati-base-seized")).not.toContain("in English");
  });

  it("says of a source that another goes back to the same origin", () => {
    expect(cardOf("count-since-2015")).toMatch(/Daily Sabah.*same origin as Atalayar/);
    expect(cardOf("two-colonels-leave-for-moscow", "fr")).toMatch(/même origine\u00a0: Atalayar/);
    expect(cardOf("mozambique-2015-military-cooperation")).not.toContain("same origin as TASS");
  });

  it("sets French spaces between what it lists, and holds dates together", () => {
    expect(cardOf("two-colonels-leave-for-moscow", "fr")).toContain("près\u202f; Bamako");
    for (const { id } of story.claims) {
      expect(cardOf(id, "fr"), id).not.toMatch(/[ \t][:;?!»]|\p{L}[:;](?:\s|$)|\d (?:août|juin|mars) /u);
      expect(cardOf(id), id).not.toMatch(/\s;/);
    }
  });

  it("does not count the article beside what it relays", () => {
    expect(cardOf("count-since-2015")).toContain("Reported · 1 independent source");
  });

  it("says of when the earliest source is, where all are younger than the article", () => {
    expect(cardOf("libya-us-estimate")).toContain("Earliest dated source: 3 September 2020, after the article.");
    expect(cardOf("duma-member-denies", "fr")).toContain("septembre 2020, après l’article.");
    expect(cardOf("kati-base-seized")).not.toContain("Earliest dated source");
    expect(cardOf("second-coup")).not.toContain("Earliest dated source");
  });
});

describe("the card of a place", () => {
  it("folds what came next at its end, behind what the article's day knew", () => {
    const html = staticHtml(<PlaceEntry place={byId(story.places, "bamako")} context={contextIn("en")} />);
    const [before, folded] = html.split('<details class="entry-folded">');
    expect(before).toContain("rally-for-the-junta");
    expect(before).not.toContain("second-coup");
    expect(folded).toMatch(/What came next <span class="entry-details">\d+ claims<\/span>.*second-coup/);
    expect(folded).not.toContain("rally-for-the-junta");
  });

  it("lists what a view shows and no more, and says how many of all that is", () => {
    const claims = story.claims.filter(({ id }) => ["kati-base-seized", "keita-dies", "keita-released"].includes(id));
    const html = staticHtml(<PlaceEntry place={byId(story.places, "bamako")} claims={claims} isView context={contextIn("fr")} />);
    expect(html).toMatch(/Énoncés affichés\u00a0: 2 sur \d+</);
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).not.toContain("rally-for-the-junta");
  });

  it("has no such fold where nothing came next", () => {
    const html = staticHtml(<PlaceEntry place={byId(story.places, "sirte")} context={contextIn("en")} />);
    expect(html).toContain("sirte-aircraft");
    expect(html).not.toContain("<details");
  });
});
