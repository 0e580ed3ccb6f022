"use client";

import { useState } from "react";
import { GROUPINGS } from "@/data/table/group";
import { TableChooser } from "./table-chooser";
import type { TableChoices } from "./use-table-choices";
import type { TableWords } from "./words/table-words";

/** Over the table: how many rows, how they are grouped, which columns; and what can be done with the rows that are selected. */
export function TableBar({
  choices,
  words,
  summary,
  note,
  selectedCount,
  onCopy,
  onZoom,
  onClear,
}: {
  choices: TableChoices;
  words: TableWords;
  summary: string;
  note: string | null;
  selectedCount: number;
  /** @returns how many rows were copied; `null` when the browser does not allow it */
  onCopy: () => Promise<number | null>;
  onZoom: () => void;
  onClear: () => void;
}) {
  const { grouping, setGrouping, layout, setLayout } = choices;
  const [copied, setCopied] = useState("");
  return (
    <div className="table-bar">
      <p className="table-summary">
        <b data-table-rows>{summary}</b>
        {note ? <span className="quiet table-note"> {note}</span> : null}
      </p>
      {selectedCount > 0 ? (
        <span className="table-selection">
          <b data-selected>{words.selected(selectedCount)}</b>
          <button
            type="button"
            className="table-button"
            data-copy
            onClick={async () => {
              setCopied("");
              const count = await onCopy();
              setCopied(count === null ? words.copyFailed : words.copied(count));
            }}
          >
            {words.copy}
          </button>
          <button type="button" className="table-button" data-zoom onClick={onZoom}>
            {words.zoom}
          </button>
          <button type="button" className="table-button" data-select-none aria-label={words.clearSelection} onClick={onClear}>
            ×
          </button>
        </span>
      ) : null}
      <span className="table-copied" role="status">
        {selectedCount > 0 ? copied : ""}
      </span>
      <label className="table-grouping">
        {words.groupBy}
        <select
          value={grouping ?? ""}
          data-grouping
          onChange={({ target }) => setGrouping(GROUPINGS.find((one) => one === target.value) ?? null)}
        >
          <option value="">{words.noGroups}</option>
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {words.grouping[one]}
            </option>
          ))}
        </select>
      </label>
      <TableChooser layout={layout} setLayout={setLayout} words={words} />
    </div>
  );
}
