import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMBED_INTERACTS,
  EMBED_PANELS,
  EMBED_PARTS,
  EMBED_THEMES,
  type EmbedOptions,
  formatEmbedOptions,
  parseEmbedOptions,
  USUAL_EMBED,
} from "./embed-options";

const CHAPTERS = new Set(["kati", "junta"]);
const parse = (query: string) => parseEmbedOptions(new URLSearchParams(query), CHAPTERS);
const format = (options: EmbedOptions) => formatEmbedOptions(options).join("&");

describe("the options of an embed in an address", () => {
  it("are the same after a way through an address", () => {
    const host = fc.constantFrom(
      "https://news.example",
      "https://le-journal.example:8443",
      "http://localhost:3000",
      "http://[::1]:80",
    );
    const options = fc.record({
      chapter: fc.constantFrom("kati", "junta", null),
      panel: fc.constantFrom(...EMBED_PANELS),
      theme: fc.constantFrom(...EMBED_THEMES),
      ui: fc.subarray([...EMBED_PARTS]),
      hasLinks: fc.boolean(),
      interact: fc.constantFrom(...EMBED_INTERACTS),
      hosts: fc.uniqueArray(
        host.map((origin) => new URL(origin).origin),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(options, (wanted) => {
        expect(parse(format(wanted))).toEqual(wanted);
      }),
    );
  });

  it("are not written where they are usual", () => {
    expect(format(USUAL_EMBED)).toBe("");
    expect(parse("")).toEqual(USUAL_EMBED);
  });

  it("ignore what nobody knows", () => {
    const nonsense =
      "chapter=nowhere&panel=all&theme=pink&ui=,,clock&links=no&interact=now&host=,javascript:alert(1),ftp://a.example";
    expect(parse(nonsense)).toEqual(USUAL_EMBED);
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(parse(format(parse(query)))).toEqual(parse(query));
      }),
    );
  });

  it("take some of the controls, in their own order", () => {
    expect(parse("ui=zoom,title").ui).toEqual(["title", "zoom"]);
    expect(parse("ui=none").ui).toEqual([]);
  });

  it("name hosts by their origin, at most five, http on the own machine only", () => {
    expect(parse("host=https://news.example/a/b?c,http://news.example,http://127.0.0.1:8080").hosts).toEqual([
      "https://news.example",
      "http://127.0.0.1:8080",
    ]);
    const many = Array.from({ length: 9 }, (_, index) => `https://n${index}.example`);
    expect(parse(`host=${many.join()}`).hosts).toHaveLength(5);
  });
});
