"use client";

import type { ReactNode } from "react";
import { useWorkbench } from "./workbench-context";

/** What a tool is while there are no claims to show: an error with the way out of it, or the wait; then what the tool itself shows. */
export function ToolState({ children }: { children: ReactNode }) {
  const { words, failed, isLoading } = useWorkbench();
  if (failed)
    return (
      <p className="table-state">
        {words.failed}{" "}
        <button type="button" className="link-button" onClick={() => void failed.retry()}>
          {words.tryAgain}
        </button>
      </p>
    );
  return isLoading ? <p className="table-state quiet">{words.loading}</p> : children;
}
