"use client";

import type { KeptSize } from "./use-kept-size";

const STEP_PX = 16;

/** A line between two panels that can be dragged, and moved with the arrow keys; Enter closes and opens (ARIA's window splitter). */
export function Separator({
  orientation,
  label,
  size,
  className,
}: {
  orientation: "vertical" | "horizontal";
  label: string;
  size: KeptSize;
  className: string;
}) {
  const isVertical = orientation === "vertical";
  const keys: Record<string, number> = isVertical
    ? { ArrowLeft: size.value - STEP_PX, ArrowRight: size.value + STEP_PX, Home: size.min, End: size.max }
    : { ArrowUp: size.value + STEP_PX, ArrowDown: size.value - STEP_PX, Home: size.min, End: size.max };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of text is no splitter
    <div
      className={`separator ${className}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size.isFolded ? size.min : size.value}
      aria-valuemin={size.min}
      aria-valuemax={size.max}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined && event.key !== "Enter") return;
        event.preventDefault();
        if (next === undefined) size.fold(!size.isFolded);
        else size.set(next);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        size.set(isVertical ? event.clientX : window.innerHeight - event.clientY);
      }}
    />
  );
}
