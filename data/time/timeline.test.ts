import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAt, dayCount } from "./day-count";
import { histogram } from "./histogram";
import { intervalOf } from "./interval";
import { lanesOf } from "./lanes";
import { type Dated, isSharp, spanOf } from "./span";
import { UNITS, unitEnd, unitFor, unitStart } from "./unit";
import { movedWindow, zoomedWindow } from "./window";

const DATES = ["2015", "2017-06", "2019-10-24", "2020-08-18", "2020-08-10~", "2018?", "2019-11/2020-02", "2013-07-01/2020-08"];
const dated = (when: string | null): Dated => {
  const interval = when === null ? null : intervalOf(when);
  return { when, from: interval?.from ?? null, to: interval?.to ?? null };
};
const claims = fc.array(fc.constantFrom(...DATES, null), { maxLength: 10 }).map((dates) => dates.map(dated));
const day = fc.integer({ min: dayCount("2014-03-10"), max: dayCount("2020-09-20") }).map(dayAt);

describe("days", () => {
  it("are counted both ways", () => {
    expect(dayCount("1970-01-02")).toBe(1);
    expect(dayCount("0079-08-24")).toBe(-690_438);
    expect(dayAt(-690_438)).toBe("0079-08-24");
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 30_000 }), (count) => dayCount(dayAt(count)) === count));
  });

  it("begin and end units", () => {
    expect([unitStart("2020-02-15", "month"), unitEnd("2020-02-15", "month")]).toEqual(["2020-02-01", "2020-02-29"]);
    expect([unitStart("2020-02-15", "year", -1), unitEnd("2020-02-15", "day", 1)]).toEqual(["2019-01-01", "2020-02-16"]);
  });

  it("get as fine a unit as there is room for", () => {
    expect([unitFor(31, 600), unitFor(365, 600), unitFor(9000, 600)]).toEqual(["day", "month", "year"]);
  });
});

describe("histogram", () => {
  it("counts in each bin what may lie in it, and what can lie nowhere else", () => {
    fc.assert(
      fc.property(claims, day, day, fc.constantFrom(...UNITS), (all, a, b, unit) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        for (const bin of histogram(all, from, to, unit).filter((_, index) => index % 37 === 0)) {
          const mayBe = all.filter((one) => one.from !== null && one.from <= bin.to && (one.to ?? "") >= bin.from);
          const mustBe = mayBe.filter((one) => isSharp(one.when) && (one.from ?? "") >= bin.from && (one.to ?? "9") <= bin.to);
          expect(bin).toMatchObject({ possible: mayBe.length, certain: mustBe.length });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("has bins that follow each other without a gap from the first day to the last", () => {
    const bins = histogram([], "2019-12-15", "2020-03-02", "month");
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      ["2019-12-01", "2019-12-31"],
      ["2020-01-01", "2020-01-31"],
      ["2020-02-01", "2020-02-29"],
      ["2020-03-01", "2020-03-31"],
    ]);
  });
});

describe("spans", () => {
  it("are sure of a day, soft in a month, and soft only at the ends of a period known by its months", () => {
    const words = (when: string) => {
      const span = spanOf(dated(when));
      return span && [span.from, span.sureFrom, span.sureTo, span.to].map(dayAt);
    };
    expect(words("2020-08-18")).toEqual(["2020-08-18", "2020-08-18", "2020-08-18", "2020-08-18"]);
    expect(words("2017-06")).toEqual(["2017-06-01", "2017-06-30", "2017-06-01", "2017-06-30"]);
    expect(words("2019-11/2020-02")).toEqual(["2019-11-01", "2019-11-30", "2020-02-01", "2020-02-29"]);
    expect(spanOf(dated("2020-08-10~"))?.isVague).toBe(true);
    expect(spanOf(dated(null))).toBeNull();
  });
});

describe("windows", () => {
  it("of whole months move by months, others by days", () => {
    const january = { from: "2020-01-01", to: "2020-01-31" };
    expect(movedWindow(january, "month", 1)).toEqual({ from: "2020-02-01", to: "2020-02-29" });
    expect(movedWindow(january, "day", -1)).toEqual({ from: "2019-12-31", to: "2020-01-30" });
    expect(movedWindow({ from: "2020-01-10", to: "2020-01-12" }, "month", 1)).toEqual({ from: "2020-02-10", to: "2020-02-12" });
  });

  it("never zoom beyond the whole", () => {
    const whole = { from: "2014-01-01", to: "2020-12-31" };
    fc.assert(
      fc.property(day, day, fc.constantFrom(0.1, 0.5, 2, 50), (a, b, factor) => {
        const { from, to } = zoomedWindow(a < b ? { from: a, to: b } : { from: b, to: a }, factor, whole);
        expect(from >= whole.from && to <= whole.to && from < to).toBe(true);
      }),
    );
  });
});

describe("lanesOf", () => {
  it("never lets one thing cover another", () => {
    const extents = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 })), { maxLength: 40 });
    fc.assert(
      fc.property(extents, (pairs) => {
        const sorted = pairs.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0]);
        const lanes = lanesOf(sorted);
        for (const [i, [start, end]] of sorted.entries())
          for (const [j, [otherStart, otherEnd]] of sorted.entries())
            if (i < j && lanes[i] === lanes[j]) expect(end <= otherStart || otherEnd <= start).toBe(true);
      }),
    );
  });
});
