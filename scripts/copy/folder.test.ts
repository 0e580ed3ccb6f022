import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readArguments } from "./export-arguments";
import { LABEL, MANIFEST, manifestOf, verifyCopy } from "./manifest";
import { writeWhole } from "./whole-folder";

const ROOT = mkdtempSync(path.join(tmpdir(), "copy-"));
const OUT = path.join(ROOT, "out");
const inOut = (...names: string[]) => path.join(OUT, ...names);

/** A copy as an export leaves it, of four files. */
async function fill(into: string): Promise<void> {
  mkdirSync(path.join(into, "en/a"), { recursive: true });
  for (const file of [LABEL, "index.html", "en/a/index.html", "en/a.json"]) writeFileSync(path.join(into, file), `${file}\n`);
  writeFileSync(path.join(into, MANIFEST), await manifestOf(into));
}

beforeEach(() => rmSync(OUT, { recursive: true, force: true }));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("the manifest of a copy", () => {
  it("is one that sha256sum checks", async () => {
    await writeWhole(OUT, fill);
    const { status, stdout } = spawnSync("sha256sum", ["-c", MANIFEST], { cwd: OUT, encoding: "utf8" });
    expect(stdout).toBe("dateline.json: OK\nen/a.json: OK\nen/a/index.html: OK\nindex.html: OK\n");
    expect(status).toBe(0);
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
  });

  it("tells what is missing, changed and extra, and the command names each and fails", async () => {
    await writeWhole(OUT, fill);
    rmSync(inOut("index.html"));
    writeFileSync(inOut("en/a.json"), "other\n");
    writeFileSync(inOut("en/a/new.txt"), "");
    expect(await verifyCopy(OUT)).toEqual({ missing: ["index.html"], changed: ["en/a.json"], extra: ["en/a/new.txt"] });
    const { status, stderr } = spawnSync("npx", ["tsx", "scripts/verify.ts", OUT], { encoding: "utf8" });
    expect(stderr).toContain("missing: index.html\nchanged: en/a.json\nextra: en/a/new.txt\n");
    expect(stderr).toContain("1 missing, 1 changed, 1 extra");
    expect(status).toBe(1);
  });

  it("is named with its line where it is broken, and missed where there is none", async () => {
    await writeWhole(OUT, fill);
    writeFileSync(inOut(MANIFEST), `${readFileSync(inOut(MANIFEST), "utf8")}nonsense\n`);
    await expect(verifyCopy(OUT)).rejects.toThrow(`${MANIFEST}, line 5: "nonsense" is no SHA-256`);
    rmSync(inOut(MANIFEST));
    await expect(verifyCopy(OUT)).rejects.toThrow("has no manifest.sha256");
  });
});

describe("the folder of a copy", () => {
  it("takes the place of an older copy, whole", async () => {
    await writeWhole(OUT, fill);
    writeFileSync(inOut("old.html"), "");
    await writeWhole(OUT, fill);
    expect(readdirSync(OUT).sort()).toEqual([LABEL, "en", "index.html", MANIFEST]);
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  it("is as it was when the export fails, and nothing half-written is left beside it", async () => {
    await writeWhole(OUT, fill);
    const failing = async (into: string) => {
      writeFileSync(path.join(into, "index.html"), "");
      throw new Error("No space left.");
    };
    await expect(writeWhole(OUT, failing)).rejects.toThrow("No space left.");
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  it("is not written over anything else", async () => {
    mkdirSync(OUT);
    writeFileSync(inOut("thesis.doc"), "");
    await expect(writeWhole(OUT, fill)).rejects.toThrow("has files in it that no export has written");
    await expect(writeWhole(inOut("thesis.doc"), fill)).rejects.toThrow("is a file");
    expect(readdirSync(OUT)).toEqual(["thesis.doc"]);
  });
});

describe("the words of the command", () => {
  const read = (...words: string[]) => readArguments(words, ["mali-2020"], undefined);

  it("are the story, the folder and the address", () => {
    expect(read("mali-2020", "out", "--url=https://news.example/maps/")).toEqual({
      story: "mali-2020",
      folder: "out",
      url: "https://news.example/maps",
    });
    expect(readArguments(["mali-2020", "out"], ["mali-2020"], "https://a.example").url).toBe("https://a.example");
    expect(read("mali-2020", "out").url).toBeNull();
  });

  it.each([
    [[], "Name the story and the folder"],
    [["mali-2020"], "Name the folder"],
    [["mali-2002", "out"], 'There is no story "mali-2002": did you mean "mali-2020"?'],
    [["zurich", "out"], 'There is no story "zurich". There is mali-2020.'],
    [["mali-2020", "out", "more"], '"more" is one word too many'],
    [["mali-2020", "out", "--base=/x/"], 'There is no option "--base=/x/"'],
    [["mali-2020", "out", "--url=news.example"], '--url is "news.example"'],
  ])("are refused in one line: %j", (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).not.toThrow("\n");
  });
});
