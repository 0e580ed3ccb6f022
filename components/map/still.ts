import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * A picture of the map as it stands, for the place of a map that has to go; `null` where it cannot be made. The canvas of a map can be
 * read in the very task that draws it only, and who is out of view is given no frames: so it is drawn at once. The copy is made by the
 * graphics process: reading the pixels would hold the page until that has drawn all it was asked to.
 */
export async function stillOf(map: MapLibreMap): Promise<HTMLCanvasElement | null> {
  let copy: Promise<ImageBitmap> | null = null;
  const onRender = () => {
    copy = createImageBitmap(map.getCanvas());
  };
  map.on("render", onRender);
  map.redraw();
  map.off("render", onRender);
  try {
    const bitmap = await (copy as Promise<ImageBitmap> | null);
    if (bitmap === null) return null;
    const still = document.createElement("canvas");
    still.width = bitmap.width;
    still.height = bitmap.height;
    still.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    return still;
  } catch (error) {
    console.warn("The map leaves no picture:", error);
    return null;
  }
}
