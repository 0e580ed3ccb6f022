"use client";

import { memo, useMemo } from "react";
import { calendarWords } from "@/data/time/date-words";
import { dayCount } from "@/data/time/day-count";
import { type Bin, histogram } from "@/data/time/histogram";
import type { Unit } from "@/data/time/unit";
import type { TimeScale } from "./time-scale";
import type { Time } from "./use-time";
import type { TimeWords } from "./words/time-words";

const HEIGHT_PX = 64;
const AXIS_PX = 18;
export const BARS_PX = HEIGHT_PX + AXIS_PX;

interface BarsProps {
  readonly claims: Time["claims"];
  readonly unit: Unit;
  readonly scale: TimeScale;
  readonly words: TimeWords;
  readonly language: string;
}

/**
 * A bar for each day, month or year: full for what certainly happened then, pale for what may have. The window is drawn over
 * them by the brush, so that nothing here is done again while it is dragged.
 */
export const TimeBars = memo(function TimeBars({ claims, unit, scale, words, language }: BarsProps) {
  const { from, to } = scale.shown;
  const bins = useMemo(() => histogram(claims, from, to, unit), [claims, from, to, unit]);
  const most = Math.max(1, ...bins.map(({ possible }) => possible));
  return (
    <svg className="time-bars" width={scale.widthPx} height={BARS_PX} role="img" aria-label={words.chart}>
      {scale.ticks.map(({ x, label, isYear }) => (
        <g key={x} transform={`translate(${Math.round(x) + 0.5} 0)`}>
          <line className={isYear ? "time-tick time-tick-year" : "time-tick"} y1={0} y2={HEIGHT_PX + 4} />
          <text className="time-label" x={3} y={BARS_PX - 4}>
            {label}
          </text>
        </g>
      ))}
      {bins.map((bin) => {
        if (bin.possible === 0) return null;
        const left = scale.xOf(dayCount(bin.from));
        const width = Math.max(1.5, scale.xOf(dayCount(bin.to) + 1) - left - 1);
        // One claim beside a hundred is still seen.
        const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT_PX - 6)));
        return (
          <g key={bin.from} className="time-bar" data-bin={bin.from}>
            <title>{words.bar(periodOf(bin, unit, language), String(bin.possible), String(bin.certain))}</title>
            <rect
              className="time-bar-possible"
              x={left}
              width={width}
              y={HEIGHT_PX - height(bin.possible)}
              height={height(bin.possible)}
            />
            <rect x={left} width={width} y={HEIGHT_PX - height(bin.certain)} height={height(bin.certain)} />
          </g>
        );
      })}
      <line className="time-ground" x1={0} x2={scale.widthPx} y1={HEIGHT_PX + 0.5} y2={HEIGHT_PX + 0.5} />
    </svg>
  );
});

const LENGTHS: Readonly<Record<Unit, number>> = { year: 4, month: 7, day: 10 };

function periodOf({ from }: Bin, unit: Unit, language: string): string {
  return calendarWords(from.slice(0, LENGTHS[unit]), language, false);
}
