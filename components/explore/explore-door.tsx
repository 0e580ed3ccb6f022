"use client";

import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { isFiltering } from "@/data/view/filter";
import { embedAsked } from "../state/embed-asked";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";
import { ask, asked } from "./asked";
import { LostTools } from "./lost-tools";
import { pressedShortcut } from "./pressed-shortcut";
import type { ShortcutId } from "./shortcuts";

/** Nothing of the workbench is fetched before it is opened. */
const Workbench = lazy(() => import("./workbench"));

/**
 * The way into the workbench: opens it where the address says so, or filters in the background where the address only
 * has a filter, or when one of its commands is asked for. E goes from reading to exploring and back.
 */
export function ExploreDoor({ words }: { words: { readonly lost: string; readonly tryAgain: string } }) {
  const { view, go } = useView();
  const { isExploring } = view;
  const isWanted = useStore(asked) !== null;
  // Once asked for, the commands stay: what they say must outlive them.
  const [isAsked, setIsAsked] = useState(false);
  if (isWanted && !isAsked) setIsAsked(true);

  useLayoutEffect(() => {
    document.documentElement.dataset.mode = isExploring ? "explore" : "read";
    // The layers have a tool of their own there; the map is smaller.
    if (isExploring) document.querySelector("details.legend")?.removeAttribute("open");
  }, [isExploring]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = pressedShortcut(event);
      if (command === null || isOfWorkbench(command)) return;
      event.preventDefault();
      if (command === "embed") return embedAsked.set(true);
      if (command === "mode") return go({ isExploring: !isExploring });
      if (command === "search") go({ isExploring: true });
      ask({ command });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go, isExploring]);

  if (!isExploring && !isAsked && !isFiltering(view.filter)) return null;
  return (
    <LostTools words={words}>
      <Suspense>
        <Workbench />
      </Suspense>
    </LostTools>
  );
}

/** The workbench's own: it is there when there is something to take back, a tool to open, a position to copy. */
function isOfWorkbench(command: ShortcutId): command is (typeof OF_WORKBENCH)[number] {
  return (OF_WORKBENCH as readonly string[]).includes(command);
}

const OF_WORKBENCH = ["undo", "redo", "tool", "copyDecimal", "copyDms", "fit", "panels"] as const;
