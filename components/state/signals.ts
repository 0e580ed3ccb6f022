import type { Bbox, LngLat } from "@/data/geo/lng-lat";
import type { Camera } from "@/data/view/camera";
import type { Shape } from "./sketch";

/**
 * What happens in one room and concerns another, but is nobody's state: too short-lived for the address.
 * `hover`: the mark or mention under the pointer or focus, `null` when it leaves. `chapter`: the chapter being read.
 * `reveal`: something was opened elsewhere than in the text, whose words should be shown.
 * `frame`: a box that the map is asked to show. `zoom`: a step nearer or farther. `camera`: where it is asked to stand, exactly.
 * `drawn`: a step of the shape that is being drawn on the map: its corners so far, where the next would be set, and for the
 * shape `country` which country that is. `done` has all corners, `ended` is given up. `draw`: a command to the drawing.
 */
export interface Signals {
  readonly hover: { readonly claims: readonly string[]; readonly place: string | null };
  readonly chapter: { readonly id: string | null };
  readonly frame: { readonly bbox: Bbox };
  readonly zoom: { readonly way: "zoomIn" | "zoomOut" };
  readonly camera: Camera;
  readonly drawn: {
    readonly shape: Shape;
    readonly corners: readonly LngLat[];
    readonly pointer: LngLat;
    /** ISO 3166-1 alpha-3, `null` at sea. */
    readonly country: string | null;
    readonly step: "moved" | "set" | "done" | "ended";
  };
  readonly draw: { readonly command: "finish" | "back" };
  readonly reveal: { readonly claim: string | null; readonly place: string | null };
}

export const NO_HOVER: Signals["hover"] = { claims: [], place: null };

const target = new EventTarget();

export function send<Name extends keyof Signals>(name: Name, detail: Signals[Name]): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}

/** @returns the function that stops listening. */
export function listen<Name extends keyof Signals>(name: Name, handler: (detail: Signals[Name]) => void): () => void {
  const listener = (event: Event) => handler((event as CustomEvent<Signals[Name]>).detail);
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
