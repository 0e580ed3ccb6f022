"use client";

import { useCallback, useState } from "react";
import { DropZone } from "./drop-zone";
import { ExportTool } from "./export-tool";
import { FiltersTool } from "./filters-tool";
import { LayersTool } from "./layers-tool";
import { OwnTool } from "./own-tool";
import { SentenceBar } from "./sentence-bar";
import { Separator } from "./separator";
import { Tabs, type Tool } from "./tabs";
import { useIsNarrow } from "./use-is-narrow";
import { useKeptSize } from "./use-kept-size";
import { exportWords } from "./words/export-words";
import { ownWords } from "./words/own-words";
import { useWorkbench } from "./workbench-context";

const SIDE = { key: "side", min: 260, max: 560, initial: 340 };
const DOCK = { key: "dock", min: 140, max: 640, initial: 270 };

/**
 * The frame of the workbench: tools beside the map, time, table and charts under it. Where there is no room for both, all tools are
 * tabs of one sheet under the map, which stays.
 */
export function Panels() {
  const { words, language } = useWorkbench();
  const isNarrow = useIsNarrow();
  const side = useKeptSize(SIDE);
  const dock = useKeptSize(DOCK);
  const [sideTool, setSideTool] = useState("filters");
  const [dockTool, setDockTool] = useState("time");

  const sideTools: readonly Tool[] = [
    { id: "filters", title: words.tool.filters, panel: <FiltersTool /> },
    { id: "layers", title: words.tool.layers, panel: <LayersTool /> },
    { id: "export", title: exportWords[language === "fr" ? "fr" : "en"].tool, panel: <ExportTool /> },
    { id: "own", title: ownWords[language === "fr" ? "fr" : "en"].tool, panel: <OwnTool /> },
  ];
  const dockTools: readonly Tool[] = [];
  const openOwn = useCallback(() => setSideTool("own"), []);
  return (
    <>
      <DropZone onTake={openOwn} />
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
