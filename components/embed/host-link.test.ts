// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameControls, FrameEvents, ViewReport } from "./frame-controls";
import { talkToHost } from "./host-link";

const HOST = "https://news.example";
const REPORT: ViewReport = { query: "q=kati", shown: 3, all: 67, sentence: "3 of 67 claims" };
const LAYERS = [{ id: "coup", title: "The coup", isOn: true }];

let sent: { data: Record<string, unknown>; origin: string }[] = [];
let calls: unknown[] = [];
let listeners: Map<string, (detail: never) => void>;
let added: Parameters<typeof removeEventListener>[1][] = [];
const parent = { postMessage: (data: never, origin: string) => sent.push({ data, origin }) };

const controls: FrameControls = {
  story: { id: "mali-2020", language: "en", version: "1.2", title: "The coup in Mali" },
  naturalHeight: () => 611.4,
  select: (target) => {
    calls.push(target);
    return target === null || ("claim" in target && target.claim === "kati-base-seized");
  },
  view: async (query) => {
    if (query === "boom") throw new Error("no network");
    if (query === "lost") emit("error", { code: "view", message: "Not loaded." });
    calls.push(query);
    return REPORT;
  },
  layers: () => LAYERS,
  setLayers: async (ids) => {
    if (ids.length === 0) emit("error", { code: "view", message: "Not loaded." });
    calls.push(ids);
    return REPORT;
  },
  setTheme: (theme) => calls.push(theme),
  on: (name, listener) => {
    listeners.set(name, listener);
    return () => listeners.delete(name);
  },
};

function emit<Name extends keyof FrameEvents>(name: Name, detail: FrameEvents[Name]): void {
  (listeners.get(name) as (detail: FrameEvents[Name]) => void)(detail);
}

/** A message, and what was sent because of it. */
async function hear(data: unknown, origin = HOST, source: unknown = parent) {
  sent = [];
  const event = new MessageEvent("message", { data, origin });
  Object.defineProperty(event, "source", { value: source });
  dispatchEvent(event);
  await new Promise((resolve) => setTimeout(resolve));
  return sent;
}

function ignored(): number {
  return Number(document.documentElement.dataset.ignoredMessages ?? 0);
}

beforeEach(() => {
  [sent, calls, listeners] = [[], [], new Map()];
  vi.stubGlobal("parent", parent);
  const add = vi.spyOn(window, "addEventListener");
  talkToHost(controls, { hosts: [HOST, "https://other.example"], childId: "graphic" });
  added = add.mock.calls.map(([, listener]) => listener);
  add.mockRestore();
});

afterEach(() => {
  for (const listener of added) removeEventListener("message", listener as EventListener);
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.ignoredMessages;
});

describe("what any parent hears", () => {
  it("is ready, and the height in whole pixels in each format", () => {
    expect(sent.map(({ data }) => data)).toEqual([
      { dateline: 1, type: "ready", story: "mali-2020", language: "en", version: "1.2", title: "The coup in Mali" },
      { dateline: 1, type: "height", height: 612 },
      { "datawrapper-height": { "mali-2020": 612 } },
      { sentinel: "amp", type: "embed-size", height: 612 },
      "pymxPYMxgraphicxPYMxheightxPYMx612",
    ]);
    expect(sent.every(({ origin }) => origin === "*")).toBe(true);
  });

  it("is said once more after a greeting, and not because of a change that changes nothing", async () => {
    expect((await hear({ dateline: 1, type: "hello" }, "https://stranger.example")).map(({ data }) => data.type)).toContain(
      "ready",
    );
    sent = [];
    emit("height", null);
    expect(sent).toEqual([]);
    expect(ignored()).toBe(0);
  });
});

describe("what a named host asks", () => {
  it("is done and acknowledged, to the named origins alone", async () => {
    const answers = await hear({ dateline: 1, type: "select", claim: "kati-base-seized", id: 1 });
    expect(calls).toEqual([{ claim: "kati-base-seized" }]);
    expect(answers[0]).toEqual({ data: { dateline: 1, type: "ack", id: 1, ok: true }, origin: HOST });
    expect(new Set(answers.map(({ origin }) => origin))).toEqual(new Set([HOST, "https://other.example"]));
  });

  it.each([
    [
      { type: "select", claim: "nope" },
      { ok: false, error: "unknown-claim" },
    ],
    [
      { type: "select", place: "nope" },
      { ok: false, error: "unknown-place" },
    ],
    [
      { type: "view", query: "q=kati" },
      { ok: true, result: REPORT },
    ],
    [
      { type: "view", query: "boom" },
      { ok: false, error: "failed" },
    ],
    [
      { type: "view", query: "lost" },
      { ok: false, error: "failed" },
    ],
    [{ type: "layers" }, { ok: true, result: LAYERS }],
    [
      { type: "layers", on: ["coup"] },
      { ok: true, result: LAYERS },
    ],
    [
      { type: "layers", on: [] },
      { ok: false, error: "failed" },
    ],
    [
      { type: "layers", on: ["coop"] },
      { ok: false, error: "unknown-layer" },
    ],
    [{ type: "theme", theme: "dark" }, { ok: true }],
  ])("%o is answered with %o", async (fields, answer) => {
    const answers = await hear({ dateline: 1, id: "a", ...fields });
    expect(answers.map(({ data }) => data)).toContainEqual({ dateline: 1, type: "ack", id: "a", ...answer });
  });

  it("has no answer without an id", async () => {
    expect(await hear({ dateline: 1, type: "theme", theme: "dark" })).toEqual([]);
    expect(calls).toEqual(["dark"]);
  });
});

it("tells only the named origins what the reader does", () => {
  sent = [];
  emit("selected", { claim: "kati-base-seized", place: null });
  emit("viewed", REPORT);
  emit("error", { code: "map-failed", message: "The map could not open." });
  expect(sent.map(({ data }) => data.type)).toEqual(["selected", "selected", "viewed", "viewed", "error", "error"]);
  expect(sent.some(({ origin }) => origin === "*")).toBe(false);
});

it("does nothing for strangers, other windows and nonsense, and counts what its parent says in vain", async () => {
  const select = { dateline: 1, type: "select", claim: "kati-base-seized", id: 1 };
  for (const origin of ["https://news.example.evil.example", "http://news.example", "null", ""])
    expect(await hear(select, origin)).toEqual([]);
  expect(ignored()).toBe(4);
  for (const data of [null, "", "[iFrameSizer]x:y", { dateline: 1 }, [select], { ...select, claim: {} }, 7])
    expect(await hear(data)).toEqual([]);
  expect(ignored()).toBe(11);
  expect(await hear(select, HOST, {})).toEqual([]);
  expect(ignored()).toBe(11);
  expect(calls).toEqual([]);
});

it("answers a parent of iframe-resizer in its own words, from then on at each change", async () => {
  const greeting = `[iFrameSizer]map:${Array.from({ length: 15 }, () => "0").join(":")}`;
  expect((await hear(greeting, "https://stranger.example"))[0]?.data).toMatch(/^\[iFrameSizer\]map:612:\d+:init:dateline$/);
  expect((await hear("[iFrameSizer]resize")).map(({ data }) => data)).toContainEqual(
    expect.stringMatching(/^\[iFrameSizer\]map:612:\d+:resize$/),
  );
});
