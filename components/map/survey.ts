import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { drawing, here } from "../state/sketch";
import { startDrawing } from "./drawing";
import { drawSketch } from "./sketch-layers";

/**
 * What the analyst's tools need of the map: their sketch on it, the corners that the reader sets, and where the pointer is.
 *
 * @returns the function that ends all of it
 */
export function startSurvey(map: MapLibreMap): () => void {
  let stopDrawing: (() => void) | null = null;
  const followDrawing = () => {
    stopDrawing?.();
    const shape = drawing.get();
    stopDrawing = shape && startDrawing(map, shape);
  };
  followDrawing();
  const stops = [drawSketch(map), drawing.subscribe(followDrawing), followPointer(map)];
  return () => {
    stopDrawing?.();
    for (const stop of stops) stop();
  };
}

/** Keeps `here` under the pointer; who has none, or moves the map by keyboard, is in the middle of it. */
function followPointer(map: MapLibreMap): () => void {
  let pixel: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const update = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const { lng, lat } = pixel ? map.unproject([pixel.x, pixel.y]) : map.getCenter();
      here.set([lng, lat]);
    });
  };
  const onMouseMove = ({ point }: MapMouseEvent) => {
    pixel = point;
    update();
  };
  const onAway = () => {
    pixel = null;
    update();
  };
  const canvas = map.getCanvas();
  const onKey = ({ key }: KeyboardEvent) => {
    if (key.startsWith("Arrow")) onAway();
  };
  map.on("mousemove", onMouseMove);
  map.on("mouseout", onAway);
  map.on("move", update);
  canvas.addEventListener("keydown", onKey);
  update();
  return () => {
    cancelAnimationFrame(frame);
    map.off("mousemove", onMouseMove);
    map.off("mouseout", onAway);
    map.off("move", update);
    canvas.removeEventListener("keydown", onKey);
    here.set(null);
  };
}
