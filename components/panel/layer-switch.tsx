"use client";

import { switchLayer } from "@/data/view/layers";
import { shownInLayer } from "@/data/view/reading";
import { useView } from "../state/view-provider";

/** A row of the legend: a layer's mark, name and number of claims in this reading; a checkbox that writes the address. */
export function LayerSwitch({ layer, title, description }: { layer: string; title: string; description: string }) {
  const { atlas, view, go } = useView();
  const count = shownInLayer(atlas.claims, layer, view);
  const isOn = view.layers.includes(layer);
  const onChange = () => go({ layers: switchLayer(view.layers, layer, atlas.layers) });
  return (
    <label className="legend-row legend-switch" data-layer={layer} title={description}>
      <input type="checkbox" checked={isOn} onChange={onChange} style={{ accentColor: `var(--layer-${layer})` }} />
      <span>{title}</span>
      <span className="legend-count">{count}</span>
    </label>
  );
}
