import { expect, it } from "vitest";
import { NO_FILTER } from "../view/filter";
import { openApiDocument } from "./openapi";
import type { Collection } from "./store";

const COLLECTION: Collection = {
  id: "sahel.events",
  story: "sahel",
  layer: "events",
  title: { en: "Events" },
  description: { en: "Events" },
  storyTitle: { en: "Sahel" },
  storySummary: { en: "Sahel" },
  languages: ["en"],
  licence: "CC-BY-4.0",
  version: "1",
  hasPages: false,
  revision: "1",
  count: 0,
  bbox: null,
  from: null,
  to: null,
  values: NO_FILTER.facets,
  centers: new Set(),
};

it("spells short lists of values out, and says of long ones only how long they are", () => {
  const groups = (count: number) => Array.from({ length: count }, (_, index) => `armed-group-no-${index}`);
  const documentWith = (actor: readonly string[]) =>
    JSON.stringify(openApiDocument([{ ...COLLECTION, values: { ...NO_FILTER.facets, actor } }], "https://example.org/api"));
  expect(documentWith(groups(1000))).toContain('"armed-group-no-999"');
  const long = documentWith(groups(20_000));
  expect(long).toContain("one of 20000 values");
  expect(long.length).toBeLessThan(100_000);
});
