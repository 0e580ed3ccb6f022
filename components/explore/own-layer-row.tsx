"use client";

import { useMemo } from "react";
import { areasIn } from "@/data/geo/areas-in";
import { changeOwnLayer, type OwnLayer, openOwnFeature, removeOwnLayer, shownOwnFeatures } from "../state/own-data";
import { frameOwn } from "./frame-own";
import { ownTitle } from "./own-card";
import { OwnJoin } from "./own-join";
import { OwnValueFilter } from "./own-value-filter";
import { saveOwnLayer } from "./save-own-layer";
import type { OwnWords } from "./words/own-words";

const MOST_LISTED = 50;

/** One own layer: on or off, colour, strength, its features by a value, saved as a file, and what of ours lies in it. */
export function OwnLayerRow({ layer, words }: { layer: OwnLayer; words: OwnWords }) {
  const { id, name, color, opacity, isOn, features } = layer;
  const shown = useMemo(() => shownOwnFeatures(layer), [layer]);
  const hasAreas = useMemo(() => features.some(({ geometry }) => areasIn(geometry).length > 0), [features]);
  return (
    <li className="layer-row" data-own-layer={id} style={{ "--layer": color } as React.CSSProperties}>
      <label className="layer-name">
        <input
          type="checkbox"
          checked={isOn}
          style={{ accentColor: color }}
          onChange={() => changeOwnLayer(id, { isOn: !isOn })}
        />
        <b>{name}</b>
        <span className="option-count">{shown.length}</span>
      </label>
      <div className="layer-tools">
        <input
          type="color"
          className="own-color"
          value={color}
          aria-label={words.color(name)}
          onChange={({ target }) => changeOwnLayer(id, { color: target.value })}
        />
        <button
          type="button"
          aria-label={words.zoom(name)}
          title={words.zoom(name)}
          onClick={() => frameOwn(shown.map(({ feature }) => feature))}
        >
          ⤢
        </button>
        <button
          type="button"
          aria-label={words.save(name)}
          title={words.save(name)}
          disabled={shown.length === 0}
          onClick={() => void saveOwnLayer(layer)}
          data-own-save
        >
          ⤓
        </button>
        <button type="button" aria-label={words.remove(name)} title={words.remove(name)} onClick={() => removeOwnLayer(id)}>
          ×
        </button>
        <label className="layer-strength">
          <span className="sr-only">{words.strength(name)}</span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={opacity}
            aria-valuetext={`${opacity} %`}
            onChange={({ target }) => changeOwnLayer(id, { opacity: Number(target.value) })}
          />
        </label>
      </div>
      <OwnValueFilter layer={layer} words={words} />
      {hasAreas ? <OwnJoin features={shown} words={words} /> : null}
      <details className="layer-about">
        <summary>{words.features(shown.length)}</summary>
        <ul>
          {shown.slice(0, MOST_LISTED).map(({ feature, index }) => (
            <li key={index}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  frameOwn([feature]);
                  openOwnFeature({ layer: id, feature: index });
                }}
              >
                {ownTitle(feature, index, words)}
              </button>
            </li>
          ))}
        </ul>
        {shown.length > MOST_LISTED ? <p className="quiet">{words.listed(MOST_LISTED)}</p> : null}
      </details>
    </li>
  );
}
