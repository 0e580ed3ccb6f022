import type { Target } from "../protocol";
import { readTarget } from "./annotations";

/** What the page marks itself, and the spans that we make. */
export const CONTROLS = "[data-dateline]:not(iframe, dateline-map, script), .dateline-word";
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
const CURRENT = "dateline-current";

/** What a control stands for. */
export function targetOf(element: HTMLElement): NonNullable<Target> | null {
  return readTarget(element.dataset.dateline ?? element.dataset.datelineWord ?? "");
}

/** An element that the page has marked can be reached and understood without a mouse. What it is already stays. */
export function makeReachable(element: HTMLElement): void {
  if (element.matches(FOCUSABLE) || element.closest("a[href], button") || !targetOf(element)) return;
  element.tabIndex = 0;
  if (!element.hasAttribute("role")) element.setAttribute("role", "button");
}

/** Marks the words of what is open in the map, and no others. */
export function markSelection(elements: Iterable<HTMLElement>, selected: { claim: string | null; place: string | null }): void {
  for (const element of elements) {
    const target = targetOf(element);
    if (!target) continue;
    const isCurrent = "claim" in target ? target.claim === selected.claim : target.place === selected.place;
    if (isCurrent === element.classList.contains(CURRENT)) continue;
    element.classList.toggle(CURRENT, isCurrent);
    if (element.className === "") element.removeAttribute("class");
    if (isCurrent) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }
}
