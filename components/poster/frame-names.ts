import type { MercatorFrame } from "@/data/geo/mercator";
import { isOnArea } from "@/data/marks/mark";
import { markName } from "@/data/marks/mark-name";
import { mostRank } from "@/data/marks/name-ranks";
import { spanClasses, type WidthSpan, widthsIn, zoomAtWidth } from "./frame-widths";
import { type LabelCandidate, placedLabels, textWidth } from "./labels";
import type { Standing } from "./poster-marks";

/** A country's name and where it stands, as shares of the frame. */
export interface FrameName {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
}

/**
 * What there is room for at the widths of a span: the classes of its widths by the key of a country, the id of a mark, or `name` and
 * the id of a mark. What has no entry has no room at any width. Once shown, it stays as the frame grows.
 *
 * @param ratio height of the frame over its width
 */
export function nameWidths(
  standing: readonly Standing[],
  countries: readonly FrameName[],
  frame: MercatorFrame,
  ratio: number,
  span: WidthSpan,
): ReadonlyMap<string, string> {
  const byClaims = [...standing].sort((a, b) => b.mark.claims.length - a.mark.claims.length);
  const isChip = ({ mark }: Standing) => mark.shape === "chip";
  // Marks are there before names; chips yield to marks and to larger chips.
  const marks = [...byClaims.filter((one) => !isChip(one)), ...byClaims.filter(isChip)];
  const widths = widthsIn(span);
  const placedAt = widths.map((width) => {
    const most = mostRank(zoomAtWidth(frame, width));
    const named = countries.filter(({ rank }) => rank <= most);
    const candidates = [...marks.map(markCandidate), ...marks.map(nameCandidate), ...named.map(countryCandidate)];
    return placedLabels(candidates, width, width * ratio);
  });
  const shown = new Map<string, string>();
  for (const key of placedAt.at(-1) ?? []) {
    const last = placedAt.findLastIndex((placed) => !placed.has(key));
    const from = widths[last + 1];
    if (from !== undefined) shown.set(key, from === span.from ? "" : spanClasses({ from, to: null }));
  }
  return shown;
}

function markCandidate({ mark, drawing: { width, height }, x, y }: Standing): LabelCandidate {
  const isFixed = mark.shape !== "chip";
  return { key: mark.id, text: "", x, y, widthPx: width, heightPx: height, dx: 0, dy: 0, isFixed };
}

function nameCandidate({ mark, drawing, x, y }: Standing): LabelCandidate {
  const name = markName(mark);
  const isTag = isOnArea(mark);
  const widthPx = textWidth(name, isTag ? 11 : 12, isTag);
  const [dx, dy] = isTag ? [0, -drawing.height / 2 - 8] : [drawing.width / 2 + widthPx / 2, 0];
  return { key: `name ${mark.id}`, text: name, x, y, widthPx, heightPx: 14, dx, dy, isFixed: false };
}

function countryCandidate({ key, name, x, y }: FrameName): LabelCandidate {
  return { key, text: name, x, y, widthPx: textWidth(name, 11, true) + 6, heightPx: 16, dx: 0, dy: 0, isFixed: false };
}
