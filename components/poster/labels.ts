/** A name on the poster: where it is, as a share of the frame, and how much room it takes in CSS pixels. */
export interface LabelCandidate {
  readonly key: string;
  readonly text: string;
  /** Share of the frame's width and height; may lie outside 0 to 1. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Centre of the box from the position, CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Marks are there before names ask for room. */
  readonly isFixed: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The names that fit without touching a mark or an earlier name, when the frame is `width` by `height` CSS pixels.
 * Candidates come in order of importance.
 */
export function placedLabels(candidates: readonly LabelCandidate[], width: number, height: number): Set<string> {
  const taken: Box[] = [];
  const placed = new Set<string>();
  for (const candidate of candidates) {
    const box = boxOf(candidate, width, height);
    if (!candidate.isFixed && taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    placed.add(candidate.key);
  }
  return placed;
}

function boxOf({ x, y, dx, dy, widthPx, heightPx }: LabelCandidate, width: number, height: number): Box {
  const [cx, cy] = [x * width + dx, y * height + dy];
  return { left: cx - widthPx / 2, right: cx + widthPx / 2, top: cy - heightPx / 2, bottom: cy + heightPx / 2 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Rough width of a text in Noto Sans, CSS pixels. Errs on the wide side, so that names do not touch. */
export function textWidth(text: string, fontPx: number, isCapitals: boolean): number {
  return text.length * fontPx * (isCapitals ? 0.76 : 0.58);
}
