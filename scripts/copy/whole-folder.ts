import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { extraFiles, LABEL, MANIFEST } from "./manifest";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** As shells say it of who was stopped by Ctrl-C. */
const STOPPED = 130;
const MOST_NAMED = 5;

/**
 * Writes a folder whole or not at all: into a new one beside it, which takes its name at the end. Who stops the process gets it stopped when
 * nothing half-written is left; while the names change it goes on.
 *
 * @param fill ends soon after its signal is aborted
 * @throws Error when the folder cannot be put in its place, then before `fill`: see `requireReplaceable`
 */
export async function writeWhole(folder: string, fill: (into: string, signal: AbortSignal) => Promise<void>): Promise<void> {
  await requireReplaceable(folder);
  await unlessStopped(path.resolve(folder), async (target, signal) => {
    const { beside, next, before } = await makeBeside(target);
    try {
      await mkdir(next);
      await fill(next, signal);
      signal.throwIfAborted();
      await exchange(target, next, before);
      await rm(beside, { recursive: true });
    } catch (error) {
      await rm(next, { recursive: true, force: true });
      // The older copy, where it could not be put back.
      if ((await readdir(beside)).length === 0) await rmdir(beside);
      throw error;
    }
  });
}

/**
 * Finds out whether an export may and can take the place of a folder, which it tries: a folder on which a disk is mounted, or around which
 * nothing may be written, would else be found out when all is written.
 *
 * @throws Error when there is something under that name that no export has written, or that cannot be moved; nothing is touched
 */
export async function requireReplaceable(folder: string): Promise<void> {
  await requireOurs(path.resolve(folder), folder);
  await unlessStopped(path.resolve(folder), async (target, signal) => {
    const { beside, before } = await makeBeside(target);
    try {
      if (await moved(target, before)) await rename(before, target);
    } catch (cause) {
      const { message } = cause as Error;
      throw new Error(`${folder} cannot be replaced (${message}). Name a folder inside it or another one.`, { cause });
    } finally {
      await rmdir(beside);
    }
    signal.throwIfAborted();
  });
}

/** Work that is asked by its signal to stop where the process is, and after which the process ends if it has not come to its own end. */
async function unlessStopped(target: string, work: (target: string, signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopped = new AbortController();
  const stop = () => stopped.abort(new Error("The export was stopped."));
  for (const name of SIGNALS) process.on(name, stop);
  try {
    await work(target, stopped.signal);
  } catch (error) {
    if (stopped.signal.aborted) process.exit(STOPPED);
    throw error;
  } finally {
    for (const name of SIGNALS) process.removeListener(name, stop);
  }
}

/** A folder of nobody else's beside the target, for the one that is written and the one that is replaced. */
async function makeBeside(target: string) {
  await mkdir(path.dirname(target), { recursive: true });
  const beside = await mkdtemp(path.join(path.dirname(target), `.${path.basename(target)}.`));
  return { beside, next: path.join(beside, "new"), before: path.join(beside, "old") };
}

/** A folder cannot be put in the place of one that has something in it. */
async function exchange(target: string, next: string, before: string): Promise<void> {
  const isThere = await moved(target, before);
  try {
    await rename(next, target);
  } catch (error) {
    if (!isThere) throw error;
    await rename(before, target).catch((cause: Error) => {
      throw new Error(`The older copy is at ${before} and could not be put back: ${cause.message}`, { cause: error });
    });
    throw error;
  }
}

/** @returns whether there was anything to move */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

async function requireOurs(target: string, named: string): Promise<void> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found === null) return;
  if (!found.isDirectory()) throw new Error(`${named} is a file. Name a folder that is not there yet.`);
  const names = await readdir(target);
  if (names.length === 0) return;
  const extra = names.includes(LABEL) && names.includes(MANIFEST) ? await extraFiles(target) : names;
  if (extra.length === 0) return;
  const rest = extra.length > MOST_NAMED ? ` and ${extra.length - MOST_NAMED} more` : "";
  throw new Error(
    `${named} has files in it that no export has written: ${extra.slice(0, MOST_NAMED).join(", ")}${rest}. Name another folder, or take them out.`,
  );
}
