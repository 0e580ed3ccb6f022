"use client";

import { lazy, Suspense, useEffect, useLayoutEffect } from "react";
import { isFiltering } from "@/data/view/filter";
import { isTyping } from "../state/is-typing";
import { useView } from "../state/view-provider";

/** Nothing of the workbench is fetched before it is opened. */
const Workbench = lazy(() => import("./workbench"));

/**
 * The way into the workbench: opens it where the address says so, or filters in the background where the address only
 * has a filter. E goes from reading to exploring and back.
 */
export function ExploreDoor() {
  const { view, go } = useView();
  const { isExploring } = view;

  useLayoutEffect(() => {
    document.documentElement.dataset.mode = isExploring ? "explore" : "read";
    // The layers have a tool of their own there; the map is smaller.
    if (isExploring) document.querySelector("details.legend")?.removeAttribute("open");
  }, [isExploring]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "e" || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || isTyping(event))
        return;
      event.preventDefault();
      go({ isExploring: !isExploring });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go, isExploring]);

  if (!isExploring && !isFiltering(view.filter)) return null;
  return (
    <Suspense>
      <Workbench />
    </Suspense>
  );
}
