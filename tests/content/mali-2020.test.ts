import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildStory } from "@/data/story/build-story";
import { firstToldAfter, knowledgeOf } from "@/data/story/knowledge";
import { readStoryFiles } from "@/data/story/read-files";
import { toFeatureCollection } from "@/data/story/serialise";
import { independentOrigins } from "@/data/story/status-rule";
import { byId, type Story } from "@/data/story/story";

let story: Story;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
});

const isBriefed = (id: string) => story.briefing.en?.some(({ claims }) => claims.includes(id));
const idsOf = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}${String(index + 1).padStart(3, "0")}`);

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

  it("documents texts from 2015 to August 2020 with 24 countries and one bloc, none for the bloc's members", () => {
    const texts = story.claims.filter(
      ({ id, when, agreement }) =>
        agreement &&
        isBriefed(id) &&
        ["signed", "ratified", "contract"].includes(agreement.text) &&
        (when === null || when >= "2015"),
    );
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

  it("names Russia in every agreement with it that is not a denial", () => {
    const texts = story.claims.filter(({ agreement }) => agreement && agreement.text !== "denied");
    expect(texts.length).toBeGreaterThan(60);
    for (const { id, actors } of texts) expect(actors, id).toContain("russia");
  });

  it("carries every row of the record", () => {
    const rows = new Set(story.claims.flatMap((claim) => claim.record ?? []));
    const expected = [...idsOf("AGR", 69), ...idsOf("EVT", 56), ...idsOf("PRE", 48)];
    expect([...rows].sort()).toEqual(expected);
  });

  it("says of what it shows by default, and only younger sources tell, of when the earliest of them is", () => {
    const references = new Map(story.references.map((reference) => [reference.id, reference]));
    const told = (id: string) => firstToldAfter(byId(story.claims, id), references, "2020-08-24");
    expect(told("libya-us-estimate")).toBe("2020-09-03");
    expect(told("car-instructors-declared")).toBe("2021-07-05");
    expect(told("duma-member-denies")).toBe("2020-09");
    expect(told("junta-reopens-borders")).toBeNull();
  });

  it("shows by default what had happened by the article's day, and nothing that came or became public later", () => {
    const knowledge = knowledgeOf(story);
    const later = story.claims.filter(({ id }) => knowledge.get(id)?.isLater).map(({ id }) => id);
    for (const id of ["sudan-2019-naval-point", "rwanda-2020-contracts", "second-coup", "camara-killed"])
      expect(later).toContain(id);
    for (const id of ["mali-2019-military-cooperation", "guinea-2001-military-technical", "talks-suspended"])
      expect(later).not.toContain(id);
  });

  it("never calls a draft, a name on a list or a denial established", () => {
    const loose = story.claims.filter(({ agreement }) => agreement && ["draft", "named", "denied"].includes(agreement.text));
    expect(loose.length).toBeGreaterThan(15);
    for (const { id, status } of loose) expect(status, id).not.toBe("established");
  });

  it("lets a denial be disputed or reported, never the only word on what it denies", () => {
    for (const { id, accounts } of story.conflicts) expect(new Set(accounts).size, id).toBeGreaterThan(1);
    const inConflict = new Set(story.conflicts.flatMap(({ accounts }) => accounts));
    for (const id of ["libya-russian-denial", "mozambique-denials", "eritrea-denial", "duma-member-denies"])
      expect(inConflict.has(id), id).toBe(true);
  });

  it("shows both sides of what is disputed: in a question that names other claims, or in the claim's own words", () => {
    const inConflict = new Set(story.conflicts.flatMap(({ accounts }) => accounts));
    for (const { id, statusNote } of story.claims.filter(({ status }) => status === "disputed"))
      expect(inConflict.has(id) || statusNote !== undefined, id).toBe(true);
  });

  it("counts the article once with the paper and the officers that it relays", () => {
    const references = new Map(story.references.map((reference) => [reference.id, reference]));
    for (const id of [
      "count-since-2015",
      "six-base-permissions",
      "coup-leaders-trained-in-russia",
      "two-colonels-leave-for-moscow",
      "back-a-few-days-before",
      "too-smooth-not-to-be-prepared",
    ])
      expect(independentOrigins(byId(story.claims, id), references), id).toBe(1);
  });

  it("serves with each piece of evidence whose reporting it is", () => {
    const { features } = toFeatureCollection(story, "training", { properties: ["evidence"], skipGeometry: true });
    const [article] = features.find(({ id }) => id === "too-smooth-not-to-be-prepared")?.properties?.evidence ?? [];
    expect(article).toMatchObject({ reference: story.article, origin: "daily-beast" });
  });

  it("never says that no second source was found of a claim that has two", () => {
    const references = new Map(story.references.map((reference) => [reference.id, reference]));
    for (const claim of story.claims.filter(({ status, statusNote }) => status === "reported" && !statusNote))
      expect(independentOrigins(claim, references), claim.id).toBe(1);
  });

  it("says of every repost whose words it carries", () => {
    const reposts = new Set(story.references.filter(({ kind }) => kind === "repost").map(({ id }) => id));
    for (const { id, evidence } of story.claims)
      for (const { reference, attributedTo } of evidence.filter(({ reference }) => reposts.has(reference)))
        expect(attributedTo, `${id}: ${reference}`).toBeDefined();
  });

  it("sets the missing evidence beside whatever else ties the junta, its men or its soldiers to Moscow", () => {
    for (const id of [
      "camara-2022-moscow",
      "goita-in-moscow",
      "mali-trainees",
      "dembele-announces-arrival",
      "russia-in-elections",
    ])
      expect(story.claims.find((claim) => claim.id === id)?.caveat, id).toBe("no-evidence-of-involvement");
  });

  it("lets each estimate of a force be said once, by the claim that is about it", () => {
    const inLibya = story.claims.filter(({ kind, places, figure }) => kind === "fighters" && places[0] === "libya" && figure);
    expect(inLibya.map(({ figure }) => `${figure?.min}-${figure?.max}`).sort()).toEqual(["2000-2000", "800-1200"]);
  });

  it("keeps a range, a unit and a voice with every figure", () => {
    for (const { id, figure } of story.claims.filter(({ figure }) => figure)) {
      expect(figure?.min !== null || figure?.max !== null, id).toBe(true);
      expect(figure?.by.fr, id).toBeTruthy();
    }
  });
});
