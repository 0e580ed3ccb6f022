"use client";

import { NO_FILTER } from "@/data/view/filter";
import "./table.css";
import { ClaimsTable } from "./table-claims";
import { ToolState } from "./tool-state";
import { useWorkbench } from "./workbench-context";

/** The claims shown, as a table: the same ones as on the map, linked with it both ways. */
export function TableTool() {
  const { words, matching, setFilter } = useWorkbench();
  return (
    <ToolState>
      {matching.shown.length === 0 ? (
        <p className="table-state">
          {words.nothingShown}{" "}
          <button type="button" className="link-button" onClick={() => setFilter(NO_FILTER)}>
            {words.clearAll}
          </button>
        </p>
      ) : (
        <ClaimsTable />
      )}
    </ToolState>
  );
}
