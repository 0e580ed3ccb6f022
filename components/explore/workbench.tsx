"use client";

import { isFiltering } from "@/data/view/filter";
import { useView } from "../state/view-provider";
import { Commands } from "./commands/commands";
import "./explore.css";
import { FilterLine } from "./filter-line";
import { Panels } from "./panels";
import { WorkbenchProvider } from "./workbench-context";

/** Everything that the analyst has beside the text: loaded when it is opened. The default export is for `lazy`. */
export default function Workbench() {
  const { view } = useView();
  return (
    <WorkbenchProvider>
      {view.isExploring ? <Panels /> : isFiltering(view.filter) ? <FilterLine /> : null}
      <Commands />
    </WorkbenchProvider>
  );
}
