import type { Map as MapLibreMap } from "maplibre-gl";
import type { Drawing } from "@/data/marks/mark-svg";
import type { Theme } from "./theme";

const PIXEL_RATIO = 2;

/** Draws icons that the map does not have yet: all on one sheet, because decoding one image is quicker than many. */
export async function addIcons(map: MapLibreMap, icons: ReadonlyMap<string, Drawing>): Promise<void> {
  const missing = [...icons].filter(([id]) => !map.hasImage(id));
  if (missing.length === 0) return;
  const cell = Math.ceil(Math.max(...missing.map(([, { width, height }]) => Math.max(width, height)))) + 2;
  const columns = Math.ceil(Math.sqrt(missing.length));
  const at = (index: number) => ({ x: (index % columns) * cell, y: Math.floor(index / columns) * cell });
  const drawn = missing.map(
    ([, { svg }], index) => `<g transform="translate(${at(index).x + cell / 2} ${at(index).y + cell / 2})">${svg}</g>`,
  );
  const side = columns * cell;
  const sheet = await drawSheet(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * PIXEL_RATIO}" height="${side * PIXEL_RATIO}" viewBox="0 0 ${side} ${side}">${drawn.join("")}</svg>`,
    side * PIXEL_RATIO,
  );
  for (const [index, [id, { width, height }]] of missing.entries()) {
    const { x, y } = at(index);
    const [left, top] = [x + (cell - width) / 2, y + (cell - height) / 2];
    const pixels = sheet.getImageData(
      left * PIXEL_RATIO,
      top * PIXEL_RATIO,
      Math.ceil(width) * PIXEL_RATIO,
      Math.ceil(height) * PIXEL_RATIO,
    );
    if (!map.hasImage(id)) map.addImage(id, pixels, { pixelRatio: PIXEL_RATIO });
    drawnOn.set(map, (drawnOn.get(map) ?? new Set()).add(id));
  }
}

/** Images that this file added to a map. The map cannot say it, because it has others too. */
const drawnOn = new WeakMap<MapLibreMap, Set<string>>();

/** A filter that is dragged draws new icons with every step. */
const MOST_ICONS = 300;

/** Takes icons that no mark has any more off the map when they have become many. */
export function dropIcons(map: MapLibreMap, needed: ReadonlyMap<string, Drawing>): void {
  const drawn = drawnOn.get(map);
  if (!drawn || drawn.size <= MOST_ICONS) return;
  for (const id of drawn) {
    if (needed.has(id)) continue;
    if (map.hasImage(id)) map.removeImage(id);
    drawn.delete(id);
  }
}

async function drawSheet(svg: string, sidePx: number): Promise<CanvasRenderingContext2D> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = newContext(sidePx);
  context.drawImage(image, 0, 0, sidePx, sidePx);
  return context;
}

function newContext(sidePx: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser has no 2D canvas to draw the map's icons on.");
  return context;
}

export const hatchId = (layer: string, theme: Theme) => `${theme.name} hatch ${layer}`;
export const grainId = (layer: string, theme: Theme) => `${theme.name} grain ${layer}`;

/** The two patterns of a layer, seamless squares of 8 CSS pixels: diagonal lines and dots. */
export function addPatterns(map: MapLibreMap, layerIds: readonly string[], theme: Theme): void {
  const side = 8 * PIXEL_RATIO;
  for (const layer of layerIds) {
    if (map.hasImage(hatchId(layer, theme))) continue;
    map.addImage(hatchId(layer, theme), pattern(side, theme.layer(layer), drawHatch), { pixelRatio: PIXEL_RATIO });
    map.addImage(grainId(layer, theme), pattern(side, theme.layer(layer), drawGrain), { pixelRatio: PIXEL_RATIO });
  }
}

function pattern(side: number, color: string, draw: (context: CanvasRenderingContext2D, side: number) => void): ImageData {
  const context = newContext(side);
  context.strokeStyle = color;
  context.fillStyle = color;
  draw(context, side);
  return context.getImageData(0, 0, side, side);
}

/** Drawn three times, shifted by a whole tile, so that the lines meet at the edges. */
function drawHatch(context: CanvasRenderingContext2D, side: number): void {
  context.globalAlpha = 0.75;
  context.lineWidth = side / 5;
  for (const shift of [-side, 0, side]) {
    context.beginPath();
    context.moveTo(shift - side / 4, side + side / 4);
    context.lineTo(shift + side + side / 4, -side / 4);
    context.stroke();
  }
}

function drawGrain(context: CanvasRenderingContext2D, side: number): void {
  context.globalAlpha = 0.85;
  context.beginPath();
  context.arc(side / 2, side / 2, side / 5.5, 0, 2 * Math.PI);
  context.fill();
}
