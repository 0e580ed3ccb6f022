/** A cell of the grid. Row 0 is the head; column 0 the first one shown. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** With the head. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

/**
 * Where a key leads in a grid, as ARIA's authoring practices have it: arrows by one cell, Home and End along the row, with
 * Ctrl to the first and last cell, PageUp and PageDown by what is in sight. Nothing leads out of the grid.
 *
 * @returns `null` for a key that does not move
 */
export function moveIn({ row, column }: Cell, key: string, hasCtrl: boolean, { rows, columns, page }: GridSize): Cell | null {
  const at = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(0, Math.min(nextRow, rows - 1)),
    column: Math.max(0, Math.min(nextColumn, columns - 1)),
  });
  switch (key) {
    case "ArrowUp":
      return at(row - 1, column);
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowRight":
      return at(row, column + 1);
    case "Home":
      return at(hasCtrl ? 0 : row, 0);
    case "End":
      return at(hasCtrl ? rows - 1 : row, columns - 1);
    case "PageUp":
      // From the first rows up to the first row; the head is one arrow further.
      return at(Math.max(Math.min(row, 1), row - page), column);
    case "PageDown":
      return at(row + page, column);
    default:
      return null;
  }
}
