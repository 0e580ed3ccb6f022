import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { LABEL, MANIFEST } from "./manifest";

/**
 * Writes a folder whole or not at all: into a new one beside it, which takes its name at the end.
 *
 * @throws Error when there is something under that name that no export has written; then nothing is touched
 */
export async function writeWhole(folder: string, fill: (into: string) => Promise<void>): Promise<void> {
  const target = path.resolve(folder);
  await requireOurs(target, folder);
  const [beside, before] = ["new", "old"].map((what) =>
    path.join(path.dirname(target), `.${path.basename(target)}.${what}-${process.pid}`),
  ) as [string, string];
  const giveUp = () => void rm(beside, { recursive: true, force: true }).then(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, giveUp);
  try {
    await mkdir(beside, { recursive: true });
    await fill(beside);
    // A folder cannot be put in the place of one that has something in it.
    const isThere = await rename(target, before).then(
      () => true,
      () => false,
    );
    try {
      await rename(beside, target);
    } catch (error) {
      if (isThere) await rename(before, target);
      throw error;
    }
    if (isThere) await rm(before, { recursive: true });
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, giveUp);
  }
}

async function requireOurs(target: string, named: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new Error(`${named} is a file. Name a folder that is not there yet.`);
  const names = await readdir(target);
  if (names.length === 0 || (names.includes(LABEL) && names.includes(MANIFEST))) return;
  throw new Error(`${named} has files in it that no export has written. Name another folder, or empty this one.`);
}
