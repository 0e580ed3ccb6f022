"use client";

import { groupState, switchGroup } from "@/data/view/layer-groups";
import { useView } from "../state/view-provider";
import { partly } from "../ui/partly";
import { inLanguage } from "../ui/words/in-language";
import { layersWords } from "./words/layers-words";
import { useWorkbench } from "./workbench-context";

/** The head of a group of layers: a box for all of them, how many of their claims are shown, and its layers folded away. */
export function LayerGroupHead({
  title,
  layers,
  isFolded,
  onFold,
}: {
  title: string;
  layers: readonly string[];
  isFolded: boolean;
  onFold: () => void;
}) {
  const { view, go, atlas } = useView();
  const { matching, language } = useWorkbench();
  const words = inLanguage(layersWords, language);
  const count = matching.shown.filter(({ layer }) => layers.includes(layer)).length;
  const state = groupState(view.layers, layers);
  return (
    <div className="layer-group-head">
      <h3>
        <label className="layer-name">
          <input
            type="checkbox"
            ref={partly(state === "some")}
            checked={state === "all"}
            onChange={() => go({ layers: switchGroup(view.layers, layers, atlas.layers) })}
          />
          {title}
          <span className="option-count">{count}</span>
        </label>
      </h3>
      <button type="button" aria-expanded={!isFolded} aria-label={words.fold(title)} title={words.fold(title)} onClick={onFold}>
        <span aria-hidden="true">{isFolded ? "▸" : "▾"}</span>
      </button>
    </div>
  );
}
