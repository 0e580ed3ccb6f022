import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsArbitrary } from "../view/facts.arbitrary";
import { collated } from "./collate";
import { COLUMNS, cellTexts, type Naming } from "./columns";
import { GROUPINGS, groupRows, tableLines } from "./group";
import { columnRanks, nextKeys, type SortKey, sortedOrder } from "./sort";
import { tabSeparated } from "./tab-separated";

const self = (id: string) => id;
const NAMING: Naming = {
  language: "en",
  layer: self,
  kind: self,
  status: self,
  agreement: self,
  disputing: (publisher) => `not ${publisher}`,
  actor: self,
  country: self,
  place: self,
  publisher: (source) => (source === "tass" ? "RFI" : source.toUpperCase()),
  date: (when) => when ?? "date not known",
};
const STATUSES = ["established", "reported", "alleged", "disputed"];
const keysArbitrary: fc.Arbitrary<SortKey[]> = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() }),
  { selector: ({ column }) => column, maxLength: 3 },
);
const { compare } = new Intl.Collator("en");

describe("sortedOrder", () => {
  it("loses no row and doubles none", () => {
    fc.assert(
      fc.property(claimsArbitrary, keysArbitrary, (claims, keys) => {
        const order = sortedOrder(claims.length, keys, columnRanks(claims, NAMING, STATUSES));
        expect([...order].sort((a, b) => a - b)).toEqual(claims.map((_, index) => index));
      }),
    );
  });

  it("puts neighbours in the order of the first key that tells them apart, and leaves the others as they were", () => {
    fc.assert(
      fc.property(claimsArbitrary, keysArbitrary, (claims, keys) => {
        const ranksIn = columnRanks(claims, NAMING, STATUSES);
        const order = sortedOrder(claims.length, keys, ranksIn);
        for (let at = 1; at < order.length; at++) {
          const [a = 0, b = 0] = [order[at - 1], order[at]];
          const key = keys.find(({ column }) => !Object.is(ranksIn(column)[a], ranksIn(column)[b]));
          if (!key) expect(a).toBeLessThan(b);
          else {
            const [rankA = Number.NaN, rankB = Number.NaN] = [ranksIn(key.column)[a], ranksIn(key.column)[b]];
            expect(Number.isNaN(rankB) || (key.isDescending ? rankA > rankB : rankA < rankB)).toBe(true);
          }
        }
      }),
    );
  });

  const claimOn = (id: string, from: string | null, to = from) => {
    const [claim] = fc
      .sample(
        claimsArbitrary.filter(({ length }) => length > 0),
        1,
      )
      .flat();
    if (!claim) throw new Error("No claim was made up.");
    return { ...claim, id, from, to };
  };

  it.each([
    [false, ["january", "year", "august", "unknown"]],
    [true, ["august", "year", "january", "unknown"]],
  ])("orders dates by their first and then their last day, and the unknown last (descending: %s)", (isDescending, ids) => {
    const claims = [
      claimOn("unknown", null),
      claimOn("august", "2020-08-18"),
      claimOn("year", "2020-01-01", "2020-12-31"),
      claimOn("january", "2020-01-01", "2020-01-31"),
    ];
    const order = sortedOrder(4, [{ column: "date", isDescending }], columnRanks(claims, NAMING, STATUSES));
    expect([...order].map((index) => claims[index]?.id)).toEqual(ids);
  });

  it("orders statuses from sure to doubtful", () => {
    const claims = ["disputed", "established", "alleged", "reported"].map((status) => ({ ...claimOn(status, null), status }));
    const order = sortedOrder(4, [{ column: "status", isDescending: false }], columnRanks(claims, NAMING, STATUSES));
    expect([...order].map((index) => claims[index]?.status)).toEqual(STATUSES);
  });
});

describe("collated", () => {
  it("orders as the language does, whatever the letters", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[a-zéèïÉ’ 0-9-]{0,30}$/));
    fc.assert(
      fc.property(fc.uniqueArray(text), (texts) => {
        const sorted = collated(texts, compare);
        expect([...sorted].sort()).toEqual([...texts].sort());
        expect(sorted.every((one, index) => index === 0 || compare(sorted[index - 1] ?? "", one) <= 0)).toBe(true);
      }),
    );
  });

  it("has accented letters beside their plain ones", () => {
    expect(collated(["Zintan", "école", "Eau", "étape", "Kati"], compare)).toEqual(["Eau", "école", "étape", "Kati", "Zintan"]);
  });
});

