import fc from "fast-check";
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { SNIPPET_FORMS, type SnippetParts, snippet } from "./snippet";
import { frameSize, pictureSize, RATIOS, type SnippetSize } from "./snippet-size";

const PARTS: SnippetParts = {
  site: "https://dateline.example",
  frame: "/fr/mali-2020/embed?claim=kati-base-seized&theme=dark",
  story: "/fr/mali-2020/kati-base-seized",
  picture: "/fr/mali-2020/map.png?claim=kati-base-seized&width=1200&height=900&words=off",
  language: "fr",
  title: "Carte : « Le putsch au Mali »",
  alt: "Carte : Des mutins s’emparent de la base de Kati",
  caption: "Le putsch au Mali : le récit et ses sources",
  size: { kind: "ratio", width: 4, height: 3 },
  form: "frame",
};

const loader = new StaticConfigLoader({ extends: ["html-validate:standard"], elements: ["html5"] });
const validator = new HtmlValidate(loader);

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** What a reader's browser makes of an attribute: the opposite of escaping, written without it. */
function decoded(text: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? "?"),
  );
}

const attributeOf = (element: HtmlElement | null, name: string) => decoded(String(element?.getAttributeValue(name)));

const sizes = fc.oneof(
  fc.constantFrom(...RATIOS).map((ratio): SnippetSize => ({ kind: "ratio", ...ratio })),
  fc.integer({ min: -50, max: 9000 }).map((heightPx): SnippetSize => ({ kind: "height", heightPx })),
);
/** Text as content may have it, and as nobody would write it. */
const texts = fc
  .oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.constantFrom(`"><script>alert(1)</script>`, "</noscript>", "--><!--", "&quot;", "'", "a\tb"),
  )
  .filter((text) => /\S/.test(text) && !/\p{Cc}|\p{Surrogate}|\uFFFE|\uFFFF/u.test(text));
const addresses = fc.webPath().map((path) => `/en${path}?q=${"%22&<"}`);

describe("snippet", () => {
  it("is valid HTML in each form and size, in French too", async () => {
    for (const form of SNIPPET_FORMS)
      for (const size of [PARTS.size, { kind: "height", heightPx: 480 } as const])
        expect(await faultsOf(snippet({ ...PARTS, form, size })), form).toEqual([]);
  });

  it("names its frame, loads it late and tells us not on which page it stands", () => {
    const html = snippet(PARTS);
    expect(html).toContain('title="Carte : « Le putsch au Mali »"');
    expect(html).toContain('loading="lazy" referrerpolicy="no-referrer"');
    expect(html).toContain('<figure class="dateline-embed" lang="fr"');
    expect(html).not.toMatch(/\sallow=|\son\w+=|javascript:/);
  });

  it("keeps the frame's room free by style, and by attributes where style is forbidden", () => {
    expect(snippet(PARTS)).toMatch(/<iframe [^>]*width="640" height="480"[^>]*aspect-ratio:4\/3/);
    const fixed = snippet({ ...PARTS, size: { kind: "height", heightPx: 520 } });
    expect(fixed).toMatch(/<iframe [^>]*height="520"[^>]*;height:520px/);
    expect(snippet({ ...PARTS, form: "element" })).toMatch(/<dateline-map [^>]*height="480"[^>]*;height:480px/);
  });

  it("gives the element its view as attributes, and leaves its host to the script", () => {
    const frame = "/fr/mali-2020/embed?layers=coup,street&status=disputed&q=keita&panel=none&host=https://news.example";
    const html = snippet({ ...PARTS, form: "element", frame });
    expect(html).toContain(
      '<dateline-map story="mali-2020" lang="fr" layers="coup,street" panel="none" query="status=disputed&amp;q=keita" title=',
    );
    expect(html).not.toContain("news.example");
  });

  it("brings within bounds what is too low or too high for a frame", () => {
    expect(frameSize({ kind: "height", heightPx: -4 }).height).toBe(240);
    expect(frameSize({ kind: "height", heightPx: 1e9 }).height).toBe(2000);
    expect(frameSize({ kind: "height", heightPx: Number.NaN }).height).toBe(680);
  });

  it("asks for a script only in the forms that need it", () => {
    const scripts = (form: SnippetParts["form"]) => snippet({ ...PARTS, form }).match(/<script async src="[^"]*"><\/script>/g);
    expect(scripts("frame")).toBeNull();
    expect(scripts("script")).toEqual(['<script async src="https://dateline.example/embed.js"></script>']);
    expect(scripts("element")).toHaveLength(1);
  });

  it("has a picture as high in proportion as the frame, and a link, for readers without frames or scripts", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const frame = frameSize(size);
        const picture = pictureSize(size);
        expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(2000);
        expect(picture.height / picture.width).toBeCloseTo(frame.height / frame.width, 2);
        const html = snippet({ ...PARTS, size });
        expect(html).toMatch(/<noscript[^>]*><a href="[^"]+"><img [^>]*alt="Carte : Des mutins[^>]*><\/a><\/noscript>/);
        expect(html).toContain('<figcaption><a href="https://dateline.example/fr/mali-2020/kati-base-seized">');
      }),
    );
  });

  it("cannot be left by any text: the same elements stand there, and each says what it was given", async () => {
    const parser = new Parser(await loader.getConfigFor("snippet.html"));
    fc.assert(
      fc.property(
        fc.constantFrom(...SNIPPET_FORMS),
        sizes,
        fc.record({ title: texts, alt: texts, caption: texts, frame: addresses, story: addresses, picture: addresses }),
        (form, size, said) => {
          const document = parser.parseHtml(snippet({ ...PARTS, ...said, form, size }));
          const names = document.querySelectorAll("*").map(({ tagName }) => tagName);
          const map = form === "element" ? ["dateline-map", "noscript", "a", "img"] : ["noscript", "a", "img", "iframe"];
          expect(names).toEqual(["figure", ...map, "figcaption", "a", ...(form === "frame" ? [] : ["script"])]);
          const frame = document.querySelector("iframe, dateline-map");
          expect(attributeOf(frame, "title")).toBe(said.title);
          if (form !== "element") expect(attributeOf(frame, "src")).toBe(PARTS.site + said.frame);
          expect(attributeOf(document.querySelector("img"), "alt")).toBe(said.alt);
          expect(attributeOf(document.querySelector("img"), "src")).toBe(PARTS.site + said.picture);
          for (const link of document.querySelectorAll("a")) expect(attributeOf(link, "href")).toBe(PARTS.site + said.story);
          expect(decoded(document.querySelector("figcaption a")?.textContent ?? "")).toBe(said.caption);
        },
      ),
    );
  });
});
