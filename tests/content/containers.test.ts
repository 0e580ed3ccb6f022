import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = readFileSync("compose.yaml", "utf8");
const documented = ["docs/operations.md", "docs/api.md"].map((file) => readFileSync(file, "utf8")).join("\n");

it("the image runs what is there, on a Node that the package takes", () => {
  const scripts = [...`${dockerfile}\n${compose}`.matchAll(/"(scripts\/[\w./-]+)"/g)].map(([, file = ""]) => file);
  expect(scripts).toEqual(expect.arrayContaining(["scripts/serve.mjs", "scripts/load.ts"]));
  for (const file of scripts) expect(existsSync(file), file).toBe(true);
  expect(dockerfile).not.toMatch(/^FROM (?!node:20-)/m);
  expect(dockerfile).toContain("USER node");
});

it("every setting of compose.yaml is explained", () => {
  const settings = [...compose.matchAll(/^\s{6}([A-Z_]+): /gm)]
    .map(([, name = ""]) => name)
    .filter((name) => !name.startsWith("POSTGRES_"));
  expect(settings.length).toBeGreaterThanOrEqual(4);
  const all = `${documented}\n${readFileSync("README.md", "utf8")}\n${readFileSync("docs/embed-api.md", "utf8")}`;
  for (const name of new Set(settings)) expect(all, name).toContain(name);
});

it("nothing that the build reads is kept from it", () => {
  const kept = readFileSync(".dockerignore", "utf8").split("\n").filter(Boolean);
  for (const folder of [
    "app",
    "components",
    "data",
    "scripts",
    "public",
    "package-lock.json",
    "next.config.ts",
    "proxy.ts",
    "tsconfig.json",
  ])
    expect(kept).not.toContain(folder);
});
