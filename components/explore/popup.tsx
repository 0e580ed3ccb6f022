"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

const GAP_PX = 2;
const EDGE_PX = 8;

/**
 * A small box beside what opened it, above everything and inside the window. Takes the focus to its first control; Escape or a click
 * elsewhere closes it, and `useFocusBack` gives the focus back.
 */
export function Popup({
  anchor,
  className,
  onClose,
  children,
}: {
  anchor: DOMRect;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const below = anchor.bottom + GAP_PX;
    const top = below + height > window.innerHeight - EDGE_PX ? anchor.top - GAP_PX - height : below;
    element.style.top = `${Math.max(EDGE_PX, Math.min(top, window.innerHeight - EDGE_PX - height))}px`;
    element.style.left = `${Math.max(EDGE_PX, Math.min(anchor.left, window.innerWidth - EDGE_PX - width))}px`;
    element.querySelector<HTMLElement>("button:not(:disabled), input:not(:disabled)")?.focus({ preventScroll: true });
  }, [anchor]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the controls inside
    <div
      ref={box}
      popover="auto"
      className={`popup ${className}`}
      onToggle={(event) => {
        if (event.newState === "closed") onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The card that may be open behind it stays.
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

/** When a box has closed with the focus in it, whoever opened it has the focus again; a click elsewhere keeps it there. */
export function useFocusBack(isOpen: boolean, opener: () => HTMLElement | null): void {
  const wasOpen = useRef(false);
  const find = useRef(opener);
  find.current = isOpen ? opener : find.current;
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (isClosed && document.activeElement === document.body) find.current()?.focus({ preventScroll: true });
  }, [isOpen]);
}
