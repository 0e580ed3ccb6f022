import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { LABEL, MANIFEST, manifestOf, verifyCopy } from "./manifest";
import { writeWhole } from "./whole-folder";

const ROOT = mkdtempSync(path.join(tmpdir(), "copy-"));
const OUT = path.join(ROOT, "out");
const inOut = (...names: string[]) => path.join(OUT, ...names);

/** A copy as an export leaves it, of four files and some more. */
async function fill(into: string, more: readonly string[] = []): Promise<void> {
  mkdirSync(path.join(into, "en/a"), { recursive: true });
  const files = ["index.html", "en/a/index.html", "en/a.json", ...more];
  for (const file of files) writeFileSync(path.join(into, file), `${file}\n`);
  writeFileSync(path.join(into, LABEL), JSON.stringify({ files: files.length + 1 }));
  writeFileSync(path.join(into, MANIFEST), await manifestOf(into));
}

const written = (folder: string) => writeWhole(folder, (into) => fill(into));

function canMount(): boolean {
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "none", ROOT]).status === 0;
  if (isMounted) spawnSync("umount", [ROOT]);
  return isMounted;
}

beforeEach(() => rmSync(OUT, { recursive: true, force: true }));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("the manifest of a copy", () => {
  it("is one that sha256sum checks", async () => {
    await written(OUT);
    const { status, stdout } = spawnSync("sha256sum", ["-c", MANIFEST], { cwd: OUT, encoding: "utf8" });
    expect(stdout).toBe("dateline.json: OK\nen/a.json: OK\nen/a/index.html: OK\nindex.html: OK\n");
    expect(status).toBe(0);
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
  });

  it("tells what is missing, changed and extra, and the command names each and fails", async () => {
    await written(OUT);
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
    await written(OUT);
    writeFileSync(inOut(MANIFEST), `${readFileSync(inOut(MANIFEST), "utf8")}nonsense\n`);
    await expect(verifyCopy(OUT)).rejects.toThrow(`${MANIFEST}, line 5: "nonsense" is no SHA-256`);
    rmSync(inOut(MANIFEST));
    await expect(verifyCopy(OUT)).rejects.toThrow("has no manifest.sha256");
  });

  it("is not taken for whole when it is empty, or when its last lines and their files never arrived", async () => {
    await written(OUT);
    const lines = readFileSync(inOut(MANIFEST), "utf8").split("\n");
    expect(lines.slice(0, -1).map((line) => line.slice(66))).toEqual([LABEL, "en/a.json", "en/a/index.html", "index.html"]);
    writeFileSync(inOut(MANIFEST), `${lines.slice(0, 3).join("\n")}\n`);
    rmSync(inOut("index.html"));
    await expect(verifyCopy(OUT)).rejects.toThrow("names 3 files; 4 by dateline.json");
    writeFileSync(inOut(MANIFEST), "");
    await expect(verifyCopy(OUT)).rejects.toThrow("does not name dateline.json");
  });

  it("takes a link for no file, wherever it leads", async () => {
    await written(OUT);
    renameSync(inOut("index.html"), path.join(ROOT, "same.html"));
    symlinkSync(path.join(ROOT, "same.html"), inOut("index.html"));
    renameSync(inOut("en/a.json"), path.join(ROOT, "a.json"));
    symlinkSync(ROOT, inOut("en/a.json"));
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: ["en/a.json", "index.html"], extra: [] });
    for (const file of ["same.html", "a.json"]) rmSync(path.join(ROOT, file));
  });

  it("has its lines in the order of the paths' bytes", async () => {
    await writeWhole(OUT, (into) => fill(into, ["\uFB01.html", "\u{1F30D}.html"]));
    const files = readFileSync(inOut(MANIFEST), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(66));
    expect(files.slice(-2)).toEqual(["\uFB01.html", "\u{1F30D}.html"]);
  });
});

