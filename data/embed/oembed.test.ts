import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameHtml } from "./frame-html";
import { parseOembedAddress } from "./oembed-address";
import { type OembedAnswer, oembedXml } from "./oembed-answer";
import { frameIn, parseRoom, thumbnailIn } from "./oembed-size";

const SITE = "https://dateline.example";

describe("parseOembedAddress", () => {
  const parse = (text: string | null) => parseOembedAddress(text, SITE);

  it("takes apart the addresses of a story, a claim and an embed, with what they ask", () => {
    expect(parse(`${SITE}/`)).toMatchObject({ page: null, rest: null });
    expect(parse(`${SITE}/fr/mali-2020?layers=coup#map=5/12/-8`)).toMatchObject({
      page: { language: "fr", story: "mali-2020" },
      rest: null,
      params: new URLSearchParams("layers=coup"),
    });
    expect(parse(`${SITE}/en/mali-2020/kati-base-seized/`)).toMatchObject({ rest: "kati-base-seized" });
    expect(parse(`${SITE}/en/mali-2020/embed?claim=a`)).toMatchObject({ rest: "embed" });
  });

  it("knows no address of anybody else's, however much it looks like ours", () => {
    for (const text of [
      "https://dateline.example.evil.test/en/mali-2020",
      "https://dateline.example@evil.test/en/mali-2020",
      "http://dateline.example/en/mali-2020",
      "https://dateline.example:8443/en/mali-2020",
      "javascript:alert(1)",
      "file:///en/mali-2020",
      `${SITE}/en`,
      `${SITE}/en/mali-2020/sources/tass`,
    ])
      expect(parse(text), text).toBeNull();
  });

  it("tells what is no address from one that is unknown", () => {
    for (const text of [null, "", "mali", "/en/mali-2020", `${SITE}/${"a".repeat(5000)}`]) expect(parse(text)).toBe("bad");
  });
});

describe("sizes", () => {
  it("are never larger than the room, and the usual ones without any", () => {
    const numbers = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(numbers, numbers, (maxWidth, maxHeight) => {
        for (const size of [frameIn({ maxWidth, maxHeight }), thumbnailIn({ maxWidth, maxHeight })]) {
          if (size === null) continue;
          expect(size.width > 0 && size.width <= maxWidth && size.height > 0 && size.height <= maxHeight).toBe(true);
        }
      }),
    );
    expect(frameIn(parseRoom(new URLSearchParams()))).toEqual({ width: 800, height: 600 });
    expect(thumbnailIn(parseRoom(new URLSearchParams()))).toEqual({ width: 1200, height: 630, isCard: true });
    expect(thumbnailIn(parseRoom(new URLSearchParams("maxheight=100")))).toBeNull();
  });

  it("are as usual where the room is nonsense", () => {
    for (const query of ["maxwidth=wide", "maxwidth=-4", "maxwidth=0", "maxwidth=1e3", "maxwidth="])
      expect(frameIn(parseRoom(new URLSearchParams(query))), query).toEqual({ width: 800, height: 600 });
  });
});

describe("what is written", () => {
  const answer = (title: string): OembedAnswer => ({
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Dateline",
    provider_url: SITE,
    cache_age: 3600,
    html: frameHtml({ src: `${SITE}/en/x/embed?q=%22&later=on`, title, widthPx: 800, heightPx: 600 }),
    width: 800,
    height: 600,
  });

  it("says the same in XML as in JSON, whatever a title is made of", () => {
    const titles = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(`"><script>alert(1)</script>`, "]]>", "&amp;", "« l’œuvre »"),
    );
    fc.assert(
      fc.property(
        titles.filter((text) => !/\p{Cc}|\p{Surrogate}|\uFFFE|\uFFFF/u.test(text)),
        (title) => {
          const said = answer(title);
          const { documentElement } = new DOMParser().parseFromString(oembedXml(said), "text/xml");
          const fields = Object.fromEntries(
            Array.from(documentElement?.childNodes ?? []).map((node) => [node.nodeName, node.textContent]),
          );
          expect(fields).toEqual(Object.fromEntries(Object.entries(said).map(([name, value]) => [name, String(value)])));
        },
      ),
    );
  });

  it("has one titled frame and nothing that a title could add to it", () => {
    expect(answer(`"><script>alert(1)</script>`).html).toMatch(/^<iframe [^<>]*title="[^"<>]*"[^<>]*><\/iframe>$/);
  });
});
