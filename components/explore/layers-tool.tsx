"use client";

import { useState } from "react";
import { groupedLayers, MANY_LAYERS } from "@/data/view/layer-groups";
import { useView } from "../state/view-provider";
import { LayerGroupHead } from "./layer-group-head";
import { LayerRow } from "./layer-row";
import { MoreLayers } from "./more-layers";
import { useWorkbench } from "./workbench-context";

/** The layers in the order in which they lie, in groups where the story has some; those that are off come last. */
export function LayersTool() {
  const { view, atlas } = useView();
  const { names, common } = useWorkbench();
  const [folded, setFolded] = useState<readonly (string | null)[]>([]);
  const rank = new Map(view.layers.map((id, index) => [id, index]));
  const off = atlas.layers.filter(({ id }) => !rank.has(id));
  const on = atlas.layers.filter(({ id }) => rank.has(id)).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const groups = groupedLayers([...on, ...off], names?.groups ?? [], ({ id }) => names?.layers[id]?.group ?? null);
  const isNamed = groups.some(({ id }) => id !== null) || atlas.layers.length > MANY_LAYERS;
  return (
    <div className="layers-tool">
      {groups.map(({ id, title, layers }) => {
        const ids = layers.map((layer) => layer.id);
        const isFolded = folded.includes(id);
        return (
          <section key={id ?? ""} data-layer-group={id ?? ""}>
            {isNamed ? (
              <LayerGroupHead
                title={title ?? (groups.length > 1 ? common.otherLayers : common.allLayers)}
                layers={ids}
                isFolded={isFolded}
                onFold={() => setFolded(isFolded ? folded.filter((other) => other !== id) : [...folded, id])}
              />
            ) : null}
            <ul hidden={isFolded}>
              {layers.map((layer) => (
                <LayerRow key={layer.id} layer={layer} among={ids} />
              ))}
            </ul>
          </section>
        );
      })}
      <MoreLayers />
    </div>
  );
}
