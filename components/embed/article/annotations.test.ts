import { expect, it } from "vitest";
import { readAnnotations, readTarget } from "./annotations";

const selector = { type: "TextQuoteSelector", exact: "took the base at Kati", prefix: "soldiers ", suffix: ", close" };
const quote = { exact: "took the base at kati", prefix: "soldiers ", suffix: ", close" };

it.each([
  ["claim:kati-base-seized", { claim: "kati-base-seized" }],
  [" place:kati ", { place: "kati" }],
  ["https://maps.example/en/mali-2020/kati-base-seized", { claim: "kati-base-seized" }],
  ["https://maps.example/en/mali-2020/kati-base-seized?status=established", { claim: "kati-base-seized" }],
  ["https://maps.example/en/mali-2020", null],
  ["chapter:kati", null],
  ["claim:../x", null],
  ["javascript:alert(1)", null],
])("%s stands for %o", (words, target) => {
  expect(readTarget(words)).toEqual(target);
});

it("takes an annotation, a list, a page, several bodies and several selectors", () => {
  const annotation = { body: "claim:a", target: { source: "https://news.example/1", selector } };
  const read = [{ target: { claim: "a" }, quote }];
  expect(readAnnotations(annotation)).toEqual(read);
  expect(readAnnotations([annotation])).toEqual(read);
  expect(readAnnotations({ type: "AnnotationPage", items: [annotation] })).toEqual(read);
  expect(
    readAnnotations({
      body: [{ type: "TextualBody", value: "note" }, { id: "claim:a" }],
      target: { selector: [{ type: "CssSelector" }, selector] },
    }),
  ).toEqual(read);
});

it.each([
  null,
  3,
  "x",
  {},
  { body: "claim:a" },
  { body: "claim:a", target: { selector: { type: "TextQuoteSelector", exact: " " } } },
  { body: {}, target: { selector } },
])("leaves out %o", (data) => {
  expect(readAnnotations(data)).toEqual([]);
});
