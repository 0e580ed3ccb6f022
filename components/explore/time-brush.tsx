"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { calendarWords } from "@/data/time/date-words";
import { dayAt, dayCount } from "@/data/time/day-count";
import { type Unit, unitEnd, unitStart } from "@/data/time/unit";
import type { TimeWindow } from "@/data/time/window";
import type { TimeScale } from "./time-scale";
import type { TimeWords } from "./words/time-words";
import { useWorkbench } from "./workbench-context";

type Grip = "start" | "end" | "whole" | "new";

interface Drag {
  readonly grip: Grip;
  /** Day under the pointer when it began. */
  readonly day: number;
  readonly from: TimeWindow;
}

/**
 * The window over the bars: drag its ends, all of it, or anywhere else for a new one. What is dragged is shown at once and
 * chosen on letting go. Its ends are sliders for the keyboard.
 */
export function TimeBrush({ scale, whole, unit, words }: { scale: TimeScale; whole: TimeWindow; unit: Unit; words: TimeWords }) {
  const { filter, setFilter, preview, language } = useWorkbench();
  const area = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<TimeWindow | null>(null);
  const frame = useRef(0);
  const hasWindow = filter.from !== null || filter.to !== null;
  const open: TimeWindow = { from: filter.from ?? whole.from, to: filter.to ?? whole.to };
  const [left, right] = [scale.xOf(dayCount(open.from)), scale.xOf(dayCount(open.to) + 1)].map((x) =>
    Math.min(Math.max(x, 0), scale.widthPx),
  ) as [number, number];

  const dayUnder = (event: PointerEvent) => scale.dayAtX(event.clientX - (area.current?.getBoundingClientRect().left ?? 0));
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const grip = ((event.target as Element).closest<HTMLElement>("[data-grip]")?.dataset.grip ?? "new") as Grip;
    area.current?.setPointerCapture(event.pointerId);
    setDrag({ grip, day: dayUnder(event), from: open });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    latest.current = dragged(drag, dayUnder(event), unit, whole);
    // Pointers report more often than there are frames.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => preview(latest.current));
  };
  const onPointerUp = () => {
    cancelAnimationFrame(frame.current);
    if (latest.current) setFilter(closed(latest.current, whole));
    preview(null);
    latest.current = null;
    setDrag(null);
  };
  const onPointerCancel = () => {
    latest.current = null;
    onPointerUp();
  };
  const onKeyDown = (end: "from" | "to") => (event: KeyboardEvent) => {
    const moved = movedEnd(event.key, open[end], end, unit, whole);
    if (moved === null) return;
    event.preventDefault();
    const next = { ...open, [end]: moved };
    if (next.from <= next.to) setFilter(closed(next, whole), { replace: true });
  };
  const handle = (end: "from" | "to", x: number) => (
    <div
      className="brush-handle"
      data-grip={end === "from" ? "start" : "end"}
      role="slider"
      tabIndex={0}
      style={{ left: x }}
      aria-label={end === "from" ? words.start : words.end}
      aria-valuemin={dayCount(whole.from)}
      aria-valuemax={dayCount(whole.to)}
      aria-valuenow={dayCount(open[end])}
      aria-valuetext={filter[end] === null ? words.open : calendarWords(open[end], language, false)}
      onKeyDown={onKeyDown(end)}
    />
  );
  return (
    <div
      ref={area}
      className="brush"
      title={hasWindow ? undefined : words.brush}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    >
      {hasWindow ? (
        <>
          <div className="brush-out" style={{ left: 0, width: left }} />
          <div className="brush-out" style={{ left: right, right: 0 }} />
          <div className="brush-window" data-grip="whole" style={{ left, width: Math.max(right - left, 2) }} />
        </>
      ) : null}
      {handle("from", left)}
      {handle("to", right)}
    </div>
  );
}

/** The window as it is while a grip is held over a day: ends snap to what the bars count. */
function dragged({ grip, day: began, from }: Drag, day: number, unit: Unit, whole: TimeWindow): TimeWindow {
  const at = dayAt(Math.min(Math.max(day, dayCount(whole.from)), dayCount(whole.to)));
  if (grip === "whole") {
    const length = dayCount(from.to) - dayCount(from.from);
    const start = dayCount(unitStart(dayAt(dayCount(from.from) + day - began), unit));
    const left = Math.min(Math.max(start, dayCount(whole.from)), dayCount(whole.to) - length);
    return { from: dayAt(left), to: dayAt(left + length) };
  }
  const fixed = grip === "start" ? from.to : grip === "end" ? from.from : dayAt(began);
  const [first, last] = at < fixed ? [at, fixed] : [fixed, at];
  return { from: unitStart(first, unit), to: unitEnd(last, unit) };
}

/** An end at the end of all time is no end. */
function closed({ from, to }: TimeWindow, whole: TimeWindow): { from: string | null; to: string | null } {
  return { from: from <= whole.from ? null : from, to: to >= whole.to ? null : to };
}

function movedEnd(key: string, day: string, end: "from" | "to", unit: Unit, whole: TimeWindow): string | null {
  const steps: Record<string, readonly [Unit, number]> = {
    ArrowLeft: [unit, -1],
    ArrowDown: [unit, -1],
    ArrowRight: [unit, 1],
    ArrowUp: [unit, 1],
    PageDown: ["year", -1],
    PageUp: ["year", 1],
  };
  if (key === "Home") return whole.from;
  if (key === "End") return whole.to;
  const step = steps[key];
  if (!step) return null;
  const moved = end === "from" ? unitStart(day, ...step) : unitEnd(day, ...step);
  return [whole.from, moved, whole.to].sort()[1] ?? moved;
}
