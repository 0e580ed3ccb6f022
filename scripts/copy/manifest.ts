import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The list of all files of a copy, in the form that `sha256sum -c` reads. */
export const MANIFEST = "manifest.sha256";
/** What a copy says of itself; by it a copy is known as one. */
export const LABEL = "dateline.json";

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/** What has become of a copy since it was made. Paths within it, in the order of their bytes. */
export interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly extra: readonly string[];
}

/** The manifest of a folder: a line of SHA-256 and path for every file but itself, in the order of the paths' bytes. */
export async function manifestOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const file of await filesIn(folder))
    if (file !== MANIFEST) lines.push(`${await hashOf(path.join(folder, file))}  ${file}\n`);
  return lines.join("");
}

/**
 * A copy against its own manifest.
 *
 * @throws Error when there is no manifest in the folder, or when a line of it is none
 */
export async function verifyCopy(folder: string): Promise<Differences> {
  const expected = parseManifest(await readManifest(folder));
  const found = new Set((await filesIn(folder)).filter((file) => file !== MANIFEST));
  const missing = [...expected.keys()].filter((file) => !found.has(file));
  const changed: string[] = [];
  for (const [file, hash] of expected)
    if (found.has(file) && (await hashOf(path.join(folder, file))) !== hash) changed.push(file);
  return { missing, changed, extra: [...found].filter((file) => !expected.has(file)) };
}

/** Every file in a folder and in those inside it: paths with slashes, in the order of their bytes, the same on every machine. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(path.join(folder, MANIFEST), "utf8");
  } catch (cause) {
    throw new Error(`${folder} has no ${MANIFEST}: it is no folder that npm run export has written.`, { cause });
  }
}

function parseManifest(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line, index) => {
      const [, hash, file] = LINE.exec(line) ?? [];
      if (!hash || !file)
        throw new Error(`${MANIFEST}, line ${index + 1}: "${line.slice(0, 80)}" is no SHA-256 with a path behind it.`);
      return [file, hash];
    }),
  );
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
