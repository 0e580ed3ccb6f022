import { describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy, isDataPath, pagePath } from "./csp";

const HASHES = {
  "/en/mali-2020": { scripts: ["'sha256-a'"], styles: ["'sha256-s'"] },
  "404": { scripts: ["'sha256-n'"], styles: [] },
};

describe("contentSecurityPolicy", () => {
  it("lets a page run its own inline scripts by hash, and nothing inline or evaluated", () => {
    const policy = contentSecurityPolicy("/en/mali-2020", HASHES);
    expect(policy).toContain("script-src 'self' 'sha256-a';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("style-src 'self' 'sha256-s';");
    expect(policy).toContain("worker-src 'self';");
    expect(contentSecurityPolicy("/en/mali-2020/embed", HASHES)).toContain("worker-src 'self' data:;");
  });

  it("knows the page that does not exist", () => {
    for (const path of ["/nope", "constructor", "__proto__"]) {
      expect(contentSecurityPolicy(path, HASHES)).toContain("script-src 'self' 'sha256-n';");
    }
  });

  it("lets only the embed stand in other pages' frames", () => {
    expect(contentSecurityPolicy("/en/mali-2020/embed", HASHES)).toContain("frame-ancestors *");
    for (const path of ["/en/mali-2020", "/embed", "/en/mali-2020/claim/embed", "/embed/manifest.json"])
      expect(contentSecurityPolicy(path, HASHES)).toContain("frame-ancestors 'none'");
  });

  it("lets those frame the embed whom the setting names, and nobody else", () => {
    vi.stubEnv("EMBED_ANCESTORS", "https://news.example");
    expect(contentSecurityPolicy("/en/mali-2020/embed", HASHES)).toMatch(/frame-ancestors 'self' https:\/\/news\.example$/);
    expect(contentSecurityPolicy("/en/mali-2020", HASHES)).toMatch(/frame-ancestors 'none'$/);
    vi.unstubAllEnvs();
  });

  it("shows frames of our own where the embed is shown, and no others anywhere", () => {
    for (const path of ["/", "/en/mali-2020", "/en/mali-2020/kati-base-seized", "/en/embed-guide"])
      expect(contentSecurityPolicy(path, HASHES)).toContain("frame-src 'self';");
    for (const path of ["/en/mali-2020/embed", "/en/mali-2020/sources/atalayar-2020-08-24"])
      expect(contentSecurityPolicy(path, HASHES)).not.toContain("frame-src");
  });

  it("lets the development server evaluate code, and only it", () => {
    expect(contentSecurityPolicy("/en/mali-2020", HASHES, true)).toContain("'unsafe-eval'");
    expect(contentSecurityPolicy("/en/mali-2020", HASHES)).not.toContain("'unsafe-eval'");
  });
});

describe("pagePath", () => {
  it("is the path as the build wrote it", () => {
    expect(pagePath("/")).toBe("/");
    expect(pagePath("/en/mali-2020/")).toBe("/en/mali-2020");
    expect(pagePath("/fr/%C3%A9tat")).toBe("/fr/état");
  });

  it("survives a path that is no UTF-8", () => {
    expect(pagePath("/%E0%A4%A")).toBe("/%E0%A4%A");
  });
});

describe("isDataPath", () => {
  it("tells what other pages load from pages", () => {
    for (const path of ["/embed.js", "/embed-words.js", "/embed.d.ts"]) expect(isDataPath(path), path).toBe(true);
    for (const path of ["/api", "/api/collections/a.b/items", "/oembed", "/en/mali-2020/map.png", "/en/mali-2020/x/entry"])
      expect(isDataPath(path), path).toBe(true);
    for (const path of [
      "/",
      "/en/mali-2020",
      "/en/mali-2020/embed",
      "/en/mali-2020/entry",
      "/apix",
      "/embed",
      "/embed.json",
      "/en/x/sources/map.png",
    ])
      expect(isDataPath(path), path).toBe(false);
  });
});
