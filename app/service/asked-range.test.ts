import { expect, it } from "vitest";
import { askedRange } from "./asked-range";

const asked = (range: string, more: Record<string, string> = {}) => askedRange(new Headers({ range, ...more }), 1000, '"now"');

it.each([
  ["bytes=0-99", { first: 0, last: 99 }],
  ["bytes=900-", { first: 900, last: 999 }],
  ["bytes=900-5000", { first: 900, last: 999 }],
  ["bytes=-100", { first: 900, last: 999 }],
  ["bytes=-5000", { first: 0, last: 999 }],
  ["bytes=1000-", "none"],
  ["bytes=-0", "none"],
  ["bytes=5-4", null],
  ["bytes=0-1,5-6", null],
  ["lines=0-1", null],
  ["bytes=-", null],
  ["bytes=a-b", null],
])("%s", (range, expected) => {
  expect(asked(range)).toEqual(expected);
});

it("gives the whole file when the part is of another version", () => {
  expect(asked("bytes=0-1", { "if-range": '"now"' })).toEqual({ first: 0, last: 1 });
  expect(asked("bytes=0-1", { "if-range": '"before"' })).toBeNull();
});
