"use client";

import { isFiltering, NO_FILTER } from "@/data/view/filter";
import { CommandRow } from "./commands/command-row";
import { useFilterHistory } from "./use-filter-history";
import { useFit } from "./use-fit";
import { useWorkbench } from "./workbench-context";

/** What is shown, in words, with how many claims each reading has; the way back, and out of all filters. */
export function SentenceBar() {
  const { words, sentence, uncounted, counts, filter, setFilter, matching, isLoading, failed } = useWorkbench();
  const fit = useFit();
  const { undo, redo } = useFilterHistory();
  if (failed)
    return (
      <p className="sentence-bar" role="alert">
        {words.failed}{" "}
        <button type="button" className="link-button" onClick={() => void failed.retry()}>
          {words.tryAgain}
        </button>
      </p>
    );
  return (
    <div className="sentence-bar">
      <CommandRow />
      <p className="sentence" data-sentence>
        {isLoading ? words.loading : sentence}
      </p>
      {uncounted ? (
        <p className="quiet" data-uncounted>
          {uncounted}
        </p>
      ) : null}
      <div className="sentence-row">
        <fieldset className="certainty" title={words.readingHelp}>
          <legend className="sr-only">{words.readingHelp}</legend>
          {(["possible", "certain"] as const).map((certainty) => (
            <label key={certainty}>
              <input
                type="radio"
                name="certainty"
                value={certainty}
                checked={filter.certainty === certainty}
                onChange={() => setFilter({ certainty })}
              />
              <span>{words[certainty]}</span> <b data-count={certainty}>{counts[certainty]}</b>
            </label>
          ))}
        </fieldset>
        <span className="sentence-tools">
          <button
            type="button"
            onClick={fit}
            disabled={matching.shown.length === 0}
            aria-label={words.fit}
            title={words.fit}
            aria-keyshortcuts="f"
            data-fit
          >
            ⤢
          </button>
          <button type="button" onClick={undo ?? undefined} disabled={!undo} aria-label={words.undo} title={words.undo}>
            ↶
          </button>
          <button type="button" onClick={redo ?? undefined} disabled={!redo} aria-label={words.redo} title={words.redo}>
            ↷
          </button>
        </span>
      </div>
      {isFiltering(filter) ? (
        <button type="button" className="link-button" data-clear="all" onClick={() => setFilter(NO_FILTER)}>
          {words.clearAll}
        </button>
      ) : null}
    </div>
  );
}
