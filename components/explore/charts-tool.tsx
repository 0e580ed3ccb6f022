"use client";

import "./charts.css";
import { AgreementsChart } from "./charts-agreements";
import { ClaimsChart } from "./charts-claims";
import { SourcesChart } from "./charts-sources";
import { ToolState } from "./tool-state";
import { useWorkbench } from "./workbench-context";

/** Three small charts of the claims shown. Each bar is a filter; each chart has its numbers as text. */
export function ChartsTool() {
  const { words, matching } = useWorkbench();
  return (
    <ToolState>
      {matching.claims.length === 0 ? (
        <p className="table-state">{words.nothingShown}</p>
      ) : (
        <div className="charts-box">
          <div className="charts">
            <ClaimsChart />
            <AgreementsChart />
            <SourcesChart />
          </div>
        </div>
      )}
    </ToolState>
  );
}
