"use client";

import { useMemo } from "react";
import { changeOwnLayer, type OwnLayer } from "../state/own-data";
import type { OwnWords } from "./words/own-words";

const MOST_VALUES = 200;

/** A column, then one of its values, as two lists. */
export function OwnValueFilter({ layer: { id, columns, features, only }, words }: { layer: OwnLayer; words: OwnWords }) {
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
