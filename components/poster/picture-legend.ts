import type { Ground } from "@/data/marks/grounds";
import { linesOf, textSvg } from "./picture-text";

/** A sign of the picture and what it means. */
export interface LegendRow {
  /** SVG around the origin. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface LegendColumn {
  readonly title: string;
  readonly rows: readonly LegendRow[];
}

const GAP = 28;
const NARROWEST = 190;
const SIZE = 12;
const LINE = 16;
const BETWEEN_ROWS = 5;

/** The columns of a legend side by side, in as many rows of columns as the width asks for, and the height that they take. */
export function legendSvg(columns: readonly LegendColumn[], width: number, ground: Ground): { svg: string; height: number } {
  const across = Math.max(1, Math.min(columns.length, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const columnWidth = (width + GAP) / across - GAP;
  const parts: string[] = [];
  let height = 0;
  for (let first = 0; first < columns.length; first += across) {
    const drawn = columns.slice(first, first + across).map((column) => columnSvg(column, columnWidth, ground));
    parts.push(...drawn.map(({ svg }, index) => `<g transform="translate(${index * (columnWidth + GAP)} ${height})">${svg}</g>`));
    height += Math.max(...drawn.map((column) => column.height)) + 12;
  }
  return { svg: parts.join(""), height: Math.max(0, height - 12) };
}

function columnSvg({ title, rows }: LegendColumn, width: number, { ink, quiet }: Ground): { svg: string; height: number } {
  const indent = Math.max(...rows.map((row) => row.width)) + 8;
  const parts = [textSvg(title, 0, 10, { size: 11, color: quiet, isBold: true })];
  let y = 20;
  for (const { svg, height, text } of rows) {
    const lines = linesOf(text, width - indent, { size: SIZE });
    const tall = Math.max(height, lines.length * LINE);
    const top = y + (tall - lines.length * LINE) / 2;
    parts.push(
      `<g transform="translate(${indent / 2 - 4} ${y + Math.max(height, lines.length > 1 ? LINE : tall) / 2})">${svg}</g>`,
    );
    parts.push(...lines.map((line, index) => textSvg(line, indent, top + index * LINE + 12, { size: SIZE, color: ink })));
    y += tall + BETWEEN_ROWS;
  }
  return { svg: parts.join(""), height: y };
}
