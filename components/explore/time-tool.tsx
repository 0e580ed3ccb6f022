"use client";

import { useRef } from "react";
import { useWidth } from "../state/use-width";
import { TimeBars } from "./time-bars";
import { TimeBrush } from "./time-brush";
import { TimeControls } from "./time-controls";
import { TimeSpans } from "./time-spans";
import { useTime } from "./use-time";
import "./time.css";
import { inLanguage } from "../ui/words/in-language";
import { timeWords } from "./words/time-words";
import { useWorkbench } from "./workbench-context";

/** When: bars of claims over time with a window that can be dragged, typed, stepped and played, and each claim as a span under it. */
export function TimeTool() {
  const { language, isLoading } = useWorkbench();
  const words = inLanguage(timeWords, language);
  const line = useRef<HTMLDivElement>(null);
  const time = useTime(useWidth(line));
  const { scale, claims, whole } = time;
  const undated = claims.filter(({ from }) => from === null).length;
  return (
    <div className="time">
      <TimeControls time={time} words={words} />
      <div ref={line} className="time-line">
        {scale && whole ? (
          <>
            <div className="time-chart">
              <TimeBars claims={claims} unit={time.unit} scale={scale} words={words} language={language} />
              <TimeBrush scale={scale} whole={whole} unit={time.unit} words={words} />
            </div>
            <TimeSpans claims={claims} scale={scale} words={words} />
          </>
        ) : null}
        {!isLoading && !whole ? <p className="quiet">{words.none}</p> : null}
      </div>
      {undated > 0 ? <p className="time-undated quiet">{words.undated(undated)}</p> : null}
    </div>
  );
}
