import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { LngLat } from "@/data/geo/lng-lat";
import { listen, NO_HOVER, send } from "../state/signals";
import { drawing, type Shape } from "../state/sketch";
import "./drawing.css";

/** How many corners a shape needs and has at most, and whether its last corner goes back to its first. */
const RULES: Readonly<Record<Shape, { readonly least: number; readonly most: number; readonly isClosed: boolean }>> = {
  polygon: { least: 3, most: 100, isClosed: true },
  surface: { least: 3, most: 100, isClosed: true },
  path: { least: 2, most: 100, isClosed: false },
  box: { least: 2, most: 2, isClosed: false },
  disc: { least: 2, most: 2, isClosed: false },
  country: { least: 1, most: 1, isClosed: false },
};

/** A click this near to the last corner ends the shape, near to the first closes it. So does a double click. */
const SAME_PX = 9;
const STEP_PX = 48;
const FINE_STEP_PX = 6;
/** The second click of a double click ends a shape before the browser says that it was one. */
const DOUBLE_CLICK_MS = 500;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Gathers the corners of a shape: by click or tap, or by Enter in the middle of the map, under which the arrow keys move it
 * (with Shift by little). Backspace takes the last corner back, Escape ends without a shape. What is drawn of it is not
 * decided here: every step is told as `drawn`.
 *
 * @returns the function that stops it
 */
export function startDrawing(map: MapLibreMap, shape: Shape): () => void {
  const { least, most, isClosed } = RULES[shape];
  const canvas = map.getCanvas();
  const focusedBefore = document.activeElement;
  const crosshair = addCrosshair(map);
  let corners: readonly LngLat[] = [];
  /** Under the mouse; `null` while it is elsewhere or the keyboard is in use: then the middle of the map counts. */
  let pointer: LngLat | null = null;
  let frame = 0;

  const middle = (): LngLat => [map.getCenter().lng, map.getCenter().lat];
  const tell = (step: "moved" | "set" | "done" | "ended") => {
    const at = pointer ?? middle();
    send("drawn", { shape, corners, pointer: at, country: shape === "country" ? countryAt(map, at) : null, step });
  };
  const moveTo = (next: LngLat | null) => {
    pointer = next;
    crosshair.hidden = next !== null;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tell("moved"));
  };
  const end = (step: "done" | "ended") => {
    tell(step);
    // Whoever else hears of this very click shall still know that it was a corner.
    queueMicrotask(() => drawing.set(null));
  };
  const finish = () => {
    if (corners.length >= least) end("done");
  };
  const add = (corner: LngLat) => {
    const [first, last] = [corners[0], corners.at(-1)];
    if (last && isNear(map, corner, last)) return finish();
    if (isClosed && corners.length >= least && first && isNear(map, corner, first)) return finish();
    corners = [...corners, corner];
    if (corners.length >= most) finish();
    else tell("set");
  };
  const takeBack = () => {
    corners = corners.slice(0, -1);
    tell("set");
  };

  const onClick = ({ lngLat: { lng, lat } }: MapMouseEvent) => {
    pointer = [lng, lat];
    add(pointer);
  };
  const onMouseMove = ({ lngLat: { lng, lat } }: MapMouseEvent) => moveTo([lng, lat]);
  const onLeave = () => moveTo(null);
  const onMapMove = () => {
    if (pointer === null) moveTo(null);
  };
  const onKey = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!arrow && event.key !== "Enter" && event.key !== "Backspace")) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(null);
    const step = event.shiftKey ? FINE_STEP_PX : STEP_PX;
    if (arrow) map.panBy([arrow[0] * step, arrow[1] * step], { duration: 0 });
    else if (event.key === "Enter") add(middle());
    else takeBack();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end("ended");
  };

  map.doubleClickZoom.disable();
  map.on("click", onClick);
  map.on("mousemove", onMouseMove);
  map.on("mouseout", onLeave);
  map.on("move", onMapMove);
  canvas.addEventListener("keydown", onKey);
  document.addEventListener("keydown", onEscape, { capture: true });
  const unlisten = listen("draw", ({ command }) => (command === "finish" ? finish() : takeBack()));
  send("hover", NO_HOVER);
  canvas.style.cursor = "crosshair";
  canvas.focus({ preventScroll: true });
  tell("moved");

  return () => {
    cancelAnimationFrame(frame);
    map.off("click", onClick);
    map.off("mousemove", onMouseMove);
    map.off("mouseout", onLeave);
    map.off("move", onMapMove);
    canvas.removeEventListener("keydown", onKey);
    document.removeEventListener("keydown", onEscape, { capture: true });
    unlisten();
    crosshair.remove();
    canvas.style.cursor = "";
    setTimeout(() => {
      if (drawing.get() === null) map.doubleClickZoom.enable();
    }, DOUBLE_CLICK_MS);
    if (document.activeElement === canvas && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  };
}

function addCrosshair(map: MapLibreMap): HTMLElement {
  const crosshair = document.createElement("div");
  crosshair.className = "map-crosshair";
  crosshair.setAttribute("aria-hidden", "true");
  map.getContainer().append(crosshair);
  return crosshair;
}

function isNear(map: MapLibreMap, a: LngLat, b: LngLat): boolean {
  const [{ x: ax, y: ay }, { x: bx, y: by }] = [map.project([...a]), map.project([...b])];
  return Math.hypot(ax - bx, ay - by) <= SAME_PX;
}

/** ISO code of the country that the map shows at a position, `null` at sea. */
function countryAt(map: MapLibreMap, lngLat: LngLat): string | null {
  const [land] = map.queryRenderedFeatures(map.project([...lngLat]), { layers: ["land"] });
  const iso: unknown = land?.properties.iso;
  return typeof iso === "string" ? iso : null;
}
