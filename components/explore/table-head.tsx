"use client";

import type { SortKey } from "@/data/table/sort";
import type { TableFrame } from "./table-columns";
import type { TableWords } from "./words/table-words";

/** The heads of the columns: what each is called, how it is sorted by, and the way to its menu. */
export function TableHead({
  frame,
  sort,
  words,
  activeColumn,
  isAllSelected,
}: {
  frame: TableFrame;
  sort: readonly SortKey[];
  words: TableWords;
  activeColumn: number;
  isAllSelected: boolean;
}) {
  return (
    <div
      role="row"
      className="table-head"
      aria-rowindex={1}
      data-line={-1}
      style={{ gridTemplateColumns: frame.template, minWidth: frame.widthPx }}
    >
      <div
        role="columnheader"
        className="table-cell table-select"
        aria-colindex={1}
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
        style={{ left: 0 }}
      >
        <span className="sr-only">{words.selectAll}</span>
        <span className="table-check" data-checked={isAllSelected ? "" : undefined} aria-hidden="true" />
      </div>
      {frame.columns.map(({ column, leftPx, isLastPinned }, at) => {
        const place = sort.findIndex((key) => key.column === column);
        const key = sort[place];
        return (
          <div
            key={column}
            role="columnheader"
            className={`table-cell cell-${column}${leftPx === null ? "" : " table-pinned"}${isLastPinned ? " table-last-pinned" : ""}`}
            aria-colindex={at + 2}
            // One column at a time says so by its role; the keys after it say so in words.
            aria-sort={place === 0 ? (key?.isDescending ? "descending" : "ascending") : undefined}
            aria-haspopup="menu"
            aria-keyshortcuts="Alt+ArrowDown"
            data-column={at + 1}
            data-column-id={column}
            tabIndex={activeColumn === at + 1 ? 0 : -1}
            style={leftPx === null ? undefined : { left: leftPx }}
          >
            <span className="table-head-name">{words.column[column]}</span>
            {key ? (
              <>
                <span className="table-arrow" aria-hidden="true">
                  {key.isDescending ? "↓" : "↑"}
                  {sort.length > 1 ? place + 1 : ""}
                </span>
                {sort.length > 1 ? <span className="sr-only">, {words.sorted(key.isDescending, place + 1)}</span> : null}
              </>
            ) : null}
            <button type="button" className="table-menu-button" tabIndex={-1} aria-hidden="true">
              ⋮
            </button>
          </div>
        );
      })}
    </div>
  );
}
