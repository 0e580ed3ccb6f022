"use client";

import { isFiltering, NO_FILTER } from "@/data/view/filter";
import { useWorkbench } from "./workbench-context";

/** Without the tools: what the map leaves out is said, and undone with one click. */
export function FilterLine() {
  const { words, sentence, uncounted, filter, isLoading, setFilter } = useWorkbench();
  if (isLoading) return null;
  return (
    <div className="filter-line" data-filter-line>
      <span>
        {sentence} {uncounted}
      </span>
      {isFiltering(filter) ? (
        <button type="button" onClick={() => setFilter(NO_FILTER)}>
          {words.clearAll}
        </button>
      ) : null}
    </div>
  );
}
