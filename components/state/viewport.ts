import type { Bbox } from "@/data/geo/lng-lat";

/** What the map shows now; `null` while there is no interactive map. Changes with every frame of a flight: asked for, not listened to. */
let viewport: { readonly bbox: Bbox; readonly zoom: number } | null = null;

export function publishViewport(now: typeof viewport): void {
  viewport = now;
}

export const currentViewport = () => viewport;
