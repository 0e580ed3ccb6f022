import type { Size } from "@/data/geo/mercator";
import { isOnArea, type Mark } from "@/data/marks/mark";
import type { Drawing } from "@/data/marks/mark-svg";
import { type LabelCandidate, placedLabels, textWidth } from "./labels";
import type { TextStyle } from "./picture-text";

/** A mark where it stands in the picture, in pixels. */
export interface Standing {
  readonly mark: Mark;
  readonly drawing: Drawing;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name stands beside its mark; a tag has it above. */
const SIDES = ["right", "left", "above", "below"] as const;
export type Side = (typeof SIDES)[number];

const SIZE = 12;

/**
 * On which side each mark's name has room, by the mark's id. Nobody's name covers a mark or another name; who has more claims is named
 * first.
 */
export function sidesOfNames(standing: readonly Standing[], size: Size): ReadonlyMap<string, Side> {
  const icons = standing.map((one) => iconBox(one, size));
  const byClaims = [...standing].sort((a, b) => b.mark.claims.length - a.mark.claims.length);
  const sides = new Map<string, Side>();
  for (const side of SIDES) {
    const taken = byClaims.flatMap((one) => {
      const own = sides.get(one.mark.id);
      return own ? [nameBox(one, own, size, true)] : [];
    });
    const asking = byClaims.filter(({ mark }) => !sides.has(mark.id) && (!isOnArea(mark) || side === "above"));
    const placed = placedLabels(
      [...icons, ...taken, ...asking.map((one) => nameBox(one, side, size, false)).filter((name) => isInside(name, size))],
      size.width,
      size.height,
    );
    for (const { mark } of asking) if (placed.has(`name ${mark.id}`)) sides.set(mark.id, side);
  }
  return sides;
}

/** Chips yield to what has more claims: a picture cannot be zoomed, but a heap of them cannot be read either. */
export function withoutCovered(standing: readonly Standing[], size: Size): Standing[] {
  const isChip = ({ mark }: Standing) => mark.shape === "chip";
  const chips = standing.filter(isChip).sort((a, b) => b.mark.claims.length - a.mark.claims.length);
  const boxes = [...standing.filter((one) => !isChip(one)), ...chips].map((one) => ({
    ...iconBox(one, size),
    isFixed: !isChip(one),
  }));
  const free = placedLabels(boxes, size.width, size.height);
  return standing.filter(({ mark }) => free.has(mark.id));
}

/** The room that marks and their names take, which what comes after has to leave. */
export function takenBoxes(standing: readonly Standing[], sides: ReadonlyMap<string, Side>, size: Size): LabelCandidate[] {
  return standing.flatMap((one) => {
    const side = sides.get(one.mark.id);
    return side ? [iconBox(one, size), nameBox(one, side, size, true)] : [iconBox(one, size)];
  });
}

/** Where the text of a name begins, from the middle of its mark, and how it is set. */
export function nameAt(
  { drawing: { width, height } }: Standing,
  side: Side,
): { x: number; y: number; anchor: TextStyle["anchor"] } {
  if (side === "right") return { x: width / 2, y: 4, anchor: "start" };
  if (side === "left") return { x: -width / 2, y: 4, anchor: "end" };
  return side === "below" ? { x: 0, y: height / 2 + 10, anchor: "middle" } : { x: 0, y: -height / 2 - 4, anchor: "middle" };
}

function nameBox(one: Standing, side: Side, size: Size, isFixed: boolean): LabelCandidate {
  const width = textWidth(one.name, SIZE, isOnArea(one.mark));
  const { x, y, anchor } = nameAt(one, side);
  const dx = anchor === "start" ? x + width / 2 : anchor === "end" ? x - width / 2 : x;
  return { ...box(`name ${one.mark.id}`, one, size, width, 14), dx, dy: y - 4, isFixed };
}

/** A name that is cut off by the edge is worse than none. */
function isInside({ x, y, dx, dy, widthPx, heightPx }: LabelCandidate, { width, height }: Size): boolean {
  const [cx, cy] = [x * width + dx, y * height + dy];
  return cx >= widthPx / 2 && cx <= width - widthPx / 2 && cy >= heightPx / 2 && cy <= height - heightPx / 2;
}

function iconBox(one: Standing, size: Size): LabelCandidate {
  return { ...box(one.mark.id, one, size, one.drawing.width, one.drawing.height), isFixed: true };
}

/** The room of a text or sign around a position, in what `placedLabels` asks for. */
export function box(
  key: string,
  { x, y }: { readonly x: number; readonly y: number },
  size: Size,
  widthPx: number,
  heightPx: number,
): LabelCandidate {
  return { key, text: "", x: x / size.width, y: y / size.height, widthPx, heightPx, dx: 0, dy: 0, isFixed: false };
}
