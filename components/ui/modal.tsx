"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import "./modal.css";

/**
 * A dialog over the page, the browser's own: it keeps the focus inside, closes with Escape or a click beside it, and gives
 * the focus back to what had it.
 */
export function Modal({
  label,
  className,
  onClose,
  children,
}: {
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is painted, and closed before it leaves the page: only then does the browser know whom to give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={label}
      // In development React opens it twice, and hears of the first closing when it is open again.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The topmost closes and nothing else: an open card waits for this key as well.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="modal-body">{children}</div>
    </dialog>
  );
}
