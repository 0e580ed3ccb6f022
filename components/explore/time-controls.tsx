"use client";

import { useState } from "react";
import { UNITS, type Unit } from "@/data/time/unit";
import { zoomedWindow } from "@/data/time/window";
import { TimeDates } from "./time-dates";
import { usePlay } from "./use-play";
import type { Time } from "./use-time";
import type { TimeWords } from "./words/time-words";
import { useWorkbench } from "./workbench-context";

/** The window typed, stepped and played, and how much time is shown. */
export function TimeControls({ time, words }: { time: Time; words: TimeWords }) {
  const { filter, setFilter } = useWorkbench();
  const { shown, whole, show } = time;
  const [unit, setUnit] = useState<Unit>("month");
  const { step, play, isPlaying } = usePlay(unit, whole);
  const hasWindow = filter.from !== null || filter.to !== null;
  const zoom = (factor: number) => shown && whole && show(zoomedWindow(shown, factor, whole));
  return (
    <div className="time-controls">
      <TimeDates words={words} />
      {hasWindow ? (
        <button type="button" className="facet-clear-inline" onClick={() => setFilter({ from: null, to: null })}>
          <span aria-hidden="true">×</span>
          <span className="sr-only">{words.clear}</span>
        </button>
      ) : null}
      <span className="time-group">
        <button type="button" onClick={() => step(-1)} aria-label={words.back} title={words.back}>
          ‹
        </button>
        {play ? (
          <button type="button" onClick={play} aria-pressed={isPlaying} data-play>
            {isPlaying ? words.pause : words.play}
          </button>
        ) : null}
        <button type="button" onClick={() => step(1)} aria-label={words.forth} title={words.forth}>
          ›
        </button>
        <label>
          <span className="sr-only">{words.step}</span>
          <select value={unit} onChange={({ target }) => setUnit(target.value as Unit)} data-step-unit>
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {words.unit[one]}
              </option>
            ))}
          </select>
        </label>
      </span>
      <span className="time-group time-zoom">
        <button type="button" onClick={() => zoom(0.5)} aria-label={words.nearer} title={words.nearer}>
          +
        </button>
        <button type="button" onClick={() => zoom(2)} aria-label={words.farther} title={words.farther}>
          −
        </button>
        {hasWindow && whole ? (
          <button
            type="button"
            onClick={() => show(zoomedWindow({ from: filter.from ?? whole.from, to: filter.to ?? whole.to }, 1.2, whole))}
          >
            {words.toWindow}
          </button>
        ) : null}
        <button type="button" onClick={() => show(null)} disabled={shown === whole}>
          {words.wholeTime}
        </button>
      </span>
    </div>
  );
}
