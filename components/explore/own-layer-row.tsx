"use client";

import { useMemo } from "react";
import { areasIn } from "@/data/geo/areas-in";
import { changeOwnLayer, type OwnLayer, openOwnFeature, removeOwnLayer, shownOwnFeatures } from "../state/own-data";
import { frameOwn } from "./frame-own";
import { ownTitle } from "./own-card";
import { OwnJoin } from "./own-join";
import type { OwnWords } from "./words/own-words";

const MOST_VALUES = 200;
const MOST_LISTED = 50;

/** One own layer: on or off, colour, strength, its features by a value, and what of ours lies in it. */
export function OwnLayerRow({ layer, words }: { layer: OwnLayer; words: OwnWords }) {
  const { id, name, color, opacity, isOn, features } = layer;
  const shown = useMemo(() => shownOwnFeatures(layer), [layer]);
  const hasAreas = useMemo(() => features.some(({ geometry }) => areasIn(geometry).length > 0), [features]);
  return (
    <li className="layer-row" data-own-layer={id}>
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
      <ValueFilter layer={layer} words={words} />
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

/** A column, then one of its values, as two lists. */
function ValueFilter({ layer: { id, columns, features, only }, words }: { layer: OwnLayer; words: OwnWords }) {
  const values = useMemo(
    () => (only === null ? [] : [...new Set(features.map(({ properties }) => String(properties[only.column] ?? "")))].sort()),
    [features, only],
  );
  if (columns.length === 0) return null;
  return (
    <div className="own-filter">
      <select
        value={only?.column ?? ""}
        aria-label={words.filterBy}
        onChange={({ target }) => changeOwnLayer(id, { only: firstValue(target.value, features) })}
      >
        <option value="">{words.all}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {words.filterBy} {column}
          </option>
        ))}
      </select>
      {only === null ? null : (
        <select
          value={only.value}
          aria-label={words.value}
          onChange={({ target }) => changeOwnLayer(id, { only: { column: only.column, value: target.value } })}
        >
          {values.slice(0, MOST_VALUES).map((value) => (
            <option key={value} value={value}>
              {value || "–"}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function firstValue(column: string, features: OwnLayer["features"]): OwnLayer["only"] {
  if (column === "") return null;
  const [first = ""] = features.map(({ properties }) => String(properties[column] ?? "")).sort();
  return { column, value: first };
}
