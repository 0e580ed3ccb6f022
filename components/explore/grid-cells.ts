/** The line of the head: what comes after it counts from 0. */
export const HEAD = -1;

/** The cell in which something lies. The head of a group is one cell however many columns there are. */
export function placeOf(target: EventTarget): { line: number; column: number; cell: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const row = cell?.closest<HTMLElement>("[data-line]");
  return cell && row ? { line: Number(row.dataset.line), column: Number(cell.dataset.column), cell } : null;
}

/** The element of a cell, `null` while its row is not in the page. */
export function cellElement(box: HTMLElement | null, line: number, column: number): HTMLElement | null {
  const row = box?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  return row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? row?.querySelector<HTMLElement>("[data-column]") ?? null;
}

/** Scrolls sideways until a cell stands free of the columns that stay. */
export function bringIntoSight(box: HTMLElement | null, cell: HTMLElement, pinnedPx: number): void {
  if (!box || cell.style.left !== "" || cell.parentElement?.classList.contains("table-group")) return;
  const { offsetLeft: left, offsetWidth: width } = cell;
  if (left < box.scrollLeft + pinnedPx) box.scrollLeft = left - pinnedPx;
  else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth;
}
