import type { Map as MapLibreMap } from "maplibre-gl";
import type { Drawing } from "@/data/marks/mark-svg";
import { PATTERN_PX, PATTERNS, type Pattern, patternId, patternSvg } from "@/data/marks/patterns";
import type { Theme } from "./theme";

const PIXEL_RATIO = 2;

/**
 * Draws icons, and patterns, that the map does not have yet: all on one sheet, because decoding one image is quicker than many.
 *
 * @param patterns are never dropped again
 */
export async function addIcons(
  map: MapLibreMap,
  icons: ReadonlyMap<string, Drawing>,
  patterns: ReadonlyMap<string, Drawing>,
): Promise<void> {
  const missing = [...patterns, ...icons].filter(([id]) => !map.hasImage(id));
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
    if (icons.has(id)) drawnOn.set(map, (drawnOn.get(map) ?? new Set()).add(id));
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

/** Name of the image of a layer's pattern. */
export const patternImage = (pattern: Pattern, layer: string, theme: Theme) => `${theme.name} ${patternId(pattern, layer)}`;

/** The patterns of some layers, by the names of their images: seamless squares, cut at their edges. */
export function patternImages(layerIds: readonly string[], theme: Theme): ReadonlyMap<string, Drawing> {
  const half = PATTERN_PX / 2;
  const drawn = layerIds.flatMap((layer) =>
    PATTERNS.map((pattern): [string, Drawing] => {
      const svg = `<svg x="${-half}" y="${-half}" width="${PATTERN_PX}" height="${PATTERN_PX}">${patternSvg(pattern, theme.layer(layer))}</svg>`;
      return [patternImage(pattern, layer, theme), { svg, width: PATTERN_PX, height: PATTERN_PX }];
    }),
  );
  return new Map(drawn);
}
