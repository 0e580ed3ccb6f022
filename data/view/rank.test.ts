import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, rank } from "./rank";

const worth = (query: string, text: string) => rank(folded(query), folded(text));
const forgiven = (query: string, text: string) => rank(folded(query), folded(text), true);
const word = fc.stringMatching(/^[a-zéïô]{2,10}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 });

describe("the rank of a text", () => {
  it("is above nothing for the start of every word in it, in any order", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const [first = "", second = ""] = [all[a % all.length], all[b % all.length]];
        expect(worth(`${first.slice(0, 2)} ${second.slice(0, 1)}`, all.join(" "))).toBeGreaterThan(0);
      }),
    );
  });

  it("is highest for the text itself", () => {
    fc.assert(
      fc.property(words, words, (text, more) => {
        const said = text.join(" ");
        expect(worth(said, said)).toBeGreaterThan(worth(said, `${said} ${more.join(" ")}`));
        expect(worth(said, said)).toBeGreaterThan(worth(said, `${more.join(" ")} ${said}x`));
      }),
    );
  });

  it("does not depend on case and accents", () => {
    fc.assert(
      fc.property(words, (text) => worth(text.join(" ").toUpperCase(), text.join(" ")) === worth(text.join(" "), text.join(" "))),
    );
    expect(worth("keita", "Keïta resigns")).toBe(worth("Keïta", "Keita resigns"));
  });

  it("prefers the start of words to their inside, and both to what is almost it", () => {
    expect(worth("gao", "Gao")).toBeGreaterThan(worth("gao", "The airport of Gao"));
    expect(worth("kou", "Koulouba")).toBeGreaterThan(worth("kou", "Bamako Koulikoro"));
    expect(worth("kou", "Near Koulouba")).toBeGreaterThan(worth("kou", "Tinkou"));
    expect(worth("mopti", "Tomopti")).toBeGreaterThan(forgiven("mopty", "Mopti"));
  });

  it("forgives a letter in a longer word when asked to, not in a short one", () => {
    expect(worth("tomboctou", "Tombouctou")).toBe(0);
    expect(forgiven("tomboctou", "Tombouctou")).toBeGreaterThan(0);
    expect(forgiven("wagmer", "Wagner Group")).toBeGreaterThan(0);
    expect(forgiven("gap", "Gao")).toBe(0);
  });

  it("is nothing where one of the words is missing, or none was typed", () => {
    expect(worth("kati airport", "The base at Kati")).toBe(0);
    expect(worth("", "Kati")).toBe(0);
    expect(worth(" – ", "Kati – base")).toBe(0);
  });
});
