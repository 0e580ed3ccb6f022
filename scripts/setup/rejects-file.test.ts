import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Refusal } from "../../data/story/refusal";
import { rejectsFile } from "./rejects-file";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-rejects-"));
const inFolder = (name: string) => path.join(folder, name);
const reject = { line: 3, id: "a", reason: 'when: "soon"' };
const listAt = (name: string) => rejectsFile(name, statSync(inFolder("events.csv")));

beforeAll(() => writeFileSync(inFolder("events.csv"), "id\na\n"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is there when something was left out, and else not, nor one of an earlier load", () => {
  const list = listAt(inFolder("list.csv"));
  for (let line = 1; line <= 5000; line++) list.add({ ...reject, line });
  list.close();
  const lines = readFileSync(inFolder("list.csv"), "utf8").trimEnd().split("\r\n");
  expect([lines.length, lines[0], lines[5000]]).toEqual([5001, "line,id,reason", '5000,a,"when: ""soon"""']);
  listAt(inFolder("list.csv")).close();
  expect(existsSync(inFolder("list.csv"))).toBe(false);
});

it("never takes the place of the file whose records it lists, by whichever name", () => {
  symlinkSync(inFolder("events.csv"), inFolder("link.csv"));
  linkSync(inFolder("events.csv"), inFolder("same.csv"));
  for (const name of ["events.csv", "link.csv", "same.csv", `../${path.basename(folder)}/events.csv`])
    expect(() => listAt(inFolder(name)), name).toThrow(/which is the file of events itself/);
  expect(readFileSync(inFolder("events.csv"), "utf8")).toBe("id\na\n");
});

it("says at once that it cannot be written, and why", () => {
  expect(() => listAt(inFolder("nowhere/list.csv")).add(reject)).toThrow(Refusal);
  expect(() => listAt(inFolder("nowhere/list.csv")).add(reject)).toThrow(/cannot be written .*ENOENT/);
});

it.skipIf(!existsSync("/dev/full"))("hears of a full disk when it is written to, and leaves what is no file", () => {
  const list = listAt("/dev/full");
  expect(() => {
    for (let line = 1; line <= 5000; line++) list.add(reject);
  }).toThrow(/cannot be written .*ENOSPC/);
  listAt("/dev/null").close();
  expect(existsSync("/dev/null") && existsSync("/dev/full")).toBe(true);
});
