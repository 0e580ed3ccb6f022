"use client";

import { NO_FILTER } from "@/data/view/filter";
import { useWorkbench } from "./workbench-context";

/** While reading with a filter: what the map leaves out is said, and undone with one click. */
export function FilterLine() {
  const { words, sentence, isLoading, setFilter } = useWorkbench();
  if (isLoading) return null;
  return (
    <div className="filter-line" data-filter-line>
      <span>{sentence}</span>
      <button type="button" onClick={() => setFilter(NO_FILTER)}>
        {words.clearAll}
      </button>
    </div>
  );
}
