import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONFORMS_TO } from "@/data/service/conformance";

const table = readFileSync("docs/ogc-api.md", "utf8");

describe("docs/ogc-api.md", () => {
  it("has every class that the service claims, and no other", () => {
    expect([...table.matchAll(/^## (http\S+)$/gm)].map(([, name]) => name)).toEqual(CONFORMS_TO);
  });

  it("names tests that there are", () => {
    const files = readdirSync("tests/contract").map((name) => readFileSync(`tests/contract/${name}`, "utf8"));
    const source = files.join("\n");
    const named = [...table.matchAll(/\| "([^|]+)"\s*\|/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) expect(source, name).toContain(`"${name}"`);
  });
});
