import { describe, expect, it } from "vitest";
import { checkFiles } from "@/data/story/build-story";
import { faultLine } from "@/data/story/fault";
import { claimFeature, copy, type Json } from "./spoilt-story";

const claim = (story: Json, id: string): Json => claimFeature(story, id).properties;
const reference = (story: Json, id: string): Json => story.references.find((r: Json) => r.id === id);
const linesOf = (story: Json) => checkFiles(story).faults.map(faultLine);

const KATI = "kati-base-seized";
const MALI = "mali-2019-military-cooperation";
const NAVAL = "sudan-2019-naval-point";
const LIBYA = "libya-un-estimate";
const SOURCE = "al-jazeera-2020-08-19";

/** Rules of the record. Each: what is spoilt, how, and what one message must say. */
const SEEDED: [name: string, spoil: (story: Json) => void, message: RegExp][] = [
  [
    "established on two reposts of one wire",
    (s) => {
      const [first, second] = claim(s, "ivory-coast-closes-borders").evidence;
      reference(s, second.reference).origin = reference(s, first.reference).origin;
    },
    /"ivory-coast-closes-borders", properties\.status: found "established" with 1 independent source/,
  ],
  [
    "established on two papers that relay one wire for this claim",
    (s) => {
      for (const evidence of claim(s, "ivory-coast-closes-borders").evidence) evidence.origin = "reuters";
    },
    /"ivory-coast-closes-borders", properties\.status: found "established" with 1 independent source/,
  ],
  [
    "reported by two origins, without a word on why no more",
    (s) => {
      delete claim(s, "count-since-2015").evidence[0].origin;
    },
    /"count-since-2015", properties\.status: found "reported" with 2 independent sources and no note, .*statusNote/,
  ],
  [
    "an origin of the evidence that the reference has anyway",
    (s) => {
      claim(s, "count-since-2015").evidence[0].origin = "atalayar";
    },
    /"count-since-2015", properties\.evidence\[0\]\.origin: .*another origin/,
  ],
  [
    "an origin of the evidence that is no id",
    (s) => {
      claim(s, "count-since-2015").evidence[0].origin = "The Daily Beast";
    },
    /"count-since-2015", properties\.evidence\[0\]\.origin: .*lower-case words/,
  ],
  [
    "established on those who only mention or dispute it",
    (s) => {
      const { evidence } = claim(s, KATI);
      evidence[1].stance = "mentions";
      evidence[2].stance = "disputes";
    },
    /"kati-base-seized", properties\.status: .* 1 independent source/,
  ],
  [
    "established once its official record is called press",
    (s) => {
      claim(s, MALI).evidence.splice(1);
      reference(s, "russian-mod-2019-06-25").kind = "press";
    },
    /"mali-2019-military-cooperation", properties\.status: .*or an official one/,
  ],
  [
    "a newspaper that quotes an official record and is called one",
    (s) => {
      reference(s, "vzglyad-2021-06-25").kind = "official";
    },
    /"sudan-2019-naval-point", properties\.evidence\[0\]\.attributedTo: found an official record that quotes another/,
  ],
  [
    "disputed by one side alone",
    (s) => {
      for (const evidence of claim(s, LIBYA).evidence) evidence.stance = "disputes";
    },
    /"libya-un-estimate", properties\.status: found "disputed" without a supporting reference/,
  ],
  [
    "an unknown stance",
    (s) => {
      claim(s, KATI).evidence[0].stance = "denies";
    },
    /"kati-base-seized", properties\.evidence\[0\]\.stance: .*"supports", "disputes", "mentions"/,
  ],
  [
    "a locator that points nowhere",
    (s) => {
      claim(s, KATI).evidence[0].locator = { paragraph: 0 };
    },
    /"kati-base-seized", properties\.evidence\[0\]\.locator/,
  ],
  [
    "a reference without a publisher",
    (s) => {
      reference(s, SOURCE).publisher = " ";
    },
    /references\.json: .*"al-jazeera-2020-08-19", publisher: .*some text/,
  ],
  [
    "a reference that does not say whether it is dated",
    (s) => {
      delete reference(s, SOURCE).date;
    },
    /"al-jazeera-2020-08-19", date: found nothing/,
  ],
  [
    "a reference printed on a day that is none",
    (s) => {
      reference(s, SOURCE).date = "19 August 2020";
    },
    /"al-jazeera-2020-08-19", date: .*EDTF date or null/,
  ],
  [
    "a reference in no language",
    (s) => {
      reference(s, SOURCE).language = "English, mostly";
    },
    /"al-jazeera-2020-08-19", language: .*BCP 47/,
  ],
  [
    "a reference of no kind",
    (s) => {
      reference(s, SOURCE).kind = "newspaper";
    },
    /"al-jazeera-2020-08-19", kind: .*one of "official", "wire"/,
  ],
  [
    "a reference without an origin",
    (s) => {
      delete reference(s, SOURCE).origin;
    },
    /"al-jazeera-2020-08-19", origin: found nothing/,
  ],
  [
    "an empty title, where an unseen one is null",
    (s) => {
      reference(s, SOURCE).title = "";
    },
    /"al-jazeera-2020-08-19", title: .*some text/,
  ],
  [
    "one document entered twice",
    (s) => {
      reference(s, SOURCE).url = reference(s, "atalayar-2020-08-24").url;
    },
    /"al-jazeera-2020-08-19", url: found the address of "atalayar-2020-08-24"/,
  ],
  [
    "an article without a date, from which nothing later can be told",
    (s) => {
      reference(s, s.story.article).date = null;
    },
    /story\.json: article: .*a dated reference/,
  ],
  [
    "a claim marked as later by hand",
    (s) => {
      claim(s, "second-coup").later = true;
    },
    /"second-coup", properties: found unknown "later"/,
  ],
  [
    "a claim public since a day that is none",
    (s) => {
      claim(s, NAVAL).knownSince = "2020-13";
    },
    /"sudan-2019-naval-point", properties\.knownSince: .*EDTF/,
  ],
  [
    "a conflict with one account",
    (s) => {
      s.conflicts[0].accounts.splice(1);
    },
    /conflicts\.json: .*"mozambique-date", accounts: .*at least two claims/,
  ],
  [
    "an agreement in an unknown state",
    (s) => {
      claim(s, NAVAL).agreement.inForce = "maybe";
    },
    /"sudan-2019-naval-point", properties\.agreement\.inForce: .*"yes", "no", "unknown"/,
  ],
  [
    "a figure that does not say whose it is",
    (s) => {
      delete claim(s, LIBYA).figure.by;
    },
    /"libya-un-estimate", properties\.figure\.by: found nothing/,
  ],
];

