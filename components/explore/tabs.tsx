"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

export interface Tool {
  readonly id: string;
  readonly title: string;
  readonly panel: ReactNode;
}

/** Tools of which one is open (ARIA's tabs): arrows go from one to the next. Only the open one is in the page. */
export function Tabs({
  label,
  tools,
  chosen,
  onChoose,
  isFolded = false,
  children,
}: {
  label: string;
  tools: readonly Tool[];
  chosen: string;
  onChoose: (id: string) => void;
  /** Only the tabs are there. */
  isFolded?: boolean;
  /** What stands at the end of the tabs. */
  children?: ReactNode;
}) {
  const idPrefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const open = tools.find(({ id }) => id === chosen) ?? tools[0];
  if (!open) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tools.indexOf(open);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 };
    const next = tools.at((steps[event.key] ?? Number.NaN) % tools.length);
    if (!(event.key in steps) || !next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tool="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs-row">
        <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
          {tools.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`${idPrefix}${id}`}
              data-tool={id}
              aria-selected={id === open.id}
              aria-controls={`${idPrefix}panel`}
              tabIndex={id === open.id ? 0 : -1}
              onClick={() => onChoose(id)}
            >
              {title}
            </button>
          ))}
        </div>
        {children}
      </div>
      <div
        className="tab-panel"
        hidden={isFolded}
        role="tabpanel"
        id={`${idPrefix}panel`}
        aria-labelledby={`${idPrefix}${open.id}`}
      >
        <h2 className="sr-only">{open.title}</h2>
        {isFolded ? null : open.panel}
      </div>
    </>
  );
}
