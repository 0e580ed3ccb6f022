import { expect, it } from "vitest";
import { findQuote } from "./find-quote";
import { normalise } from "./normalise";

const TEXT = normalise(
  "From 2017 come Chad, Niger and Nigeria. In Kati, soldiers took the base at Kati. Later they left the base at Kati for Bamako.",
).text;

function found(exact: string, prefix = "", suffix = ""): string | null {
  const span = findQuote(TEXT, { exact, prefix, suffix });
  return span && `${TEXT.slice(span.start - 5, span.start)}[${TEXT.slice(span.start, span.end)}]`;
}

it("tells two that are the same by what stands around them", () => {
  expect(found("the base at kati", "soldiers took ", ". later")).toBe("took [the base at kati]");
  expect(found("the base at kati", "later they left ", " for bamako")).toBe("left [the base at kati]");
  expect(found("the base at kati")).toBeNull();
});

it("does not take a part of a word, nor a word like it", () => {
  expect(found("niger", "chad, ", " and nigeria")).toBe("had, [niger]");
  expect(found("nige", "chad, ", "r and nigeria")).not.toBe("had, [nige]");
  expect(found("mali", "they fled to ", " by night")).toBeNull();
});

it("takes quotation marks, dashes, spaces and capitals for what they mean", () => {
  const { text, offsets } = normalise("He said: «\u00A0I’m\n  leaving\u00AD\u00A0» – ÎLE");
  expect(text).toBe('he said: " i\'m leaving " - île');
  expect(offsets).toHaveLength(text.length + 1);
});
