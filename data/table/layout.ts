import { COLUMNS, type Column } from "./columns";

/** Which columns a table shows, in which order, and which of them stay when it is scrolled sideways. */
export type Layout = readonly LayoutColumn[];

export interface LayoutColumn {
  readonly column: Column;
  readonly isShown: boolean;
  readonly isPinned: boolean;
}

const HIDDEN_AT_FIRST: readonly Column[] = ["published"];
/** Names its row, so it is always there. */
const NAMING: Column = "title";

export const FIRST_LAYOUT: Layout = COLUMNS.map((column) => ({
  column,
  isShown: !HIDDEN_AT_FIRST.includes(column),
  isPinned: column === NAMING,
}));

/** The layout that a browser kept. Never throws: unknown columns are left out, new ones come last, nonsense is the first layout. */
export function parseLayout(text: string | null): Layout {
  const kept = (text ?? "").split(" ").flatMap((part): LayoutColumn[] => {
    const [, name, flags = ""] = /^([a-z]+)([.-]*)$/.exec(part) ?? [];
    const column = COLUMNS.find((one) => one === name);
    return column ? [{ column, isShown: column === NAMING || !flags.includes("-"), isPinned: flags.includes(".") }] : [];
  });
  const known = kept.filter(({ column }, index) => kept.findIndex((one) => one.column === column) === index);
  if (known.length === 0) return FIRST_LAYOUT;
  return [...known, ...FIRST_LAYOUT.filter(({ column }) => !known.some((one) => one.column === column))];
}

/** `title. layer kind- …`: a point for what is pinned, a stroke for what is hidden. */
export function formatLayout(layout: Layout): string {
  return layout.map(({ column, isShown, isPinned }) => `${column}${isPinned ? "." : ""}${isShown ? "" : "-"}`).join(" ");
}

/** The columns as they stand in the table: the pinned ones first. */
export function shownColumns(layout: Layout): LayoutColumn[] {
  const shown = layout.filter(({ isShown }) => isShown);
  return [...shown.filter(({ isPinned }) => isPinned), ...shown.filter(({ isPinned }) => !isPinned)];
}

export const canHide = (column: Column): boolean => column !== NAMING;

/** The layout with one column changed; the naming column is never hidden. */
export function withColumn(layout: Layout, column: Column, change: Partial<Omit<LayoutColumn, "column">>): Layout {
  return layout.map((one) => {
    if (one.column !== column) return one;
    const changed = { ...one, ...change };
    return canHide(column) ? changed : { ...changed, isShown: true };
  });
}

/** The layout with one column moved over its next neighbour that is shown on the same side of the pin. Without one it stays as it is. */
export function movedColumn(layout: Layout, column: Column, by: -1 | 1): Layout {
  const neighbours = layout.filter((one) => one.column === column || one.isShown);
  const own = neighbours.find((one) => one.column === column);
  const same = neighbours.filter(({ isPinned }) => isPinned === own?.isPinned);
  const other = same[same.findIndex((one) => one.column === column) + by];
  if (!own || !other) return layout;
  const rest = layout.filter((one) => one.column !== column);
  const at = rest.indexOf(other);
  return rest.toSpliced(by < 0 ? at : at + 1, 0, own);
}
