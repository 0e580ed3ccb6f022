"use client";

import { useMemo } from "react";
import { type PlaceInView, placeInView } from "@/data/view/place-in-view";
import { shownClaims } from "../state/shown-claims";
import { useStore } from "../state/store";
import { useView } from "../state/view-provider";

/** `{shown}`, `{all}` and `{count}` stand for numbers. */
export interface InViewWords {
  readonly shownOf: string;
  readonly outside: string;
}

/** The words about the open place as the view shows them: its other claims folded at the end, and how many there are of each. */
export function usePlaceInView(html: string, words: InViewWords): string {
  const { view, atlas } = useView();
  const filtered = useStore(shownClaims);
  return useMemo(() => {
    if (view.place === null || html === "") return html;
    const ids = filtered && new Set(filtered.map(({ id }) => id));
    return narrowed(html, placeInView(view.place, atlas.claims, view, ids), view.later, words);
  }, [html, view, atlas.claims, filtered, words]);
}

function narrowed(html: string, { shown, all }: PlaceInView, later: boolean, words: InViewWords): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  const { content } = template;
  const next = content.querySelector<HTMLDetailsElement>("details.entry-folded");
  if (next) next.open = later;
  if (shown.size === all) return template.innerHTML;
  const status = content.querySelector(".entry-status");
  if (status) status.textContent = words.shownOf.replace("{shown}", String(shown.size)).replace("{all}", String(all));
  const outside = [...content.querySelectorAll<HTMLElement>(".entry-related > li")].filter((item) => {
    const id = item.querySelector<HTMLElement>("[data-claim]")?.dataset.claim ?? "";
    // What came next is folded already, unless it is shown.
    return !shown.has(id) && (later || !item.closest("details"));
  });
  // Its number no longer holds once some of it is taken out.
  if (next && outside.some((item) => next.contains(item))) next.querySelector("summary > span")?.remove();
  if (outside.length > 0) content.append(folded(outside, words.outside.replace("{count}", String(outside.length))));
  for (const list of content.querySelectorAll(".entry-related:empty")) emptied(list);
  return template.innerHTML;
}

function folded(items: readonly HTMLElement[], title: string): HTMLElement {
  const details = document.createElement("details");
  details.className = "entry-folded";
  const summary = document.createElement("summary");
  summary.textContent = title;
  const list = document.createElement("ul");
  list.className = "entry-related";
  list.append(...items);
  details.append(summary, list);
  return details;
}

/** A list without entries goes, with its heading and the note that explains it. */
function emptied(list: Element): void {
  const group = list.closest(".entry-group, details");
  (group ?? list).remove();
}
