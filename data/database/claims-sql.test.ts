import { describe, expect, it } from "vitest";
import type { ClaimsQuery } from "../service/items-query";
import type { Collection } from "../service/store";
import { NO_FILTER } from "../view/filter";
import { binder, conditionsOf, pointInBoxes } from "./claims-sql";

const ASKS_NOTHING: ClaimsQuery = { filter: NO_FILTER, later: "with", known: null, datetime: null, bbox: null, equal: {} };
const VALUES = { ...NO_FILTER.facets, actor: ["army", "police"], country: ["MLI", "NER"] };

function conditions(query: Partial<ClaimsQuery>): { sql: string[]; values: unknown[] } {
  const { bind, values } = binder();
  return { sql: conditionsOf({ ...ASKS_NOTHING, ...query }, { values: VALUES } as unknown as Collection, bind), values };
}

const filtered = (filter: Partial<ClaimsQuery["filter"]>) => conditions({ filter: { ...NO_FILTER, ...filter } });

describe("the conditions of a query", () => {
  it("are none where nothing is asked, or only for values that no claim has", () => {
    expect(conditions({}).sql).toEqual([]);
    expect(filtered({ facets: { ...NO_FILTER.facets, actor: ["nobody"] } }).sql).toEqual([]);
  });

  it("never have a reader's words in their text", () => {
    const { sql, values } = filtered({ text: "O'Neil 50%_\\", facets: { ...NO_FILTER.facets, country: ["MLI"] } });
    expect(sql).toEqual(["countries && $1::text[]", "words LIKE $2", "words LIKE $3"]);
    expect(values).toEqual([["MLI"], "%o'neil%", "%50\\%\\_\\\\%"]);
  });

  it("ask of doubtful places in the certain reading that all of them are meant", () => {
    const facets = { ...NO_FILTER.facets, country: ["MLI"], actor: ["army"] };
    expect(filtered({ facets, certainty: "certain" }).sql).toEqual([
      "actors && $1::text[]",
      "countries && $2::text[] AND countries <@ $2::text[]",
    ]);
  });
});

it("a point in one of no boxes is nowhere", () => {
  expect(pointInBoxes([], binder().bind)).toBe("FALSE");
});
