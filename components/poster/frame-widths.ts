import type { MercatorFrame } from "@/data/geo/mercator";
import { MARK_RANGES, type MarkRange, rangeEnd } from "@/data/marks/mark-ranges";

/**
 * Widths of the poster's frame, CSS pixels. The poster is drawn before its size is known: what is shown from a width on has the class
 * `from-500`, what is shown below it `to-500`, and the style sheet has a rule for each. The first is as narrow as a frame gets.
 */
export const FRAME_WIDTHS = [160, 220, 280, 340, 420, 500, 580, 680, 820] as const;

/** Widths at which a range of marks is the one to show. `to` is left out where the range never ends. */
export interface WidthSpan {
  readonly from: number;
  readonly to: number | null;
}

/** MapLibre's zoom of a frame that is shown so wide. */
export function zoomAtWidth(frame: MercatorFrame, width: number): number {
  return Math.log2(width / (frame.width * 512));
}

/** The ranges of marks that a frame can need, with their widths: most frames need one. */
export function spansOf(frame: MercatorFrame): { readonly range: MarkRange; readonly span: WidthSpan }[] {
  const [narrowest] = FRAME_WIDTHS;
  const stepAt = (zoom: number) => FRAME_WIDTHS.find((width) => zoomAtWidth(frame, width) >= zoom) ?? null;
  return MARK_RANGES.flatMap(({ id, from }) => {
    const end = rangeEnd(id);
    const first = id === MARK_RANGES[0].id ? narrowest : stepAt(from);
    const last = end === null ? null : stepAt(end);
    return first === null || first === last ? [] : [{ range: id, span: { from: first, to: last } }];
  });
}

/** The widths of a span at which names are chosen. */
export function widthsIn({ from, to }: WidthSpan): number[] {
  return FRAME_WIDTHS.filter((width) => width >= from && (to === null || width < to));
}

/** The classes of what is shown at the widths of a span; empty for what always is. */
export function spanClasses({ from, to }: WidthSpan): string {
  return [from > FRAME_WIDTHS[0] ? `from-${from}` : "", to === null ? "" : `to-${to}`].filter(Boolean).join(" ");
}
