import { type Camera, formatCamera } from "@/data/view/camera";

let camera: Camera | null = null;

/** Said by the map whenever it comes to rest; `null` when there is none any more. */
export function publishCamera(next: Camera | null): void {
  camera = next;
}

/** Where the map stands now, for a link to it; `""` while there is the poster only. */
export function cameraHash(): string {
  return camera ? formatCamera(camera) : "";
}
