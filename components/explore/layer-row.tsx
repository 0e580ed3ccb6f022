"use client";

import { useDeferredValue } from "react";
import type { AtlasLayer } from "@/data/story/atlas";
import { movedLayer } from "@/data/view/layer-groups";
import { switchLayer } from "@/data/view/layers";
import { shownInLayer } from "@/data/view/reading";
import { useView } from "../state/view-provider";
import { inLanguage } from "../ui/words/in-language";
import { frameClaims } from "./frame-claims";
import { LayerAbout } from "./layer-about";
import { layersWords } from "./words/layers-words";
import { useWorkbench } from "./workbench-context";

/** One layer: switch, order among its group, strength, alone, and what it is made of. @param among ids of its group */
export function LayerRow({ layer: { id, title }, among }: { layer: AtlasLayer; among: readonly string[] }) {
  const { view, go, atlas } = useView();
  const { language, matching: current } = useWorkbench();
  const matching = useDeferredValue(current);
  const words = inLanguage(layersWords, language);
  const isOn = view.layers.includes(id);
  const all = shownInLayer(atlas.claims, id, view);
  const shown = matching.shown.filter((claim) => claim.layer === id);
  const [above, below] = [movedLayer(view.layers, id, -1, among), movedLayer(view.layers, id, 1, among)];
  const isAlone = isOn && view.layers.length === 1;
  const percent = view.opacity[id] ?? 100;
  const setPercent = (value: number) => go({ opacity: { ...view.opacity, [id]: value } }, { replace: true });
  return (
    <li className="layer-row" data-layer-row={id} style={{ "--layer": `var(--layer-${id})` } as React.CSSProperties}>
      <label className="layer-name">
        <input
          type="checkbox"
          checked={isOn}
          data-layer={id}
          style={{ accentColor: `var(--layer-${id})` }}
          onChange={() => go({ layers: switchLayer(view.layers, id, atlas.layers) })}
        />
        <b>{title}</b>
        <span className="option-count">{isOn && shown.length !== all ? words.countOf(shown.length, all) : all}</span>
      </label>
      <div className="layer-tools">
        <button type="button" disabled={above === view.layers} onClick={() => go({ layers: above })} aria-label={words.up(title)}>
          ↑
        </button>
        <button
          type="button"
          disabled={below === view.layers}
          onClick={() => go({ layers: below })}
          aria-label={words.down(title)}
        >
          ↓
        </button>
        <button
          type="button"
          aria-pressed={isAlone}
          aria-label={words.alone(title)}
          title={words.alone(title)}
          onClick={() => go({ layers: isAlone ? atlas.layers.filter(({ on }) => on).map((one) => one.id) : [id] })}
        >
          {words.aloneShort}
        </button>
        <button
          type="button"
          disabled={!isOn || shown.length === 0}
          aria-label={words.zoom(title)}
          title={words.zoom(title)}
          onClick={() => frameClaims(shown, atlas.places)}
        >
          ⤢
        </button>
        <label className="layer-strength">
          <span className="sr-only">{words.strength(title)}</span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            disabled={!isOn}
            aria-valuetext={`${percent} %`}
            onChange={({ target }) => setPercent(Number(target.value))}
          />
        </label>
      </div>
      <LayerAbout id={id} words={words} />
    </li>
  );
}
