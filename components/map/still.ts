import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * A picture of the map as it stands, for the place of a map that has to go; `null` where it cannot be made. The canvas of a map can be
 * read in the very task that draws it only, and who is out of view is given no frames: so it is drawn at once.
 */
export function stillOf(map: MapLibreMap): HTMLCanvasElement | null {
  const still = document.createElement("canvas");
  const context = still.getContext("2d");
  if (context === null) return null;
  const copy = () => {
    const source = map.getCanvas();
    still.width = source.width;
    still.height = source.height;
    context.drawImage(source, 0, 0);
  };
  map.on("render", copy);
  map.redraw();
  map.off("render", copy);
  return still.width > 0 ? still : null;
}
