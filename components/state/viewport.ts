import type { Bbox } from "@/data/geo/lng-lat";
import { type Camera, formatCamera } from "@/data/view/camera";
import { storeOf } from "./store";

/** Where the map stands and what it shows. */
export interface Viewport {
  readonly camera: Camera;
  readonly bbox: Bbox;
}

/** Said by the map whenever it comes to rest; `null` while there is no interactive map. */
export const viewport = storeOf<Viewport | null>(null);

/** Where the map stands now, for a link to it; `""` while there is the poster only. */
export function cameraHash(): string {
  const now = viewport.get();
  return now ? formatCamera(now.camera) : "";
}
