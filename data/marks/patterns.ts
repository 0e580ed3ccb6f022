/** What covers a country beside a plain colour. `earlier`: nothing but texts from before the years that the fills say. */
export const PATTERNS = ["hatch", "grain", "earlier"] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Side of a pattern's seamless square, CSS pixels. */
export const PATTERN_PX = 8;

/**
 * The inside of a pattern's square as SVG: diagonal lines, dots, or fine level lines. The map, the poster, the picture and the
 * legend all draw these.
 *
 * @param side of the square, in the units of the drawing
 */
export function patternSvg(pattern: Pattern, color: string, side: number = PATTERN_PX): string {
  const at = (share: number) => Math.round(share * side * 100) / 100;
  switch (pattern) {
    case "hatch": {
      // Three lines, so that they meet at the edges of the square.
      const d = `M${at(-0.25)} ${at(0.25)}L${at(0.25)} ${at(-0.25)}M0 ${side}L${side} 0M${at(0.75)} ${at(1.25)}L${at(1.25)} ${at(0.75)}`;
      return `<path d="${d}" stroke="${color}" stroke-width="${at(0.2)}" opacity=".75"/>`;
    }
    case "grain":
      return `<circle cx="${at(0.5)}" cy="${at(0.5)}" r="${at(0.18)}" fill="${color}" opacity=".85"/>`;
    case "earlier":
      return `<path d="M0 ${at(0.25)}H${side}M0 ${at(0.75)}H${side}" stroke="${color}" stroke-width="${at(0.1)}" opacity=".6"/>`;
  }
}

/** A pattern's name where patterns are looked up, for the colour of a layer. */
export function patternId(pattern: Pattern, layer: string): string {
  return `${pattern}-${layer}`;
}
