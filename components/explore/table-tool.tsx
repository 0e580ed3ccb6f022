"use client";

import { NO_FILTER } from "@/data/view/filter";
import "./table.css";
import { ClaimsTable } from "./table-claims";
import { useWorkbench } from "./workbench-context";

/** The claims shown, as a table: the same ones as on the map, linked with it both ways. */
export function TableTool() {
  const { words, failed, isLoading, matching, setFilter } = useWorkbench();
  if (failed)
    return (
      <p className="table-state">
        {words.failed}{" "}
        <button type="button" className="link-button" onClick={() => void failed.retry()}>
          {words.tryAgain}
        </button>
      </p>
    );
  if (isLoading) return <p className="table-state quiet">{words.loading}</p>;
  if (matching.shown.length === 0)
    return (
      <p className="table-state">
        {words.nothingShown}{" "}
        <button type="button" className="link-button" onClick={() => setFilter(NO_FILTER)}>
          {words.clearAll}
        </button>
      </p>
    );
  return <ClaimsTable />;
}
