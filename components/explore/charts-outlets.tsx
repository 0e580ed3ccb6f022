"use client";

import type { OutletBar } from "@/data/charts/outlet-bars";
import { useBars, useWidth } from "./use-bars";

const ROW_PX = 25;
const NAME_PX = 118;
const COUNT_PX = 66;
const BAR_PX = 13;

/** Kinds of sources as lying bars: what the filter leaves over all there are. */
export function OutletChart({
  bars,
  label,
  help,
  nameOf,
  wordsOf,
  countOf,
  chosen,
  onChoose,
}: {
  bars: readonly OutletBar[];
  label: string;
  help: string;
  nameOf: (outlet: string) => string;
  wordsOf: (bar: OutletBar) => string;
  countOf: (bar: OutletBar) => string;
  chosen: readonly string[];
  onChoose: (outlet: string) => void;
}) {
  const { box, onKeyDown, barProps } = useBars(bars.length, "vertical");
  const widthPx = useWidth(box, 320);
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const lengthOf = (count: number) => (Math.max(0, widthPx - NAME_PX - COUNT_PX) * count) / most;
  return (
    <svg
      ref={box}
      className="chart-svg"
      role="group"
      aria-label={`${label}. ${help}`}
      width={widthPx}
      height={bars.length * ROW_PX}
      onKeyDown={onKeyDown}
    >
      {bars.map((bar, index) => {
        const top = index * ROW_PX;
        const isIn = chosen.length === 0 || chosen.includes(bar.outlet);
        return (
          <g
            key={bar.outlet}
            {...barProps(index, () => onChoose(bar.outlet))}
            className={isIn ? "chart-bar" : "chart-bar chart-out"}
            aria-label={wordsOf(bar)}
            aria-pressed={chosen.includes(bar.outlet)}
            data-outlet={bar.outlet}
          >
            <rect className="chart-hit" x={0} y={top} width={widthPx} height={ROW_PX} />
            <text className="chart-name" x={NAME_PX - 10} y={top + 17} textAnchor="end" aria-hidden="true">
              {nameOf(bar.outlet)}
            </text>
            <rect className="chart-all" x={NAME_PX} y={top + 6} width={lengthOf(bar.all)} height={BAR_PX} />
            <rect className="chart-full" x={NAME_PX} y={top + 6} width={lengthOf(bar.shown)} height={BAR_PX} />
            <text className="chart-count" x={NAME_PX + lengthOf(bar.all) + 6} y={top + 17} aria-hidden="true">
              {countOf(bar)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
