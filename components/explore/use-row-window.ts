"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { type RowWindow, rowWindow } from "@/data/table/row-window";
import { ROW_PX } from "./table-columns";

/** The rows of a scrolling box that are drawn, and the height that it has for them under its head, CSS pixels. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number) {
  const [view, setView] = useState<RowWindow & { readonly heightPx: number }>({
    first: 0,
    last: Math.min(count, 40),
    heightPx: 0,
  });
  const measure = useCallback(() => {
    if (!box.current) return;
    const heightPx = box.current.clientHeight - ROW_PX;
    const next = rowWindow(box.current.scrollTop, heightPx, ROW_PX, count);
    setView((now) =>
      now.first === next.first && now.last === next.last && now.heightPx === heightPx ? now : { ...next, heightPx },
    );
  }, [box, count]);
  useLayoutEffect(() => {
    measure();
    if (!box.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [measure, box]);
  return { ...view, measure };
}
