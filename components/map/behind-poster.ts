import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Pixels of the canvas for each CSS pixel while the poster stands before the map: nobody sees these frames, and where the processor draws
 * in place of a graphics card each would take a tenth of a second. What they do all the same is make ready what draws.
 */
export const BEHIND_POSTER = 0.1;

const EVERY_MS = 16;
/** A driver that never says that it is done must not keep the map from a reader. */
const MOST_MS = 5000;

/** Draws with the screen's own pixels from now on. */
export function drawInFull(map: MapLibreMap): void {
  // `null` takes the ratio back, says the manual; the type does not know it.
  map.setPixelRatio(null as unknown as number);
}

/**
 * Resolves when everything that a map has told the graphics process to draw is drawn, its context is lost, or after five
 * seconds. Whoever shows a canvas before waits for it, and the page cannot do anything meanwhile.
 */
export function whenDrawn(map: MapLibreMap): Promise<void> {
  const gl = map.getCanvas().getContext("webgl2");
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) return Promise.resolve();
  gl.flush();
  const until = performance.now() + MOST_MS;
  return new Promise((resolve) => {
    const look = () => {
      const isDone = gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!isDone && performance.now() < until) return void setTimeout(look, EVERY_MS);
      gl.deleteSync(fence);
      resolve();
    };
    look();
  });
}
