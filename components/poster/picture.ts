import type { Bbox } from "@/data/geo/lng-lat";
import type { Size } from "@/data/geo/mercator";
import type { Ground } from "@/data/marks/grounds";
import type { Palette } from "@/data/marks/mark-svg";
import type { Atlas } from "@/data/story/atlas";
import { type LegendColumn, legendSvg } from "./picture-legend";
import { mapSvg } from "./picture-map";
import { paperSvg } from "./picture-paper";
import { linesOf, textSvg } from "./picture-text";
import type { PosterClaim } from "./poster";

/** A map to be printed or sent: everything that it needs to be understood without the page. */
export interface Picture {
  readonly atlas: Atlas;
  readonly claims: readonly PosterClaim[];
  /** The layers as they lie, the topmost first. */
  readonly layerIds: readonly string[];
  /** The open claim, ringed. */
  readonly open: PosterClaim | null;
  /** Id of the open place, ringed; at most one of both is open. */
  readonly openPlace: string | null;
  readonly bbox: Bbox;
  /** In pixels: of the map in a full picture, where words above and below come on top, and of the whole in the other forms. */
  readonly size: Size;
  readonly theme: Palette & Ground;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly shown: string;
  readonly legend: readonly LegendColumn[];
  /** Where the scale holds: "at 15° N". */
  readonly scaleAt: (lat: number) => string;
  /** Sources, licence, borders: a paragraph each. */
  readonly credits: readonly string[];
  /** Whole address of the view. */
  readonly address: string;
  /** A style sheet with the fonts in it, for a picture that is drawn where they are not; else empty. */
  readonly fontCss: string;
}

const MARGIN = 24;
const TITLE = { size: 26, isBold: true, isSerif: true } as const;
const SHOWN = { size: 15 } as const;
const CREDIT = { size: 11 } as const;

/** The full picture: words above the map, legend and credits below. */
export async function pictureSvg(picture: Picture): Promise<string> {
  const { size, theme, title, shown, legend, credits, address } = picture;
  const width = size.width + 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (lines: readonly string[], style: { size: number; isBold?: boolean; isSerif?: boolean }, color: string) => {
    for (const line of lines) {
      y += style.size * 1.3;
      parts.push(textSvg(line, MARGIN, y - style.size * 0.3, { ...style, color }));
    }
  };
  write(linesOf(title, size.width, TITLE), TITLE, theme.ink);
  y += 4;
  write(linesOf(shown, size.width, SHOWN), SHOWN, theme.quiet);
  y += 12;
  parts.push(`<svg x="${MARGIN}" y="${y}" width="${size.width}" height="${size.height}">${await mapSvg(picture)}</svg>`);
  parts.push(`<rect x="${MARGIN}" y="${y}" width="${size.width}" height="${size.height}" fill="none" stroke="${theme.rule}"/>`);
  y += size.height + 18;
  const drawn = legendSvg(legend, size.width, theme);
  parts.push(`<g transform="translate(${MARGIN} ${y})">${drawn.svg}</g>`);
  y += drawn.height + 6;
  parts.push(`<path d="M${MARGIN} ${y}H${width - MARGIN}" stroke="${theme.rule}"/>`);
  y += 6;
  for (const credit of [...credits, address]) write(linesOf(credit, size.width, CREDIT), CREDIT, theme.quiet);
  const height = Math.ceil(y + MARGIN - 6);
  return paperSvg(picture, { width, height }, parts);
}
