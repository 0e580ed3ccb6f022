import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { writeWhole } from "./whole-folder";
import { workOff } from "./work-off";

const ROOT = mkdtempSync(path.join(tmpdir(), "work-"));
afterAll(() => rmSync(ROOT, { recursive: true }));

describe("work on much at once", () => {
  it("does all, also what comes while it is done", async () => {
    const waiting = [3];
    const done: number[] = [];
    const work = async (left: number) => {
      await sleep(1);
      done.push(left);
      if (left > 0) waiting.push(left - 1, left - 1);
    };
    await workOff(waiting, work, 4, new AbortController().signal);
    expect(done.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]);
  });

  it("ends with the first fault, when nobody writes any more", async () => {
    const write = (into: string) => async (file: number) => {
      if (file === 5) throw new Error("The first.");
      await sleep(20 * file);
      const folder = path.join(into, String(file));
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "index.html"), "");
      if (file === 3) throw new Error("The second.");
    };
    const begun: number[] = [];
    const begin = (into: string) => (file: number) => {
      begun.push(file);
      return write(into)(file);
    };
    const failing = (into: string, signal: AbortSignal) =>
      workOff([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], begin(into), 8, signal);
    await expect(writeWhole(path.join(ROOT, "out"), failing)).rejects.toThrow("The first.");
    expect(begun).toHaveLength(8);
    expect(readdirSync(ROOT)).toEqual([]);
    await sleep(250);
    expect(readdirSync(ROOT)).toEqual([]);
  });

  it("begins nothing new when it is stopped", async () => {
    const stopped = new AbortController();
    const done: number[] = [];
    const work = async (item: number) => {
      await sleep(1);
      done.push(item);
      if (item === 2) stopped.abort(new Error("Enough."));
    };
    await expect(workOff([1, 2, 3, 4], work, 1, stopped.signal)).rejects.toThrow("Enough.");
    expect(done).toEqual([1, 2]);
  });
});
