import { PATTERN_PX, PATTERNS, type Pattern, patternId, patternSvg } from "@/data/marks/patterns";
import { POSTER_WIDTH } from "./base-paths";

/** Below this width of the frame its patterns are drawn twice as large. */
const SMALL_WIDTH = 340;

/**
 * Definitions of the patterns that some drawings are filled with: a picture has only those that it shows.
 *
 * @param drawings SVG that names patterns as `url(#hatch-coup)`, with the prefix before the name
 * @param contentOf the inside of a pattern, with the side of its square
 */
export function patternsOf(
  drawings: readonly string[],
  layerIds: readonly string[],
  contentOf: (pattern: Pattern, color: string) => { readonly side: number; readonly inner: string },
  prefix = "",
): string {
  return PATTERNS.flatMap((pattern) => layerIds.map((layer) => ({ pattern, layer, id: prefix + patternId(pattern, layer) })))
    .filter(({ id }) => drawings.some((drawing) => drawing.includes(`url(#${id})`)))
    .map(({ pattern, layer, id }) => {
      const { side, inner } = contentOf(pattern, `var(--layer-${layer})`);
      return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">${inner}</pattern>`;
    })
    .join("");
}

/** A pattern in CSS pixels, for drawings that do not scale. */
export function plainPattern(pattern: Pattern, color: string) {
  return { side: PATTERN_PX, inner: patternSvg(pattern, color) };
}

/**
 * A pattern that scales with the poster, and is about as large on the screen as on the map all the same: its square has it once
 * for small frames and two by two for large ones.
 */
export function scaledPattern(pattern: Pattern, color: string) {
  const side = Math.round(((PATTERN_PX * POSTER_WIDTH) / 560) * 20) / 10;
  const half = side / 2;
  const once = patternSvg(pattern, color, half);
  const four = [0, half].flatMap((x) => [0, half].map((y) => `<g transform="translate(${x} ${y})">${once}</g>`)).join("");
  const inner = `<g class="from-${SMALL_WIDTH}">${four}</g><g class="to-${SMALL_WIDTH}">${patternSvg(pattern, color, side)}</g>`;
  return { side, inner };
}
