import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHostMessage } from "./protocol";

const message = (fields: object) => readHostMessage({ dateline: 1, ...fields });

describe("a host's message", () => {
  it("is taken over field by field", () => {
    expect(message({ type: "select", claim: "kati-base-seized", id: 7, html: "<b>" })).toEqual({
      message: { type: "select", target: { claim: "kati-base-seized" } },
      id: 7,
    });
    expect(message({ type: "select", place: "kati" })?.message).toEqual({ type: "select", target: { place: "kati" } });
    expect(message({ type: "select", claim: null })?.message).toEqual({ type: "select", target: null });
    expect(message({ type: "view", query: "" })?.message).toEqual({ type: "view", query: "" });
    expect(message({ type: "layers" })?.message).toEqual({ type: "layers", on: null });
    expect(message({ type: "layers", on: [] })?.message).toEqual({ type: "layers", on: [] });
    expect(message({ type: "theme", theme: "dark", id: "a" })).toEqual({ message: { type: "theme", theme: "dark" }, id: "a" });
  });

  it.each([
    { type: "select" },
    { type: "select", claim: "a", place: "b" },
    { type: "select", claim: "x".repeat(101) },
    { type: "select", claim: ["a"] },
    { type: "view", query: "q=".padEnd(2001, "x") },
    { type: "view" },
    { type: "layers", on: "coup" },
    { type: "layers", on: Array.from({ length: 51 }, () => "coup") },
    { type: "theme", theme: "<img onerror=alert(1)>" },
    { type: "hello", id: { toString: "x" } },
    { type: "hello", id: Number.NaN },
    { type: "constructor" },
    { type: "eval", code: "1" },
    { type: "hello", dateline: 2 },
  ])("is none if it is %o", (fields) => {
    expect(message(fields)).toBeNull();
  });

  it("is read without a fault from anything at all", () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(
        anything,
        fc.dictionary(fc.constantFrom("type", "id", "claim", "place", "query", "on", "theme"), anything),
        (data, fields) => {
          expect(readHostMessage(data)).toBeNull();
          const read = message(fields);
          if (read) expect(["hello", "select", "view", "layers", "theme"]).toContain(read.message.type);
        },
      ),
    );
  });
});
