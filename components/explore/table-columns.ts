import type { Column } from "@/data/table/columns";
import { type Layout, shownColumns } from "@/data/table/layout";

/** A column as it is laid out. */
export interface TableColumn {
  readonly column: Column;
  /** Distance from the left edge at which it stays when the table is scrolled sideways, CSS pixels; `null` when it goes along. */
  readonly leftPx: number | null;
  readonly isLastPinned: boolean;
}

export interface TableFrame {
  readonly columns: readonly TableColumn[];
  /** CSS `grid-template-columns` of every row, with the column of the check marks. */
  readonly template: string;
  /** What the columns need at least, CSS pixels. */
  readonly widthPx: number;
  /** How much of it stays in sight, CSS pixels. */
  readonly pinnedPx: number;
}

/** Height of every row, the head's too. Windowing needs it fixed; `table.css` has the same. */
export const ROW_PX = 29;
export const SELECT_PX = 34;

const WIDTHS_PX: Readonly<Record<Column, number>> = {
  title: 370,
  layer: 138,
  kind: 160,
  status: 112,
  date: 172,
  agreement: 168,
  actors: 200,
  countries: 128,
  places: 140,
  sources: 190,
  independent: 112,
  published: 136,
};
/** On a phone half of the sheet must be left for the other columns. */
const NARROW_TITLE_PX = 178;

/** Where the columns of a layout stand. Without room only the first one stays in sight. */
export function tableFrame(layout: Layout, isNarrow: boolean): TableFrame {
  const shown = shownColumns(layout);
  const isPinned = (index: number) => (isNarrow ? index === 0 : shown[index]?.isPinned === true);
  let pinnedPx = SELECT_PX;
  const widths: string[] = [`${SELECT_PX}px`];
  let widthPx = SELECT_PX;
  const columns = shown.map(({ column }, index): TableColumn => {
    const width = isNarrow && column === "title" ? NARROW_TITLE_PX : WIDTHS_PX[column];
    const leftPx = isPinned(index) ? pinnedPx : null;
    widths.push(leftPx === null ? `minmax(${width}px, ${width}fr)` : `${width}px`);
    widthPx += width;
    if (leftPx !== null) pinnedPx += width;
    return { column, leftPx, isLastPinned: leftPx !== null && !isPinned(index + 1) };
  });
  return { columns, template: widths.join(" "), widthPx, pinnedPx };
}
