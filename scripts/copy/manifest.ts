import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The list of all files of a copy, in the form that `sha256sum -c` reads. */
export const MANIFEST = "manifest.sha256";
/** What a copy says of itself; by it a copy is known as one. Its `files` is the number of lines that the manifest has. */
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
 * A copy against its own manifest. What is no file itself, such as a link to one, is changed.
 *
 * @throws Error when there is no manifest in the folder, when a line of it is none, or when lines of it are missing
 */
export async function verifyCopy(folder: string): Promise<Differences> {
  const expected = await readManifest(folder);
  const found = new Set((await filesIn(folder)).filter((file) => file !== MANIFEST));
  const missing = [...expected.keys()].filter((file) => !found.has(file));
  const changed: string[] = [];
  for (const [file, hash] of expected)
    if (found.has(file) && !(await isAsWritten(path.join(folder, file), hash))) changed.push(file);
  if (found.has(LABEL) && !changed.includes(LABEL)) await requireWhole(folder, expected.size);
  return { missing, changed, extra: [...found].filter((file) => !expected.has(file)) };
}

/**
 * The files of a folder that its manifest does not name: those that no export has written.
 *
 * @throws Error as `verifyCopy`
 */
export async function extraFiles(folder: string): Promise<string[]> {
  const expected = await readManifest(folder);
  return (await filesIn(folder)).filter((file) => file !== MANIFEST && !expected.has(file));
}

/** Everything in a folder and in those inside it that is no folder: paths with slashes, in the order of their bytes. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

async function readManifest(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    return parseManifest(await readFile(path.join(folder, MANIFEST), "utf8"));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new Error(`${folder} has no ${MANIFEST}: it is no folder that npm run export has written.`, { cause });
  }
}

/** A manifest that is cut between two lines reads like a whole one: the label, which it must name, says how many lines it has. */
function parseManifest(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  const files = new Map(
    lines.map((line, index) => {
      const [, hash, file] = LINE.exec(line) ?? [];
      if (!hash || !file)
        throw new Error(`${MANIFEST}, line ${index + 1}: "${line.slice(0, 80)}" is no SHA-256 with a path behind it.`);
      return [file, hash];
    }),
  );
  if (!files.has(LABEL)) throw new Error(`${MANIFEST} does not name ${LABEL}, which every export has: it is not whole.`);
  return files;
}

async function requireWhole(folder: string, count: number): Promise<void> {
  const { files } = JSON.parse(await readFile(path.join(folder, LABEL), "utf8"));
  if (files === count) return;
  const said = typeof files === "number" ? `${files} by ${LABEL}` : `${LABEL} of an older export does not say how many there are`;
  throw new Error(`${MANIFEST} names ${count} files; ${said}: whether it is whole is not known. Export it again.`);
}

async function isAsWritten(file: string, hash: string): Promise<boolean> {
  return (await lstat(file)).isFile() && (await hashOf(file)) === hash;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
