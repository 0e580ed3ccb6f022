import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type CopyScope, relativeAddress, writerOf } from "./addresses";
import { rewriteHtml } from "./rewrite-html";

const SITE = "http://localhost:3000";
const SCOPE: CopyScope = { story: "mali-2020", languages: ["en", "fr"], url: null, origins: [SITE] };
const PARTS = {
  origins: SCOPE.origins,
  pageScript: "place();",
  frameScript: "options();",
  policy: ({ scripts, styles }: { scripts: readonly string[]; styles: readonly string[] }) =>
    `script-src ${scripts.join(" ")}; style-src ${styles.join(" ")}`,
};

function rewrite(body: string, { file = "en/mali-2020/kati/index.html", head = "", scope = SCOPE } = {}) {
  const links = new Map<string, string>();
  const html = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}<script data-fonts="a">fonts();</script></head><body>${body}</body></html>`;
  const writer = writerOf(file, scope, (to, address) => links.set(to, address));
  return { html: rewriteHtml(html, `/${file.replace("/index.html", "")}`, writer, PARTS), links };
}

describe("a link from one file to another", () => {
  it.each([
    ["en/mali-2020/index.html", "/en/mali-2020/", "./"],
    ["en/mali-2020/index.html", "/en/mali-2020/kati/?later=on#text", "kati/?later=on#text"],
    ["en/mali-2020/kati/index.html", "/fr/mali-2020/", "../../../fr/mali-2020/"],
    ["en/mali-2020/kati/index.html", "/", "../../../"],
    ["index.html", "/en/mali-2020/", "en/mali-2020/"],
    ["en/mali-2020/kati/entry.html", "/en/mali-2020/data/claims.csv", "../data/claims.csv"],
  ])("%s -> %s is %s", (from, to, link) => {
    expect(relativeAddress(from, to)).toBe(link);
    // By the rule of browsers, wherever the folder stands.
    const base = "https://a.example/some/where";
    expect(new URL(link, `${base}/${from}`).href).toBe(base + to);
  });
});

describe("a page of a copy", () => {
  it("has every link of the story written from its own folder, and tells of each file", () => {
    const { html, links } = rewrite(
      '<a href="/en/mali-2020?place=kati#place-kati" class="x">Kati</a><svg><a href="/fr/mali-2020/kati"></a></svg>',
    );
    expect(html).toContain('<a href="../?place=kati#place-kati" class="x">Kati</a>');
    expect(html).toContain('<a href="../../../fr/mali-2020/kati/"></a>');
    expect([...links]).toEqual([
      ["en/mali-2020/index.html", "/en/mali-2020"],
      ["fr/mali-2020/kati/index.html", "/fr/mali-2020/kati"],
    ]);
  });

  it("keeps the words of a link that it has nothing for, and what leads elsewhere", () => {
    const { html } = rewrite(
      '<a href="/api?f=html">API</a><a href="/api/downloads/mali-2020/all.gpkg?language=en">g</a><a href="/en/other">o</a><a href="https://a.example/b">b</a><a href="#text">t</a>',
    );
    expect(html).toContain('<a>API</a><a>g</a><a>o</a><a href="https://a.example/b">b</a><a href="#text">t</a>');
  });

  it("knows its path, and has a policy with the hash of everything that is inline as it then is", () => {
    const { html } = rewrite('<script data-start data-app="/_next/static/chunks/a.js">start();</script>', {
      head: "<style>a{src:url(/vendor/a.woff2)}</style>",
    });
    expect(html).toContain('<html lang="en" data-copy="/en/mali-2020/kati">');
    expect(html).toContain("<style>a{src:url(../../../vendor/a.woff2)}</style>");
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    for (const text of ["place();fonts();", "start();", "a{src:url(../../../vendor/a.woff2)}"])
      expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(policy.match(/sha256-/g)).toHaveLength(3);
    // Nothing that runs may stand before it.
    expect(html.indexOf("http-equiv")).toBeLessThan(html.search(/<style|<script/));
  });

  it("loses React's scripts where there is no part for them, and keeps them where there is", () => {
    const next =
      '<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"1:\\"x\\"\\n"])</script>';
    expect(rewrite(next).html).not.toMatch(/_next\/static|__next_f/);
    const { html } = rewrite(`<script data-start>start();</script>${next}`);
    expect(html).toContain('<script src="../../../_next/static/chunks/a.js" async=""></script>');
    expect(html).toContain("__next_f.push");
  });

  it("says its address to others only where it is known", () => {
    const head = `<link rel="canonical" href="${SITE}/en/mali-2020/kati"/><meta property="og:image" content="${SITE}/en/mali-2020/map.png?card=1&amp;claim=kati"/>`;
    const body = `<script type="application/ld+json">{"@id":"${SITE}/en/mali-2020/kati"}</script>`;
    const unknown = rewrite(body, { head }).html;
    expect(unknown).not.toMatch(/canonical|og:image/);
    expect(unknown).toContain('{"@id":"./"}');
    const { html, links } = rewrite(body, { head, scope: { ...SCOPE, url: "https://news.example/maps" } });
    expect(html).toContain('<link rel="canonical" href="https://news.example/maps/en/mali-2020/kati/"/>');
    expect(html).toContain('content="https://news.example/maps/en/mali-2020/kati/card.png"');
    expect(html).toContain('{"@id":"https://news.example/maps/en/mali-2020/kati/"}');
    expect(links.get("en/mali-2020/kati/card.png")).toBe("/en/mali-2020/map.png?card=1&claim=kati");
  });

  it("lets no wrong mark of the site's own address through", () => {
    expect(rewrite('<a href="http://localhost:30001/x">x</a>').html).toContain('<a href="http://localhost:30001/x">x</a>');
  });
});

describe("a frame of a copy", () => {
  it("leads to the files of its views, says which query they answer, and has none for a filter", () => {
    const links = new Map<string, string>();
    const writer = writerOf("en/mali-2020/embed/kati/index.html", SCOPE, (to, address) => links.set(to, address));
    const html = rewriteHtml(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><a href="embed?claim=bamako">b</a><a class="c" href="embed">x</a><a href="embed?layers=coup">l</a><script type="application/json" id="frame-state">{}</script><script>frame();</script></body></html>',
      "/en/mali-2020/embed/kati",
      writer,
      PARTS,
    );
    expect(html).toContain(
      '<a href="../bamako/" data-query="claim=bamako">b</a><a class="c" href="../" data-query="">x</a><a>l</a>',
    );
    expect(links.get("en/mali-2020/embed/bamako/index.html")).toBe("/en/mali-2020/embed?claim=bamako");
    expect(html).toContain("<script>options();</script><script>frame();</script>");
  });
});