describe("nextKeys", () => {
  const up: SortKey = { column: "date", isDescending: false };
  const down: SortKey = { column: "date", isDescending: true };
  const title: SortKey = { column: "title", isDescending: false };

  it("goes up, down and away with one column", () => {
    expect(nextKeys([], "date", false)).toEqual([up]);
    expect(nextKeys([up], "date", false)).toEqual([down]);
    expect(nextKeys([down], "date", false)).toEqual([]);
  });

  it("forgets the other keys unless one is added", () => {
    expect(nextKeys([title], "date", false)).toEqual([up]);
    expect(nextKeys([title], "date", true)).toEqual([title, up]);
    expect(nextKeys([title, up], "date", true)).toEqual([title, down]);
    expect(nextKeys([title, down], "date", true)).toEqual([title]);
  });
});

describe("groupRows", () => {
  it("has every row in each group of its values, and once among those without", () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.constantFrom(...GROUPINGS), (claims, grouping) => {
        const groups = groupRows(claims, claims.keys(), grouping, self, "en");
        const counts = new Map<number, number>();
        for (const { rows } of groups) for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
        const valuesOf = { country: "countries", actor: "actors" } as const;
        for (const [index, claim] of claims.entries()) {
          const several = grouping === "country" || grouping === "actor" ? claim[valuesOf[grouping]].length : null;
          if (several !== null) expect(counts.get(index)).toBe(Math.max(1, several));
          else expect(counts.get(index)).toBeGreaterThan(0);
        }
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
        expect(groups.every(({ value }, index) => value !== null || index === groups.length - 1)).toBe(true);
      }),
    );
  });

  it("adds up: by layer, where a claim has one, the counts are the claims", () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const groups = groupRows(claims, claims.keys(), "layer", self, "en");
        expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(claims.length);
      }),
    );
  });

  it("keeps the table's order inside a group", () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const order = [...claims.keys()].reverse();
        for (const { rows } of groupRows(claims, order, "actor", self, "en"))
          expect(rows).toEqual([...rows].sort((a, b) => b - a));
      }),
    );
  });

  it("folds a group to its head", () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const groups = groupRows(claims, claims.keys(), "country", self, "en");
        expect(tableLines(groups, new Set(groups.map(({ value }) => value)))).toEqual(groups);
        const open = groups.reduce((sum, { rows }) => sum + rows.length + 1, 0);
        expect(tableLines(groups, new Set())).toHaveLength(open);
      }),
    );
  });
});

describe("cellTexts", () => {
  it("tells who says the contrary", () => {
    const [claim] = fc
      .sample(
        claimsArbitrary.filter(({ length }) => length > 0),
        1,
      )
      .flat();
    if (!claim) throw new Error("There is no claim.");
    const disputed = { ...claim, sources: ["rfi", "atalayar"], disputedBy: ["atalayar"] };
    expect(cellTexts("sources", disputed, NAMING)).toEqual(["RFI", "not ATALAYAR"]);
  });

  it("names a publisher once, however many of its sources there are", () => {
    const [claim] = fc
      .sample(
        claimsArbitrary.filter(({ length }) => length > 0),
        1,
      )
      .flat();
    if (!claim) throw new Error("No claim was made up.");
    expect(cellTexts("sources", { ...claim, sources: ["rfi", "tass", "atalayar"] }, NAMING)).toEqual(["RFI", "ATALAYAR"]);
  });
});

describe("tabSeparated", () => {
  it("keeps rows and cells apart whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const lines = tabSeparated(rows).split("\n");
        expect(lines).toHaveLength(rows.length);
        for (const line of lines) expect(line.split("\t")).toHaveLength(2);
      }),
    );
  });

  it("hands a spreadsheet no formula", () => {
    expect(tabSeparated([["=1+1", "Kati\tBamako", "-5"]])).toBe("'=1+1\tKati Bamako\t'-5");
  });
});
