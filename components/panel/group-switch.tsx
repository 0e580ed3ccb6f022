"use client";

import { groupState, switchGroup } from "@/data/view/layer-groups";
import { useView } from "../state/view-provider";
import { partly } from "../ui/partly";

/** The head of a group of layers in the legend: its name, and a box that switches all of them. */
export function GroupSwitch({ title, layers }: { title: string; layers: readonly string[] }) {
  const { atlas, view, go } = useView();
  const state = groupState(view.layers, layers);
  return (
    <label className="legend-row legend-switch legend-group">
      <input
        type="checkbox"
        ref={partly(state === "some")}
        checked={state === "all"}
        onChange={() => go({ layers: switchGroup(view.layers, layers, atlas.layers) })}
      />
      <b>{title}</b>
    </label>
  );
}
