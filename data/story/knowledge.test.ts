import { describe, expect, it } from "vitest";
import { isShown } from "../view/reading";
import { firstToldAfter, isLater, publishedBy } from "./knowledge";
import type { Claim, Reference } from "./story";

const reference = (id: string, date: string | null): [string, Reference] => [
  id,
  { id, publisher: id, title: null, url: "https://example.org/", date, language: "en", kind: "press", origin: id },
];
const REFERENCES = new Map([
  reference("month", "2019-11"),
  reference("day", "2019-11-23"),
  reference("late", "2022-01-05"),
  reference("undated", null),
]);
type Supporting = [id: string, stance: Claim["evidence"][number]["stance"]];
const claim = (change: Partial<Claim>, ...evidence: Supporting[]) => ({
  when: null,
  evidence: evidence.map(([id, stance]) => ({ reference: id, stance, locator: null })),
  ...change,
});

describe("when a claim was public", () => {
  it("is the earliest supporting reference, a month by its last day", () => {
    expect(publishedBy(claim({}, ["late", "supports"], ["month", "supports"]), REFERENCES)).toBe("2019-11-30");
    expect(publishedBy(claim({}, ["month", "supports"], ["day", "supports"]), REFERENCES)).toBe("2019-11-23");
  });

  it("does not count who disputes or mentions it, nor who has no date", () => {
    expect(publishedBy(claim({}, ["day", "disputes"], ["month", "mentions"], ["late", "supports"]), REFERENCES)).toBe(
      "2022-01-05",
    );
    expect(publishedBy(claim({}, ["undated", "supports"]), REFERENCES)).toBeNull();
  });

  it("is what the story says where it says so", () => {
    expect(publishedBy(claim({ knownSince: "2020-12" }, ["day", "supports"]), REFERENCES)).toBe("2020-12-31");
  });
});

describe("what only younger sources tell", () => {
  const first = (article: string, ...evidence: Supporting[]) => firstToldAfter(claim({}, ...evidence), REFERENCES, article);

  it("names the earliest of them, as exactly as it is dated", () => {
    expect(first("2019-10-31", ["late", "supports"], ["month", "supports"])).toBe("2019-11");
    expect(first("2019-10-31", ["month", "supports"], ["day", "supports"])).toBe("2019-11-23");
    expect(first("2020-08-24", ["late", "supports"], ["undated", "supports"], ["day", "mentions"])).toBe("2022-01-05");
  });

  it("is silent where one was there in time, or may have been, and where none is dated", () => {
    expect(first("2019-11-23", ["day", "supports"], ["late", "supports"])).toBeNull();
    expect(first("2019-11-10", ["month", "supports"])).toBeNull();
    expect(first("2019-11-10", ["undated", "supports"])).toBeNull();
  });
});

describe("what came next", () => {
  it("is what happened or became public after the article, not what is only told later", () => {
    expect(isLater(claim({ when: "2020-08-24" }, ["late", "supports"]), "2020-08-24")).toBe(false);
    expect(isLater(claim({ when: "2020-08-25" }), "2020-08-24")).toBe(true);
    expect(isLater(claim({ when: "2019-07-23", knownSince: "2020-12" }), "2020-08-24")).toBe(true);
    expect(isLater(claim({ when: "2020-08" }), "2020-08-24")).toBe(false);
  });

  it("is shown on request, and never before its day", () => {
    const later = { published: "2020-12-01", isLater: true };
    expect(isShown(later, { later: false, known: null })).toBe(false);
    expect(isShown(later, { later: true, known: null })).toBe(true);
    expect(isShown(later, { later: true, known: "2020-11-30" })).toBe(false);
    expect(isShown({ published: null, isLater: false }, { later: false, known: "2030-01-01" })).toBe(false);
  });
});