describe("the folder of a copy", () => {
  it("takes the place of an older copy, whole", async () => {
    await writeWhole(OUT, (into) => fill(into, ["old.html"]));
    expect(readdirSync(OUT)).toContain("old.html");
    await written(OUT);
    expect(readdirSync(OUT).sort()).toEqual([LABEL, "en", "index.html", MANIFEST]);
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  it("is as it was when the export fails, and nothing half-written is left beside it", async () => {
    await written(OUT);
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
    await expect(written(OUT)).rejects.toThrow("has files in it that no export has written");
    await expect(written(inOut("thesis.doc"))).rejects.toThrow("is a file");
    expect(readdirSync(OUT)).toEqual(["thesis.doc"]);
  });

  it("is not written over an older copy in which there is anything of somebody else's", async () => {
    await written(OUT);
    mkdirSync(inOut(".git"));
    for (const file of [".git/HEAD", "CNAME"]) writeFileSync(inOut(file), "");
    await expect(written(OUT)).rejects.toThrow("no export has written: .git/HEAD, CNAME. Name another folder");
    expect(readdirSync(OUT).sort()).toEqual([".git", "CNAME", LABEL, "en", "index.html", MANIFEST]);
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  it("has nothing in it of an export that was killed", async () => {
    const stale = path.join(ROOT, `.out.new-${process.pid}`);
    mkdirSync(stale);
    writeFileSync(path.join(stale, "stale.html"), "");
    await written(OUT);
    rmSync(stale, { recursive: true });
    expect(readdirSync(OUT)).not.toContain("stale.html");
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
  });

  it("is known before the work to be one that cannot be replaced", async () => {
    const full = path.join(ROOT, "f".repeat(250));
    mkdirSync(full);
    // There is no name left for another folder beside it.
    await expect(writeWhole(full, () => Promise.reject(new Error("The work began.")))).rejects.toThrow("ENAMETOOLONG");
    rmSync(full, { recursive: true });
  });

  it.skipIf(!canMount())("is told before the work from one on which a disk is mounted", async () => {
    mkdirSync(OUT);
    expect(spawnSync("mount", ["-t", "tmpfs", "none", OUT]).status).toBe(0);
    await expect(writeWhole(OUT, () => Promise.reject(new Error("The work began.")))).rejects.toThrow(
      /cannot be replaced \(EBUSY/,
    );
    expect(spawnSync("umount", [OUT]).status).toBe(0);
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  it("stays as it was when the export is stopped, and only then does the process end", async () => {
    await written(OUT);
    const script = `
      import { writeFile } from "node:fs/promises";
      import { writeWhole } from "./scripts/copy/whole-folder";
      void writeWhole(process.argv[1], async (into, signal) => {
        for (let file = 0; !signal.aborted; file++) {
          await writeFile(into + "/" + file, "");
          if (file === 100) process.kill(process.pid, "SIGINT");
        }
      });`;
    const { status } = spawnSync("npx", ["tsx", "-e", script, OUT], { encoding: "utf8" });
    expect(status).toBe(130);
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });

  // Tried before the work: away and back. Then away again, and the newer one in its place.
  it.each([
    { renames: 1, status: 130, isNewer: false },
    { renames: 3, status: 0, isNewer: true },
  ])("is never away when the process is asked to stop while names change ($renames)", async ({ renames, status, isNewer }) => {
    await writeWhole(OUT, (into) => fill(into, ["old.html"]));
    const script = `
      import { cpSync } from "node:fs";
      import fs from "node:fs/promises";
      import { syncBuiltinESMExports } from "node:module";
      const { rename } = fs;
      let renames = 0;
      fs.rename = async (from, to) => {
        await rename(from, to);
        if (++renames === ${renames}) process.kill(process.pid, "SIGTERM");
        await new Promise((resolve) => setTimeout(resolve, 50));
      };
      syncBuiltinESMExports();
      const { writeWhole } = await import("./scripts/copy/whole-folder");
      await writeWhole(process.argv[1], async (into) => cpSync(process.argv[2], into, { recursive: true }));`;
    const newer = path.join(ROOT, "newer");
    await written(newer);
    const ended = spawnSync("npx", ["tsx", "--input-type=module", "-e", script, OUT, newer], { encoding: "utf8" });
    rmSync(newer, { recursive: true });
    expect(ended.status, ended.stderr).toBe(status);
    expect(readdirSync(OUT).includes("old.html")).toBe(!isNewer);
    expect(await verifyCopy(OUT)).toEqual({ missing: [], changed: [], extra: [] });
    expect(readdirSync(ROOT)).toEqual(["out"]);
  });
});
