import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { hostScripts } from "./embed.mjs";

const scripts = hostScripts();

it("what each page loads is at most 3 KB packed", () => {
  expect(brotliCompressSync(scripts["embed.js"] ?? "").length).toBeLessThanOrEqual(3 * 1024);
});

it.each(["embed.js", "embed-words.js"])("%s evaluates nothing and writes no markup", (name) => {
  expect(scripts[name]).not.toMatch(
    /\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|setAttribute\("(style|on)/,
  );
});

it("the published types stand by themselves", () => {
  expect(scripts["embed.d.ts"]).not.toMatch(/^import|\brequire\(/m);
});
