"use client";

import type { KeyboardEvent } from "react";
import { Popup } from "./popup";

/** What can be chosen in a menu; `isOn` makes it a switch. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** A menu (ARIA's): arrows go round, Home and End to its ends, a choice closes it. */
export function TableMenu({
  label,
  anchor,
  items,
  onClose,
}: {
  label: string;
  anchor: DOMRect;
  items: readonly MenuItem[];
  onClose: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Tab") {
      event.preventDefault();
      onClose();
      return;
    }
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons.at(next % buttons.length)?.focus();
  };
  return (
    <Popup anchor={anchor} className="table-menu" onClose={onClose}>
      <div role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {items.map(({ id, title, isOn, isDisabled, onChoose }) => (
          <button
            key={id}
            type="button"
            role={isOn === undefined ? "menuitem" : "menuitemcheckbox"}
            aria-checked={isOn}
            disabled={isDisabled}
            tabIndex={-1}
            data-item={id}
            onClick={() => {
              onChoose();
              onClose();
            }}
          >
            {title}
          </button>
        ))}
      </div>
    </Popup>
  );
}
