"use client";

import { memo } from "react";
import type { Status } from "@/data/story/story";
import { cellTexts, type Naming } from "@/data/table/columns";
import type { Group } from "@/data/table/group";
import type { ClaimFacts } from "../state/use-facts";
import { Glyph } from "../ui/glyph";
import { ROW_PX, type TableFrame } from "./table-columns";

interface Line {
  /** Its place in the table, the head not counted. */
  readonly index: number;
  readonly frame: TableFrame;
  /** The column that has the keyboard's focus, or -1. */
  readonly activeColumn: number;
}

interface ClaimRowProps extends Line {
  readonly claim: ClaimFacts;
  readonly naming: Naming;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  readonly selectWord: string;
}

/** One claim. What is done with it is heard by the grid: a row has no handlers of its own, so scrolling makes none. */
export const ClaimRow = memo(function ClaimRow({
  index,
  frame,
  activeColumn,
  claim,
  naming,
  isSelected,
  isOpen,
  isLit,
  selectWord,
}: ClaimRowProps) {
  return (
    <div
      role="row"
      className="table-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen ? "true" : undefined}
      data-line={index}
      data-claim={claim.id}
      data-lit={isLit ? "" : undefined}
      style={{ top: index * ROW_PX, gridTemplateColumns: frame.template }}
    >
      <div
        role="gridcell"
        className="table-cell table-select"
        aria-colindex={1}
        aria-label={selectWord}
        data-column={0}
        tabIndex={activeColumn === 0 ? 0 : -1}
        style={{ left: 0 }}
      >
        <span className="table-check" aria-hidden="true" />
      </div>
      {frame.columns.map(({ column, leftPx, isLastPinned }, at) => {
        const text = cellTexts(column, claim, naming).join(", ");
        return (
          <div
            key={column}
            role={column === "title" ? "rowheader" : "gridcell"}
            className={`table-cell cell-${column}${leftPx === null ? "" : " table-pinned"}${isLastPinned ? " table-last-pinned" : ""}`}
            aria-colindex={at + 2}
            data-column={at + 1}
            tabIndex={activeColumn === at + 1 ? 0 : -1}
            style={leftPx === null ? undefined : { left: leftPx }}
          >
            {column === "title" ? <Glyph status={claim.status as Status} layer={claim.layer} size={11} /> : null}
            {text}
          </div>
        );
      })}
    </div>
  );
});

/** The head of a group: its name and how many rows it has, which it shows or folds away. */
export function GroupRow({
  index,
  frame,
  activeColumn,
  group,
  name,
  isFolded,
  count,
}: Line & { readonly group: Group; readonly name: string; readonly isFolded: boolean; readonly count: string }) {
  return (
    <div
      role="row"
      className="table-row table-group"
      aria-rowindex={index + 2}
      data-line={index}
      data-group={group.value ?? ""}
      style={{ top: index * ROW_PX }}
    >
      <div
        role="gridcell"
        className="table-cell"
        aria-colindex={1}
        aria-colspan={frame.columns.length + 1}
        aria-expanded={!isFolded}
        data-column={0}
        tabIndex={activeColumn >= 0 ? 0 : -1}
      >
        <span className="table-fold" aria-hidden="true" />
        <b>{name}</b> <span className="table-group-count">{count}</span>
      </div>
    </div>
  );
}
