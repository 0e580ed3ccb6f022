"use client";

import { useRef, useState } from "react";
import { MOST_VIEWS, type SavedView, withView } from "@/data/view/saved-views";
import { useView } from "../state/view-provider";
import { ask } from "./asked";
import { useSavedViews } from "./use-saved-views";
import { ViewRow } from "./view-row";
import "./views.css";
import { inLanguage } from "../ui/words/in-language";
import { viewsWords } from "./words/views-words";

/** The reader's own views: saved, opened, renamed, deleted; and the link of what is shown now. */
export function ViewsTool() {
  const { view, atlas } = useView();
  const { views, setViews } = useSavedViews(atlas.story);
  const words = inLanguage(viewsWords, view.language);
  const [deleted, setDeleted] = useState<{ readonly view: SavedView; readonly at: number } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const isFull = views.length >= MOST_VIEWS;
  const remove = (one: SavedView) => {
    setDeleted({ view: one, at: views.indexOf(one) });
    setViews(views.filter((other) => other !== one));
    // The row that had the focus is gone.
    requestAnimationFrame(() => undo.current?.focus());
  };
  return (
    <div className="views-tool">
      <p className="quiet">{words.intro}</p>
      <div className="views-buttons">
        <button type="button" onClick={() => ask({ command: "saveView" })} disabled={isFull} data-save-view>
          {words.save}
        </button>
        <button type="button" onClick={() => ask({ command: "copyLink" })}>
          {words.copyLink}
        </button>
      </div>
      <div role="status" className="views-status">
        {deleted ? (
          <p>
            {words.deleted(deleted.view.name)}{" "}
            {isFull ? null : (
              <button
                ref={undo}
                type="button"
                className="link-button"
                onClick={() => {
                  setViews(
                    views.filter(({ address }) => address !== deleted.view.address).toSpliced(deleted.at, 0, deleted.view),
                  );
                  setDeleted(null);
                }}
              >
                {words.undo}
              </button>
            )}
          </p>
        ) : null}
        {isFull ? <p>{words.full(MOST_VIEWS)}</p> : null}
      </div>
      {views.length === 0 ? <p>{words.none}</p> : null}
      <ol className="views-list">
        {views.map((one) => (
          <ViewRow
            key={one.address}
            saved={one}
            words={words}
            onRename={(name) => setViews(withView(views, { ...one, name: name.trim() || one.name }) ?? views)}
            onRemove={() => remove(one)}
          />
        ))}
      </ol>
      <p className="quiet">{words.keptHere(MOST_VIEWS)}</p>
    </div>
  );
}
