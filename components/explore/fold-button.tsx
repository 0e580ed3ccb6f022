"use client";

import type { KeptSize } from "./use-kept-size";
import { useWorkbench } from "./workbench-context";

/** Closes a panel to its head, and opens it again. */
export function FoldButton({ size, panel, isVertical = false }: { size: KeptSize; panel: string; isVertical?: boolean }) {
  const { words } = useWorkbench();
  const { isFolded, fold } = size;
  const label = isFolded ? words.openPanel(panel) : words.closePanel(panel);
  const [shut, open] = isVertical ? ["▸", "◂"] : ["▴", "▾"];
  return (
    <button
      type="button"
      className="fold-button"
      aria-expanded={!isFolded}
      aria-label={label}
      title={label}
      onClick={() => fold(!isFolded)}
    >
      <span aria-hidden="true">{isFolded ? shut : open}</span>
    </button>
  );
}
