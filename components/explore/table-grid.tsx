"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Naming } from "@/data/table/columns";
import type { Cell } from "@/data/table/grid-moves";
import type { Group, Line } from "@/data/table/group";
import { scrollTopFor } from "@/data/table/row-window";
import type { SortKey } from "@/data/table/sort";
import type { ClaimFacts } from "../state/use-facts";
import { bringIntoSight, cellElement, HEAD, placeOf } from "./grid-cells";
import { type GridActions, keyAction } from "./grid-keys";
import { ROW_PX, type TableFrame } from "./table-columns";
import { TableHead } from "./table-head";
import { ClaimRow, GroupRow } from "./table-row";
import { useLitRows } from "./use-lit-rows";
import { useRowWindow } from "./use-row-window";
import type { TableWords } from "./words/table-words";

interface TableGridProps extends GridActions {
  readonly claims: readonly ClaimFacts[];
  readonly lines: readonly Line[];
  readonly folded: ReadonlySet<string | null>;
  readonly frame: TableFrame;
  readonly sort: readonly SortKey[];
  readonly naming: Naming;
  readonly words: TableWords;
  readonly selected: ReadonlySet<string>;
  readonly isAllSelected: boolean;
  readonly openClaim: string | null;
  readonly groupName: (group: Group) => string;
  readonly onOpen: (claim: string) => void;
}

/**
 * Claims as an ARIA grid: one stop of the Tab key, arrows inside. Only the rows in sight are in the page, and the one that has the
 * focus, so that scrolling away does not lose it.
 */
export function TableGrid(props: TableGridProps) {
  const { claims, lines, folded, frame, words, naming, selected, openClaim } = props;
  const box = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const { first, last, heightPx, measure } = useRowWindow(box, lines.length);
  const isLit = useLitRows();
  const [asked, setActive] = useState<Cell>({ row: 1, column: 1 });
  const active = { row: Math.min(asked.row, lines.length), column: Math.min(asked.column, frame.columns.length) };
  const isMoved = useRef(false);

  const scrollTo = (row: number) => {
    if (box.current && row > 0)
      box.current.scrollTop = scrollTopFor(row - 1, box.current.scrollTop, box.current.clientHeight - ROW_PX, ROW_PX);
  };
  const moveTo = (cell: Cell) => {
    isMoved.current = true;
    scrollTo(cell.row);
    setActive(cell);
  };
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const cell = cellElement(box.current, active.row - 1, active.column);
    cell?.focus({ preventScroll: true });
    if (cell) bringIntoSight(box.current, cell, frame.pinnedPx);
  });

  // What is opened anywhere is shown here.
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (openClaim === shownFor.current || heightPx <= 0) return;
    const line = openClaim === null ? -1 : lines.findIndex((one) => typeof one === "number" && claims[one]?.id === openClaim);
    shownFor.current = openClaim;
    if (line < 0) return;
    if (box.current) box.current.scrollTop = scrollTopFor(line, box.current.scrollTop, heightPx, ROW_PX);
    setActive((now) => ({ row: line + 1, column: now.column }));
  }, [openClaim, lines, claims, heightPx]);

  const open = (line: number) => {
    const at = lines[line];
    if (typeof at === "object") props.onFold(at.value);
    else if (at !== undefined) {
      const id = claims[at]?.id;
      if (id === undefined) return;
      // Its row is where the reader is already.
      shownFor.current = id;
      props.onOpen(id);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor(heightPx / ROW_PX));
    const hasSelection = selected.size > 0;
    const { columns } = frame;
    const act = keyAction(event, { ...props, active, columns, page, hasSelection, onOpen: open, onMove: moveTo });
    if (!act) return;
    event.preventDefault();
    act();
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    const { line, column } = place;
    const name = frame.columns[column - 1]?.column;
    if (line === HEAD) {
      if (!name) props.onSelectAll();
      else if (event.target instanceof Element && event.target.closest("button"))
        props.onMenu(name, event.target.closest("[role]") ?? place.cell);
      else props.onSort(name, event.shiftKey);
    } else if (column === 0 && typeof lines[line] === "number") props.onSelect(line, event.shiftKey);
    // Words that were just marked are not a wish to open.
    else if (window.getSelection()?.isCollapsed !== false) open(line);
  };

  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place) setActive({ row: place.line + 1, column: place.column });
  };

  // What is cut off is told to whoever points at it; everybody else has the whole text anyway.
  const onPointerOver = ({ target }: PointerEvent) => {
    const cell = placeOf(target)?.cell;
    if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? "") : "";
  };

  const drawn = Array.from({ length: Math.max(0, Math.min(last, lines.length) - first) }, (_, index) => first + index);
  const activeLine = active.row - 1;
  if (activeLine >= 0 && activeLine < first) drawn.unshift(activeLine);
  else if (activeLine >= last) drawn.push(activeLine);
  return (
    <>
      <p id={helpId} className="sr-only">
        {words.keys}
      </p>
      <div
        ref={box}
        className="table-box"
        role="grid"
        aria-label={words.grid}
        aria-describedby={helpId}
        aria-rowcount={lines.length + 1}
        aria-colcount={frame.columns.length + 1}
        aria-multiselectable="true"
        tabIndex={-1}
        onScroll={measure}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // With Shift the browser would mark the text between two clicks.
          if (!event.shiftKey) return;
          event.preventDefault();
          placeOf(event.target)?.cell.focus({ preventScroll: true });
        }}
        onClick={onClick}
        onFocus={onFocus}
        onPointerOver={onPointerOver}
      >
        <TableHead
          frame={frame}
          sort={props.sort}
          words={words}
          activeColumn={activeLine === HEAD ? active.column : -1}
          isAllSelected={props.isAllSelected}
        />
        <div role="rowgroup" className="table-body" style={{ height: lines.length * ROW_PX, minWidth: frame.widthPx }}>
          {drawn.map((index) => {
            const line = lines[index];
            const activeColumn = index === activeLine ? active.column : -1;
            if (typeof line === "object")
              return (
                <GroupRow
                  key={index}
                  index={index}
                  frame={frame}
                  activeColumn={activeColumn}
                  group={line}
                  name={props.groupName(line)}
                  isFolded={folded.has(line.value)}
                  count={words.rows(line.rows.length)}
                />
              );
            const claim = line === undefined ? undefined : claims[line];
            return claim ? (
              <ClaimRow
                key={index}
                index={index}
                frame={frame}
                activeColumn={activeColumn}
                claim={claim}
                naming={naming}
                isSelected={selected.has(claim.id)}
                isOpen={claim.id === openClaim}
                isLit={isLit(claim)}
                selectWord={words.select}
              />
            ) : null;
          })}
        </div>
      </div>
    </>
  );
}
