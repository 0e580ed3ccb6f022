import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readHostMessage } from "@/components/embed/protocol";
import { examplesOf } from "./documented";

const FOLDER = ".cache/embed-api";
it("the messages of a page in docs/embed-api.md are messages, one of each type at least", () => {
  const messages: readonly { type: string }[] = examplesOf("json host").flatMap((text) => JSON.parse(text));
  for (const message of messages) expect(readHostMessage(message)?.message.type).toBe(message.type);
  expect(new Set(messages.map(({ type }) => type))).toEqual(new Set(["hello", "select", "view", "layers", "theme"]));
});

it("its scripts and the frame's messages are what the types say, and the compiler notices when they are not", () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync("components/embed/host/dateline-api.ts", `${FOLDER}/embed.d.ts`);
  const [frame = "[]"] = examplesOf("json frame");
  const types = 'import type { FrameMessage } from "../../components/embed/protocol";\n';
  const scripts = examplesOf("ts");
  expect(scripts).toHaveLength(2);
  for (const [index, text] of scripts.entries()) writeFileSync(`${FOLDER}/script-${index}.ts`, `${text}\nexport {};\n`);
  writeFileSync(`${FOLDER}/frame.ts`, `${types}export const messages: ({ dateline: 1 } & FrameMessage)[] = ${frame};\n`);
  writeFileSync(`${FOLDER}/wrong.ts`, '/// <reference path="./embed.d.ts" />\nwindow.Dateline?.select("kati");\nexport {};\n');
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["dom", "dom.iterable", "es2022"],
    types: [],
  };
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const { stdout } = spawnSync("node_modules/.bin/tsc", ["-p", FOLDER], { encoding: "utf8" });
  const faults = stdout.split("\n").filter((line) => line.includes("error"));
  expect(faults).toEqual([expect.stringContaining("wrong.ts")]);
  const named: readonly { type: string }[] = JSON.parse(frame);
  const all = ["ready", "height", "selected", "viewed", "layers", "ack", "error"];
  expect(new Set(named.map(({ type }) => type))).toEqual(new Set(all));
});
