import type { KeyboardEvent } from "react";
import type { Column } from "@/data/table/columns";
import { type Cell, moveIn } from "@/data/table/grid-moves";
import type { Line } from "@/data/table/group";
import { HEAD } from "./grid-cells";

/** What a grid can do, by mouse as by key. */
export interface GridActions {
  readonly onSort: (column: Column, isAdded: boolean) => void;
  /** @param isRange everything from the row selected last */
  readonly onSelect: (line: number, isRange: boolean) => void;
  readonly onSelectAll: () => void;
  readonly onFold: (value: string | null) => void;
  readonly onMenu: (column: Column, head: HTMLElement) => void;
  readonly onCopy: () => void;
}

/** Where a grid is, for its keys. */
export interface GridState extends GridActions {
  readonly active: Cell;
  readonly lines: readonly Line[];
  readonly folded: ReadonlySet<string | null>;
  readonly columns: readonly { readonly column: Column }[];
  /** Rows in sight. */
  readonly page: number;
  readonly hasSelection: boolean;
  readonly onOpen: (line: number) => void;
  readonly onMove: (cell: Cell) => void;
}

/** What a key does in the grid, by ARIA's authoring practices; `null` for a key that the grid leaves alone. */
export function keyAction(event: KeyboardEvent<HTMLElement>, state: GridState): (() => void) | null {
  const { active, lines, folded, columns } = state;
  const line = active.row - 1;
  const at = lines[line];
  const column = columns[active.column - 1]?.column;
  const hasCtrl = event.ctrlKey || event.metaKey;
  const head = event.target as HTMLElement;
  if (line === HEAD && column && ((event.altKey && event.key === "ArrowDown") || event.key === "ContextMenu"))
    return () => state.onMenu(column, head);
  if (event.altKey) return null;
  if (hasCtrl && event.key.toLowerCase() === "a") return state.onSelectAll;
  if (hasCtrl && event.key.toLowerCase() === "c") return state.hasSelection ? state.onCopy : null;
  if (event.key === "Enter" || event.key === " ") {
    if (line === HEAD) return () => (column ? state.onSort(column, event.shiftKey) : state.onSelectAll());
    if (event.key === " " && typeof at === "number") return () => state.onSelect(line, event.shiftKey);
    return () => state.onOpen(line);
  }
  if (typeof at === "object" && (event.key === "ArrowLeft" || event.key === "ArrowRight"))
    return () => {
      if (folded.has(at.value) === (event.key === "ArrowRight")) state.onFold(at.value);
    };
  const size = { rows: lines.length + 1, columns: columns.length + 1, page: state.page };
  const next = moveIn(active, event.key, hasCtrl, size);
  return next && (() => state.onMove(next));
}
