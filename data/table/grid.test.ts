import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS } from "./columns";
import { moveIn } from "./grid-moves";
import { canHide, FIRST_LAYOUT, formatLayout, movedColumn, parseLayout, shownColumns, withColumn } from "./layout";
import { rowWindow, scrollTopFor } from "./row-window";

const ROW_PX = 29;

describe("rowWindow", () => {
  const scrolled = fc.record({
    count: fc.nat(50_000),
    heightPx: fc.integer({ min: 0, max: 1200 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it("has every row that is in sight, and never many more", () => {
    fc.assert(
      fc.property(scrolled, ({ count, heightPx, share }) => {
        const scrollTop = share * Math.max(0, count * ROW_PX - heightPx);
        const { first, last } = rowWindow(scrollTop, heightPx, ROW_PX, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(count);
        const firstSeen = Math.floor(scrollTop / ROW_PX);
        const endSeen = Math.min(count, Math.ceil((scrollTop + heightPx) / ROW_PX));
        expect(first).toBeLessThanOrEqual(firstSeen);
        expect(last).toBeGreaterThanOrEqual(endSeen);
        expect(last - first).toBeLessThanOrEqual(heightPx / ROW_PX + 40);
      }),
    );
  });
});

describe("scrollTopFor", () => {
  it("brings a row into sight, and moves nothing when it is", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(100_000), fc.integer({ min: ROW_PX, max: 900 }), (row, scrollTop, heightPx) => {
        const next = scrollTopFor(row, scrollTop, heightPx, ROW_PX);
        expect(next).toBeLessThanOrEqual(row * ROW_PX);
        expect(next + heightPx).toBeGreaterThanOrEqual((row + 1) * ROW_PX);
        expect(scrollTopFor(row, next, heightPx, ROW_PX)).toBe(next);
      }),
    );
  });
});

describe("moveIn", () => {
  const size = { rows: 161, columns: 8, page: 7 };
  it.each([
    ["ArrowDown", false, { row: 0, column: 2 }, { row: 1, column: 2 }],
    ["ArrowUp", false, { row: 0, column: 2 }, { row: 0, column: 2 }],
    ["ArrowLeft", false, { row: 3, column: 0 }, { row: 3, column: 0 }],
    ["ArrowRight", false, { row: 3, column: 6 }, { row: 3, column: 7 }],
    ["Home", false, { row: 3, column: 6 }, { row: 3, column: 0 }],
    ["End", false, { row: 3, column: 1 }, { row: 3, column: 7 }],
    ["Home", true, { row: 90, column: 6 }, { row: 0, column: 0 }],
    ["End", true, { row: 3, column: 1 }, { row: 160, column: 7 }],
    ["PageDown", false, { row: 1, column: 1 }, { row: 8, column: 1 }],
    ["PageUp", false, { row: 4, column: 1 }, { row: 1, column: 1 }],
    ["PageDown", false, { row: 158, column: 1 }, { row: 160, column: 1 }],
  ])("%s (Ctrl %s) leads from %o to %o", (key, hasCtrl, from, to) => {
    expect(moveIn(from, key, hasCtrl, size)).toEqual(to);
  });

  it("leaves other keys alone", () => {
    expect(moveIn({ row: 1, column: 1 }, "a", false, size)).toBeNull();
  });
});

describe("the layout", () => {
  const layouts = fc
    .array(fc.record({ column: fc.constantFrom(...COLUMNS), isShown: fc.boolean(), isPinned: fc.boolean() }), { maxLength: 8 })
    .map((changes) => changes.reduce((layout, { column, ...change }) => withColumn(layout, column, change), FIRST_LAYOUT));

  it("is the same after it was kept", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(parseLayout(formatLayout(layout))).toEqual(layout);
      }),
    );
  });

  it("reads anything, and always has every column once and the title in sight", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(title|date|kind|nonsense)[.-]? (date|title)[.-]?$/)), (text) => {
        const layout = parseLayout(text);
        expect(layout.map(({ column }) => column).sort()).toEqual([...COLUMNS].sort());
        expect(shownColumns(layout).some(({ column }) => !canHide(column))).toBe(true);
      }),
    );
  });

  it("moves a column by one among those in sight, and back", () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom(...COLUMNS), (layout, column) => {
        const before = shownColumns(layout).map((one) => one.column);
        const moved = movedColumn(layout, column, 1);
        const after = shownColumns(moved).map((one) => one.column);
        expect([...after].sort()).toEqual([...before].sort());
        if (!before.includes(column)) return;
        const back = shownColumns(moved === layout ? layout : movedColumn(moved, column, -1)).map((one) => one.column);
        expect(back).toEqual(before);
      }),
    );
  });
});
