import type { Map as MapLibreMap } from "maplibre-gl";

/** A map that does not draw within this is not waited for. */
const LONGEST_MS = 500;

/**
 * A picture of the map as it stands, for the place of a map that has to go. The canvas of a map can be read in the very task that
 * draws it only.
 */
export function stillOf(map: MapLibreMap): Promise<HTMLCanvasElement | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST_MS);
    void map.once("render", () => {
      clearTimeout(timer);
      const source = map.getCanvas();
      const still = document.createElement("canvas");
      still.width = source.width;
      still.height = source.height;
      const context = still.getContext("2d");
      context?.drawImage(source, 0, 0);
      resolve(context ? still : null);
    });
    map.triggerRepaint();
  });
}
