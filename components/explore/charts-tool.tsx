"use client";

import "./charts.css";
import { AgreementsChart } from "./charts-agreements";
import { ClaimsChart } from "./charts-claims";
import { SourcesChart } from "./charts-sources";
import { useWorkbench } from "./workbench-context";

/** Three small charts of the claims shown. Each bar is a filter; each chart has its numbers as text. */
export function ChartsTool() {
  const { words, failed, isLoading, matching } = useWorkbench();
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
  if (matching.claims.length === 0) return <p className="table-state">{words.nothingShown}</p>;
  return (
    <div className="charts-box">
      <div className="charts">
        <ClaimsChart />
        <AgreementsChart />
        <SourcesChart />
      </div>
    </div>
  );
}
