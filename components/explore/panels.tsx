"use client";

import { useState } from "react";
import { ChartsTool } from "./charts-tool";
import { FiltersTool } from "./filters-tool";
import { LayersTool } from "./layers-tool";
import { SentenceBar } from "./sentence-bar";
import { Separator } from "./separator";
import { TableTool } from "./table-tool";
import { Tabs, type Tool } from "./tabs";
import { useIsNarrow } from "./use-is-narrow";
import { useKeptSize } from "./use-kept-size";
import { chartsWords } from "./words/charts-words";
import { tableWords } from "./words/table-words";
import { useWorkbench } from "./workbench-context";

const SIDE = { key: "side", min: 260, max: 560, initial: 340 };
const DOCK = { key: "dock", min: 140, max: 640, initial: 270 };

/**
 * The frame of the workbench: tools beside the map, time, table and charts under it. Where there is no room for both, all tools are
 * tabs of one sheet under the map, which stays.
 */
export function Panels() {
  const { words, language } = useWorkbench();
  const spoken = language === "fr" ? "fr" : "en";
  const isNarrow = useIsNarrow();
  const side = useKeptSize(SIDE);
  const dock = useKeptSize(DOCK);
  const [sideTool, setSideTool] = useState("filters");
  const [dockTool, setDockTool] = useState("time");

  const sideTools: readonly Tool[] = [
    { id: "filters", title: words.tool.filters, panel: <FiltersTool /> },
    { id: "layers", title: words.tool.layers, panel: <LayersTool /> },
  ];
  const dockTools: readonly Tool[] = [
    { id: "table", title: tableWords[spoken].title, panel: <TableTool /> },
    { id: "charts", title: chartsWords[spoken].title, panel: <ChartsTool /> },
  ];
  return (
    <>
      <section className="workbench-side" aria-label={words.tools}>
        {/* The text with the page's own heading is not shown here. */}
        <h1 className="sr-only">{words.workbench}</h1>
        <SentenceBar />
        <Tabs
          label={words.tools}
          tools={isNarrow ? [...sideTools, ...dockTools] : sideTools}
          chosen={sideTool}
          onChoose={setSideTool}
        />
      </section>
      {isNarrow ? null : (
        <>
          <Separator className="side-separator" orientation="vertical" label={words.resizeSide} size={side} />
          {dockTools.length > 0 ? (
            <section className="workbench-dock" aria-label={words.dock}>
              <Separator className="dock-separator" orientation="horizontal" label={words.resizeDock} size={dock} />
              <Tabs label={words.dock} tools={dockTools} chosen={dockTool} onChoose={setDockTool} />
            </section>
          ) : null}
        </>
      )}
    </>
  );
}
