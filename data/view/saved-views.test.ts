import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressToSave, formatSavedViews, MOST_VIEWS, parseSavedViews, type SavedView, withView } from "./saved-views";

const STORY = "mali-2020";
const address = fc
  .record({
    claim: fc.constantFrom("", "/kati-base-seized"),
    query: fc.constantFrom("", "?mode=explore&actor=wagner-group", "?q=Ke%C3%AFta"),
    hash: fc.constantFrom("", "#map=5.20/12.639/-8.003"),
  })
  .map(({ claim, query, hash }) => `/${STORY}${claim}${query}${hash}`);
const name = fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== "");
const views = fc
  .array(fc.record({ name: name.map((text) => text.trim().replace(/\s+/g, " ")), address }), { maxLength: 30 })
  .map((all) => [...new Map(all.map((view) => [view.address, view])).values()].slice(0, MOST_VIEWS));

describe("saved views", () => {
  it("come back from storage as they were saved", () => {
    fc.assert(
      fc.property(views, (all) => {
        expect(parseSavedViews(formatSavedViews(all), STORY)).toEqual(all);
      }),
    );
  });

  it("are none for any nonsense in storage, which is never an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSavedViews(text, STORY)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        for (const { address } of parseSavedViews(json, STORY)) expect(address.startsWith(`/${STORY}`)).toBe(true);
      }),
    );
    expect(parseSavedViews(null, STORY)).toEqual([]);
  });

  it("lead nowhere but to pages of their story", () => {
    const elsewhere = [
      "//evil.example/mali-2020",
      "/\\evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      "/mali-2021",
      "/mali-2020/../river-2021",
      "/mali-2020/sources/afp",
      "/mali-2020/",
      "/mali-2020?a\nb",
      "/mali-2020#text",
      "mali-2020",
    ];
    const stored = elsewhere.map((address) => ({ name: "Out", address }));
    expect(parseSavedViews(JSON.stringify(stored), STORY)).toEqual([]);
  });

  it("keep what is good beside what is not", () => {
    const good = { name: "Kati", address: "/mali-2020/kati-base-seized" };
    expect(parseSavedViews(JSON.stringify([null, 7, { name: 3 }, { name: " ", address: "/mali-2020" }, good]), STORY)).toEqual([
      good,
    ]);
  });

  it("are at most ten, each of another address", () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ name: `View ${index}`, address: `/mali-2020?q=${index}` }));
    expect(parseSavedViews(JSON.stringify([...many, ...many]), STORY)).toHaveLength(MOST_VIEWS);
    const all = many.reduce<readonly SavedView[]>((before, view) => withView(before, view) ?? before, []);
    expect(all).toEqual(many.slice(0, MOST_VIEWS));
    expect(withView(all, { name: "Another", address: "/mali-2020" })).toBeNull();
  });

  it("take a new name when the same view is saved again, also when there are ten", () => {
    const full = Array.from({ length: MOST_VIEWS }, (_, index) => ({ name: `View ${index}`, address: `/mali-2020?q=${index}` }));
    expect(withView(full, { name: "  The  last ", address: "/mali-2020?q=9" })?.at(-1)).toEqual({
      name: "The last",
      address: "/mali-2020?q=9",
    });
  });

  it("leave out the language and what is no camera", () => {
    expect(addressToSave("/en/mali-2020/kati-base-seized", "?mode=explore", "#map=5.20/12.639/-8.003")).toBe(
      "/mali-2020/kati-base-seized?mode=explore#map=5.20/12.639/-8.003",
    );
    expect(addressToSave("/fr/mali-2020", "", "#kati")).toBe("/mali-2020");
  });
});
