import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** Sources of their own, so that they can be changed. */
const ROOT = mkdtempSync(path.join(tmpdir(), "dateline-sources-"));
const OTHER = mkdtempSync(path.join(tmpdir(), "dateline-stories-"));
const MODULE = path.resolve("scripts/setup/source-hash.mjs");

beforeAll(() => {
  mkdirSync(path.join(ROOT, "data/stories/mali-2020"), { recursive: true });
  writeFileSync(path.join(ROOT, "data/stories/mali-2020/story.json"), "{}");
  mkdirSync(path.join(ROOT, "scripts/setup"), { recursive: true });
});
afterAll(() => {
  for (const folder of [ROOT, OTHER]) rmSync(folder, { recursive: true });
});

function hash(env: Readonly<Record<string, string>> = {}): string {
  const script = `import { sourceHash } from ${JSON.stringify(MODULE)}; process.stdout.write(sourceHash());`;
  const { PUBLIC_URL: _, SITE_URL: __, STORIES: ___, ...rest } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...rest, ...env },
  });
  expect(stderr).toBe("");
  return stdout;
}

it("is the same for the same sources, and another for every file that the pages are made of", () => {
  let last = hash();
  expect(hash()).toBe(last);
  expect(hash({ STORIES: "data/stories" })).toBe(last);
  for (const file of [
    "scripts/setup/embed-ancestors.mjs",
    "scripts/setup/packed-pages.mjs",
    ".env",
    "data/stories/mali-2020/places.json",
  ]) {
    writeFileSync(path.join(ROOT, file), "1");
    expect(hash(), file).not.toBe(last);
    last = hash();
  }
});

it("tells a build of other stories, and of what has changed in them", () => {
  const last = hash({ STORIES: OTHER });
  expect(last).not.toBe(hash());
  cpSync(path.join(ROOT, "data/stories"), OTHER, { recursive: true });
  expect(hash({ STORIES: OTHER })).not.toBe(last);
});
