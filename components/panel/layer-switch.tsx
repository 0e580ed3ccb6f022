"use client";

import { useView } from "../state/view-provider";

/** A row of the legend: a layer's mark, name and number of claims; a checkbox that writes the address. */
export function LayerSwitch({
  layer,
  title,
  description,
  count,
}: {
  layer: string;
  title: string;
  description: string;
  count: number;
}) {
  const { view, go } = useView();
  const isOn = view.layers.includes(layer);
  const onChange = () => go({ layers: isOn ? view.layers.filter((id) => id !== layer) : [...view.layers, layer] });
  return (
    <label className="legend-row legend-switch" data-layer={layer} title={description}>
      <input type="checkbox" checked={isOn} onChange={onChange} style={{ accentColor: `var(--layer-${layer})` }} />
      <span>{title}</span>
      <span className="legend-count">{count}</span>
    </label>
  );
}
