"use client";

import { useMemo, useRef, useState } from "react";
import { dayCount } from "@/data/time/day-count";
import { type Unit, unitEnd, unitFor, unitStart } from "@/data/time/unit";
import type { TimeWindow } from "@/data/time/window";
import { answeringBut } from "@/data/view/match";
import type { ClaimFacts } from "../state/use-facts";
import { type TimeScale, timeScale } from "./time-scale";
import { useWorkbench } from "./workbench-context";

/** What the parts of the timeline share. */
export interface Time {
  /** Claims that answer everything but the window. */
  readonly claims: readonly ClaimFacts[];
  /** From the first year with a claim to the last; `null` when none is dated. */
  readonly whole: TimeWindow | null;
  readonly shown: TimeWindow | null;
  readonly show: (shown: TimeWindow | null) => void;
  readonly scale: TimeScale | null;
  /** What the bars count. */
  readonly unit: Unit;
}

/** The time that is shown, and the claims in it whatever the window: the window is drawn over them. */
export function useTime(widthPx: number): Time {
  const { matching, language } = useWorkbench();
  const [zoomed, show] = useState<TimeWindow | null>(null);
  // While the window is dragged nothing of this changes: the same list spares the bars and spans.
  const claims = useSame(useMemo(() => answeringBut(matching, "when"), [matching]));
  const whole = useMemo(() => wholeOf(matching.claims), [matching.claims]);
  const shown = zoomed ?? whole;
  const scale = useMemo(() => (shown && widthPx > 0 ? timeScale(shown, widthPx, language) : null), [shown, widthPx, language]);
  const days = shown ? dayCount(shown.to) - dayCount(shown.from) + 1 : 1;
  return { claims, whole, shown, show, scale, unit: unitFor(days, Math.max(widthPx, 1)) };
}

function wholeOf(claims: readonly ClaimFacts[]): TimeWindow | null {
  let [first, last] = ["9999", ""];
  for (const { from, to } of claims) {
    if (from !== null && from < first) first = from;
    if (to !== null && to > last) last = to;
  }
  return last === "" ? null : { from: unitStart(first, "year"), to: unitEnd(last, "year") };
}

/** The list of before for as long as it has the same members. */
function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const kept = useRef(list);
  const isSame = kept.current.length === list.length && list.every((item, index) => item === kept.current[index]);
  if (!isSame) kept.current = list;
  return kept.current;
}