/** Every text that a claim, the story or the record may have, and where it stands. */
const TEXTS: [name: string, where: (story: Json) => Json, message: string][] = [
  ["a claim's title", (s) => claim(s, KATI).title, `"${KATI}", properties.title`],
  ["a claim's text", (s) => claim(s, KATI).text, `"${KATI}", properties.text`],
  ["a note on a status", (s) => claim(s, NAVAL).statusNote, `"${NAVAL}", properties.statusNote`],
  ["a figure's unit", (s) => claim(s, LIBYA).figure.unit, `"${LIBYA}", properties.figure.unit`],
  ["a figure's voice", (s) => claim(s, LIBYA).figure.by, `"${LIBYA}", properties.figure.by`],
  ["whom a source quotes", (s) => claim(s, NAVAL).evidence[0].attributedTo, `"${NAVAL}", properties.evidence[0].attributedTo`],
  ["a place's name", (s) => s.places.features[0].properties.name, `"kati", properties.name`],
  ["an actor's role", (s) => s.actors[0].role, `"goita", role`],
  ["a conflict's question", (s) => s.conflicts[0].title, `"mozambique-date", title`],
  ["a correction", (s) => s.corrections[0].text, `"number 1", text`],
  ["a layer's kind", (s) => s.story.layers[0].kinds.event.title, "layers[0].kinds.event.title"],
  ["a layer's note", (s) => s.story.layers[3].note, "layers[3].note"],
  ["a chapter's description", (s) => s.story.chapters[0].alt, "chapters[0].alt"],
];

describe("the content check of the record", () => {
  it.each(SEEDED)("finds %s", (_name, spoil, message) => {
    const story = copy();
    spoil(story);
    expect(linesOf(story).join("\n")).toMatch(message);
  });

  it.each(TEXTS)("misses %s in either language", (_name, where, message) => {
    for (const language of ["en", "fr"]) {
      const story = copy();
      delete where(story)[language];
      expect(linesOf(story)).toEqual([expect.stringContaining(`${message}: found no "${language}"`)]);
    }
  });

  it.each(["en", "fr"])("misses the whole text in %s", (language) => {
    const story = copy();
    delete story.briefings[language];
    expect(linesOf(story).join("\n")).toMatch(new RegExp(`briefing\\.${language}\\.md: found no such file`));
  });

  it("takes two origins for reported once a note says why it is no more", () => {
    const story = copy();
    const one = claim(story, "count-since-2015");
    delete one.evidence[0].origin;
    one.statusNote = { en: "Both may have it from one place.", fr: "Tous deux peuvent le tenir du même endroit." };
    expect(linesOf(story)).toEqual([]);
  });

  it("takes one official record for established, and two sources of different origin", () => {
    const official = copy();
    claim(official, MALI).evidence.splice(1);
    expect(linesOf(official).filter((line) => line.includes("status"))).toEqual([]);
    const two = copy();
    claim(two, KATI).evidence.splice(2);
    expect(linesOf(two).filter((line) => line.includes("status"))).toEqual([]);
  });
});
