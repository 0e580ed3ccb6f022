"use client";

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * Bars as one stop of the Tab key, with arrows from one to the next.
 *
 * @param step which arrows: those along which the bars stand
 * @param tell hears which bar is pointed at or has the focus, `null` when none has
 */
export function useBars(count: number, step: "horizontal" | "vertical", tell: (index: number | null) => void = () => undefined) {
  const box = useRef<SVGSVGElement>(null);
  const [asked, setActive] = useState(count - 1);
  const active = Math.max(0, Math.min(asked, count - 1));
  const [back, forth] = step === "horizontal" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { [back]: active - 1, [forth]: active + 1, Home: 0, End: count - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(next, count - 1));
    setActive(to);
    box.current?.querySelector<SVGElement>(`[data-bar="${to}"]`)?.focus();
  };
  const barProps = (index: number, onChoose: (isRange: boolean) => void) => ({
    role: "button",
    "data-bar": index,
    tabIndex: index === active ? 0 : -1,
    onClick: (event: { readonly shiftKey: boolean }) => {
      setActive(index);
      onChoose(event.shiftKey);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onChoose(event.shiftKey);
    },
    onFocus: () => {
      setActive(index);
      tell(index);
    },
    onBlur: () => tell(null),
    onPointerEnter: () => tell(index),
    onPointerLeave: () => tell(null),
  });
  return { box, onKeyDown, barProps };
}

/** The width that a chart has, CSS pixels. */
export function useWidth(box: RefObject<Element | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = box.current?.parentElement;
    if (!element) return;
    const measure = () => setWidth(Math.round(element.clientWidth) || initial);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, initial]);
  return width;
}
