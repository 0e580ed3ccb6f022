import type { Size } from "../geo/mercator";

/** What a consumer has room for, in CSS pixels; `Infinity` where it does not say. */
export interface Room {
  readonly maxWidth: number;
  readonly maxHeight: number;
}

const USUAL: Size = { width: 800, height: 600 };
/** A narrow map is not made flat in proportion: it needs its height for what is tapped on it. */
const LEAST_HEIGHT = 420;
const CARD: Size = { width: 1200, height: 630 };
/** The smallest picture that `map.png` draws. */
const LEAST_PICTURE: Size = { width: 320, height: 180 };

/** What is not a number of pixels says nothing. */
export function parseRoom(params: URLSearchParams): Room {
  const most = (name: string) => {
    const text = params.get(name) ?? "";
    return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : Number.POSITIVE_INFINITY;
  };
  return { maxWidth: most("maxwidth"), maxHeight: most("maxheight") };
}

/** The size of a frame: never more than there is room for. */
export function frameIn({ maxWidth, maxHeight }: Room): Size {
  const width = Math.min(USUAL.width, maxWidth);
  const height = Math.max(LEAST_HEIGHT, Math.round((width * USUAL.height) / USUAL.width));
  return { width, height: Math.min(height, maxHeight) };
}

/**
 * The size of the picture that announces a frame, within the same room (oEmbed 1.0 §2.3.4).
 *
 * @returns `null` where there is no room for the smallest
 */
export function thumbnailIn({ maxWidth, maxHeight }: Room): (Size & { readonly isCard: boolean }) | null {
  if (maxWidth >= CARD.width && maxHeight >= CARD.height) return { ...CARD, isCard: true };
  if (maxWidth < LEAST_PICTURE.width || maxHeight < LEAST_PICTURE.height) return null;
  const width = Math.min(CARD.width, maxWidth);
  const height = Math.max(LEAST_PICTURE.height, Math.round((width * CARD.height) / CARD.width));
  return { width, height: Math.min(height, maxHeight), isCard: false };
}
