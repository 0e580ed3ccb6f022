"use client";

import { useRef, useState } from "react";
import { canHide, FIRST_LAYOUT, type Layout, movedColumn, withColumn } from "@/data/table/layout";
import { Popup, useFocusBack } from "./popup";
import type { TableWords } from "./words/table-words";

/** Which columns there are, in which order, and which stay in sight: all that the menus of the columns do, by plain controls. */
export function TableChooser({
  layout,
  setLayout,
  words,
}: {
  layout: Layout;
  setLayout: (layout: Layout) => void;
  words: TableWords;
}) {
  const opener = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  // The press that closes the box must not open it again.
  const isClosing = useRef(false);
  useFocusBack(anchor !== null, () => opener.current);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="table-button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onPointerDown={() => {
          isClosing.current = anchor !== null;
        }}
        onClick={({ currentTarget }) => {
          if (!isClosing.current) setAnchor(currentTarget.getBoundingClientRect());
          isClosing.current = false;
        }}
      >
        {words.columns}
      </button>
      {anchor ? (
        <Popup anchor={anchor} className="table-chooser" onClose={() => setAnchor(null)}>
          <fieldset>
            <legend>{words.columns}</legend>
            <ul>
              {layout.map(({ column, isShown, isPinned }) => {
                const name = words.column[column];
                const up = movedColumn(layout, column, -1);
                const down = movedColumn(layout, column, 1);
                return (
                  <li key={column}>
                    <label>
                      <input
                        type="checkbox"
                        checked={isShown}
                        disabled={!canHide(column)}
                        data-shown={column}
                        onChange={() => setLayout(withColumn(layout, column, { isShown: !isShown }))}
                      />
                      {name}
                    </label>
                    <button
                      type="button"
                      aria-pressed={isPinned}
                      aria-label={words.pin(name)}
                      title={words.pin(name)}
                      disabled={!isShown}
                      onClick={() => setLayout(withColumn(layout, column, { isPinned: !isPinned }))}
                    >
                      ⇤
                    </button>
                    <button
                      type="button"
                      aria-label={words.before(name)}
                      disabled={!isShown || up === layout}
                      onClick={() => setLayout(up)}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      aria-label={words.after(name)}
                      disabled={!isShown || down === layout}
                      onClick={() => setLayout(down)}
                    >
                      ↓
                    </button>
                  </li>
                );
              })}
            </ul>
          </fieldset>
          <button type="button" className="link-button" onClick={() => setLayout(FIRST_LAYOUT)}>
            {words.asAtFirst}
          </button>
        </Popup>
      ) : null}
    </>
  );
}
