"use client";

import type { YearBar } from "@/data/charts/year-bars";
import { countTicks, namedYears, yearScale } from "@/data/charts/year-scale";
import { ChartPart, type PartLook } from "./charts-part";
import { useBars, useWidth } from "./use-bars";

const PLOT_PX = 106;
const AXIS_PX = 20;
const LEFT_PX = 26;
const TOP_PX = 6;
const GAP_PX = 22;
const YEAR_PX = 38;
const HALF_YEAR_PX = 14;

/** Two groups of years, of which the second begins with `year`. */
interface Split {
  readonly year: number;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly isChosen: boolean;
    readonly onChoose: () => void;
  }[];
}

/**
 * Bars by year. What the filter leaves is drawn in its parts over all there is, faint; a bar that is not in the chosen span is fainter too.
 *
 * @param split two groups, each a choice of its own; `null` for one
 */
export function YearChart({
  bars,
  looks,
  split,
  label,
  help,
  wordsOf,
  isIn,
  isChosen,
  onChoose,
  onTell,
  color,
}: {
  bars: readonly YearBar[];
  looks: Readonly<Record<string, PartLook>>;
  split: Split | null;
  label: string;
  help: string;
  wordsOf: (bar: YearBar) => string;
  isIn: (year: number) => boolean;
  isChosen: (year: number) => boolean;
  onChoose: (year: number, isRange: boolean) => void;
  onTell: (words: string | null) => void;
  color: string;
}) {
  const { box, onKeyDown, barProps } = useBars(bars.length, "horizontal", (index) => {
    const bar = index === null ? undefined : bars[index];
    onTell(bar ? wordsOf(bar) : null);
  });
  const widthPx = useWidth(box, 420);
  const firstYear = bars[0]?.year ?? 0;
  const splitAt = split === null ? null : split.year - firstYear;
  const { bandPx, xOf } = yearScale(bars.length, widthPx - LEFT_PX, splitAt, GAP_PX);
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const yOf = (count: number) => TOP_PX + PLOT_PX * (1 - count / most);
  const barPx = Math.max(1.5, bandPx - Math.min(3, bandPx / 4));
  const base = yOf(0);
  const named = new Set(
    namedYears(
      bars.map(({ year }) => year),
      bandPx,
      YEAR_PX,
    ),
  );
  const isSplit = splitAt !== null && splitAt > 0 && splitAt < bars.length;
  const stretches = isSplit
    ? [
        [0, splitAt - 1],
        [splitAt, bars.length - 1],
      ]
    : [[0, bars.length - 1]];
  return (
    <div>
      {split ? (
        <div className="chart-groups" style={{ paddingLeft: LEFT_PX, gap: isSplit ? GAP_PX : undefined }}>
          {split.groups.map(({ id, title, isChosen: isPressed, onChoose: choose }, index) => (
            <button
              key={id}
              type="button"
              data-group={id}
              aria-pressed={isPressed}
              style={isSplit && index === 0 ? { width: splitAt * bandPx } : undefined}
              onClick={choose}
            >
              {title}
            </button>
          ))}
        </div>
      ) : null}
      <svg
        ref={box}
        className="chart-svg"
        role="group"
        aria-label={`${label}. ${help}`}
        width={widthPx}
        height={TOP_PX + PLOT_PX + AXIS_PX}
        style={{ color }}
        onKeyDown={onKeyDown}
      >
        <g aria-hidden="true">
          {countTicks(most).map((tick) => (
            <g key={tick}>
              <line className="chart-rule" x1={LEFT_PX} x2={widthPx} y1={yOf(tick)} y2={yOf(tick)} />
              <text className="chart-tick" x={LEFT_PX - 6} y={yOf(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {stretches.map(([from = 0, to = 0]) => (
            <line
              key={from}
              className="chart-base"
              x1={LEFT_PX + xOf(from)}
              x2={LEFT_PX + xOf(to) + bandPx}
              y1={base + 0.5}
              y2={base + 0.5}
            />
          ))}
        </g>
        {bars.map((bar, index) => {
          const x = LEFT_PX + xOf(index) + (bandPx - barPx) / 2;
          let below = 0;
          return (
            <g
              key={bar.year}
              {...barProps(index, (isRange) => onChoose(bar.year, isRange))}
              className={isIn(bar.year) ? "chart-bar" : "chart-bar chart-out"}
              aria-label={wordsOf(bar)}
              aria-pressed={isChosen(bar.year)}
              data-year={bar.year}
            >
              <rect className="chart-hit" x={LEFT_PX + xOf(index)} y={TOP_PX} width={bandPx} height={PLOT_PX + AXIS_PX} />
              <rect className="chart-all" x={x} y={yOf(bar.all)} width={barPx} height={base - yOf(bar.all)} />
              {Object.entries(looks).map(([part, look]) => {
                const count = bar.parts[part] ?? 0;
                if (count === 0) return null;
                below += count;
                return (
                  <ChartPart key={part} look={look} x={x} y={yOf(below)} width={barPx} height={yOf(below - count) - yOf(below)} />
                );
              })}
              {named.has(bar.year) ? (
                <text
                  className="chart-tick"
                  aria-hidden="true"
                  x={Math.min(LEFT_PX + xOf(index) + bandPx / 2, widthPx - HALF_YEAR_PX)}
                  y={base + 15}
                  textAnchor="middle"
                >
                  {bar.year}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
