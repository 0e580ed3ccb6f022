"use client";

import { isShown } from "@/data/view/reading";
import { useView } from "../state/view-provider";
import type { Words } from "../ui/words/words";

/** Two switches of the reading: what came after the article, and only what was public by a day. Both are in the address. */
export function ReadingSwitch({ words }: { words: ReturnType<Words["reading"]> }) {
  const { atlas, view, go } = useView();
  const claims = Object.values(atlas.claims);
  const later = claims.filter(({ isLater }) => isLater).length;
  const days = claims.flatMap(({ published }) => published ?? []).sort();
  const inReach = claims.filter((claim) => isShown(claim, { later: view.later, known: null })).length;
  const shown = claims.filter((claim) => isShown(claim, view)).length;
  return (
    <>
      {later > 0 ? (
        <label className="legend-row legend-switch" data-reading="later" title={words.laterHelp}>
          <input type="checkbox" checked={view.later} onChange={() => go({ later: !view.later })} />
          <span>{words.later}</span>
          <span className="legend-count">{later}</span>
        </label>
      ) : null}
      <div className="legend-known">
        <label title={words.knownHelp}>
          {words.known}
          <input
            type="date"
            value={view.known ?? ""}
            min={days[0]}
            max={days.at(-1)}
            onChange={({ target }) => go({ known: target.value || null }, { replace: true })}
          />
        </label>
        {view.known === null ? null : (
          <button type="button" onClick={() => go({ known: null })}>
            {words.anyDay}
          </button>
        )}
        <p role="status">
          {view.known === null ? "" : words.shownOf.replace("{shown}", String(shown)).replace("{all}", String(inReach))}
        </p>
      </div>
    </>
  );
}
