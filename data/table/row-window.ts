/** The lines that are drawn: those in sight and some around them. `last` is not one of them. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** Drawn beyond what is in sight, so that a quick scroll shows no gap. */
const MARGIN_ROWS = 10;
/** Scrolling moves the window by so many rows at once: most scroll events draw nothing anew. */
const STEP_ROWS = 5;

/** All sizes in CSS pixels; `heightPx` is what is left for the rows under the head. */
export function rowWindow(scrollTopPx: number, heightPx: number, rowPx: number, count: number): RowWindow {
  const top = Math.floor(Math.max(0, scrollTopPx) / rowPx / STEP_ROWS) * STEP_ROWS;
  const rows = Math.ceil(Math.max(0, heightPx) / rowPx) + STEP_ROWS;
  const first = Math.max(0, Math.min(top, count - rows) - MARGIN_ROWS);
  return { first, last: Math.min(count, Math.max(top, 0) + rows + MARGIN_ROWS) };
}

/** Where to scroll so that a row is in sight: as little as possible, and not at all if it is. */
export function scrollTopFor(row: number, scrollTopPx: number, heightPx: number, rowPx: number): number {
  const top = row * rowPx;
  if (top < scrollTopPx) return top;
  return Math.max(scrollTopPx, Math.min(top, top + rowPx - heightPx));
}
