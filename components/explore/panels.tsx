"use client";

import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { inLanguage } from "../ui/words/in-language";
import { ChartsTool } from "./charts-tool";
import { CoordinateKeys } from "./coordinate-keys";
import { DropZone } from "./drop-zone";
import { ExportTool } from "./export-tool";
import { FilterLine } from "./filter-line";
import { FiltersTool } from "./filters-tool";
import { FoldButton } from "./fold-button";
import { LayersTool } from "./layers-tool";
import { OwnTool } from "./own-tool";
import { SentenceBar } from "./sentence-bar";
import { Separator } from "./separator";
import { TableTool } from "./table-tool";
import { Tabs, type Tool } from "./tabs";
import { TimeTool } from "./time-tool";
import { useIsNarrow } from "./use-is-narrow";
import { useKeptSize } from "./use-kept-size";
import { usePanelsKey } from "./use-panels-key";
import { useToolCommands } from "./use-tool-commands";
import { ViewsTool } from "./views-tool";
import { chartsWords } from "./words/charts-words";
import { exportWords } from "./words/export-words";
import { ownWords } from "./words/own-words";
import { spaceToolWords } from "./words/space-words";
import { tableWords } from "./words/table-words";
import { useWorkbench } from "./workbench-context";

/** With what measures on the ellipsoid: fetched when it is opened. */
const SpaceTool = lazy(() => import("./space-tool"));

/** Of the sheet under the map on a narrow screen: at first about half of it. */
const SHEET = { key: "sheet", min: 150, max: 900 };
const SIDE = { key: "side", min: 260, max: 560, initial: 372 };
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
  const sheet = useKeptSize({ ...SHEET, initial: Math.round(window.innerHeight * 0.5) });
  const main = isNarrow ? sheet : side;
  const panels = useMemo(() => (isNarrow ? [sheet] : [side, dock]), [isNarrow, sheet, side, dock]);
  usePanelsKey(panels);
  const [sideTool, setSideTool] = useState("filters");
  const [dockTool, setDockTool] = useState("time");

  const sideTools: readonly Tool[] = [
    { id: "filters", title: words.tool.filters, panel: <FiltersTool /> },
    { id: "layers", title: words.tool.layers, panel: <LayersTool /> },
    {
      id: "space",
      title: inLanguage(spaceToolWords, language).title,
      panel: (
        <Suspense>
          <SpaceTool />
        </Suspense>
      ),
    },
    { id: "own", title: inLanguage(ownWords, language).tool, panel: <OwnTool /> },
    { id: "export", title: inLanguage(exportWords, language).tool, panel: <ExportTool /> },
    { id: "views", title: words.tool.views, panel: <ViewsTool /> },
  ];
  const dockTools: readonly Tool[] = [
    { id: "time", title: words.tool.time, panel: <TimeTool /> },
    { id: "table", title: inLanguage(tableWords, language).title, panel: <TableTool /> },
    { id: "charts", title: inLanguage(chartsWords, language).title, panel: <ChartsTool /> },
  ];
  const isInDock = (id: string) => !isNarrow && dockTools.some((tool) => tool.id === id);
  // Who asks for a tool wants to see it.
  const choose = (id: string) => {
    (isInDock(id) ? dock : main).fold(false);
    if (isInDock(id)) setDockTool(id);
    else setSideTool(id);
  };
  useToolCommands([...sideTools, ...dockTools], choose);
  const { fold } = main;
  const openOwn = useCallback(() => {
    fold(false);
    setSideTool("own");
  }, [fold]);
  return (
    <>
      <DropZone onTake={openOwn} />
      <section className="workbench-side" aria-label={words.tools}>
        {/* The article's own heading is not on the page while one explores. */}
        <h1 className="sr-only">{words.workbench}</h1>
        {isNarrow ? (
          <Separator className="sheet-separator" orientation="horizontal" label={words.resizeSheet} size={sheet} />
        ) : null}
        <SentenceBar />
        <Tabs
          label={words.tools}
          tools={isNarrow ? [...sideTools, ...dockTools] : sideTools}
          chosen={sideTool}
          onChoose={choose}
          isFolded={main.isFolded}
        >
          <FoldButton size={main} panel={words.tools} isVertical={!isNarrow} />
        </Tabs>
        <CoordinateKeys />
      </section>
      {isNarrow ? null : (
        <>
          {side.isFolded ? <FilterLine /> : null}
          <Separator className="side-separator" orientation="vertical" label={words.resizeSide} size={side} />
          <section className="workbench-dock" aria-label={words.dock}>
            <Separator className="dock-separator" orientation="horizontal" label={words.resizeDock} size={dock} />
            <Tabs label={words.dock} tools={dockTools} chosen={dockTool} onChoose={choose} isFolded={dock.isFolded}>
              <FoldButton size={dock} panel={words.dock} />
            </Tabs>
          </section>
        </>
      )}
    </>
  );
}
