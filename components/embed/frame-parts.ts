import type {} from "./copy-frame";
import { type FrameState, readState, STATE_ELEMENT } from "./frame-state";

const PARTS = "[data-part]";

/**
 * Another view of this frame, as the server writes it.
 *
 * @param query parameters without a question mark
 * @throws when it does not come, or is no view of a frame; a copy has the views of one claim or place, and no others
 */
export async function fetchView(query: string, { story }: Pick<FrameState, "story">): Promise<Document> {
  if (window.frameCopy) return window.frameCopy.fetchView(query, story);
  const { pathname } = window.location;
  const response = await fetchWhole(query === "" ? pathname : `${pathname}?${query}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** @throws when the answer is not one of success */
export async function fetchWhole(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

/** Puts another view of this frame in the place of the one shown. What is the same in both stays, and so does what is unfolded in it. */
export function exchangeView(next: Document): FrameState {
  const state = readState(next);
  for (const part of document.querySelectorAll<HTMLElement>(PARTS)) {
    const other = next.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`);
    if (other === null || other.innerHTML === part.innerHTML) continue;
    const unfolded = part.querySelector("details")?.open ?? false;
    const focused = focusable(part).indexOf(document.activeElement as HTMLElement);
    part.replaceChildren(...[...other.childNodes].map((node) => document.adoptNode(node)));
    const details = part.querySelector("details");
    if (details) details.open = unfolded;
    // A switch that was just used is where it was.
    focusable(part)[focused]?.focus({ preventScroll: true });
  }
  const main = document.querySelector<HTMLElement>(".frame");
  for (const [name, value] of colorsIn(next)) main?.style.setProperty(name, value);
  const element = document.getElementById(STATE_ELEMENT);
  if (element) element.textContent = JSON.stringify(state);
  return state;
}

function focusable(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>("a[href], summary")];
}

/** The colours of the layers, which fade with what is left of a layer's strength. */
function colorsIn(next: Document): [name: string, value: string][] {
  const style = next.querySelector<HTMLElement>(".frame")?.style;
  return [...(style ?? [])]
    .filter((name) => name.startsWith("--layer-"))
    .map((name) => [name, style?.getPropertyValue(name) ?? ""]);
}
