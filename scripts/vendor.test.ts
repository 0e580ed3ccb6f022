import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import urls from "@/data/vendor.json";
import { vendorFiles, vendorUrls } from "./vendor.mjs";

const stylesheets = readdirSync("app").filter((name) => name.endsWith(".css"));

describe("the vendored files", () => {
  it("are named in data/vendor.json by the installed versions (if not: node scripts/vendor.mjs)", () => {
    expect(urls).toEqual(vendorUrls());
  });

  it("are all in the installed packages, and MapLibre needs no third script", () => {
    for (const { from } of Object.values(vendorFiles())) expect(existsSync(from), from).toBe(true);
    for (const { from } of Object.values(vendorFiles()).filter(({ from }) => from.endsWith(".mjs"))) {
      expect(readFileSync(from, "utf8")).not.toMatch(/(?:\bfrom|\bimport)\s*["'`]\.{0,2}\//);
    }
  });

  it.each(stylesheets)("are what app/%s asks for", (name) => {
    const asked = [...readFileSync(`app/${name}`, "utf8").matchAll(/\/vendor\/[\w.-]+/g)].map(([url]) => url);
    expect(asked.filter((url) => !Object.values<string>(urls).includes(url))).toEqual([]);
  });
});
