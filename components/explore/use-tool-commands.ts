"use client";

import { useEffect, useRef } from "react";
import { useStore } from "../state/store";
import { answer, asked } from "./asked";
import { pressedShortcut } from "./pressed-shortcut";
import { shownTools } from "./shown-tools";
import type { Tool } from "./tabs";

const SEARCH = { tool: "filters", field: '[data-filter="text"]' };

/**
 * Opens a tool when a command, the palette or its figure asks for it, and takes the focus there.
 *
 * @param tools in the order in which they are shown: the first is 1
 */
export function useToolCommands(tools: readonly Tool[], choose: (id: string) => void): void {
  const wanted = useStore(asked);
  // Lists of tools are made anew by every render; none of that is a reason to listen anew.
  const latest = useRef({ tools, choose });
  useEffect(() => {
    latest.current = { tools, choose };
  });
  const titles = JSON.stringify(tools.map(({ id, title }) => ({ id, title })));
  useEffect(() => shownTools.set(JSON.parse(titles)), [titles]);

  useEffect(() => {
    if (wanted?.command !== "tool" && wanted?.command !== "search") return;
    answer();
    if (wanted.tool === undefined) open(latest.current.choose, SEARCH.tool, SEARCH.field);
    else open(latest.current.choose, wanted.tool);
  }, [wanted]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressedShortcut(event) !== "tool") return;
      const tool = latest.current.tools[Number(event.key) - 1];
      if (!tool) return;
      event.preventDefault();
      open(latest.current.choose, tool.id);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Chooses a tool and, when its panel is there, takes the focus to its tab or to a field of it. */
function open(choose: (id: string) => void, tool: string, field = `[role="tab"][data-tool="${tool}"]`): void {
  choose(tool);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus());
}
