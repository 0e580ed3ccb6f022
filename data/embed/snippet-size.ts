/** The room that a snippet keeps free for the map before anything of it has come. */
export type SnippetSize =
  /** Width to height: the map is as wide as its column and grows with it. */
  | { readonly kind: "ratio"; readonly width: number; readonly height: number }
  | { readonly kind: "height"; readonly heightPx: number };

/** Ratios that are offered. A new one is a line here. */
export const RATIOS = [
  { width: 4, height: 3 },
  { width: 16, height: 9 },
  { width: 3, height: 2 },
  { width: 1, height: 1 },
  { width: 3, height: 4 },
] as const;

/** A lower frame has no room for a map with its line below; a higher one is longer than any screen. */
export const LEAST_HEIGHT_PX = 240;
export const MOST_HEIGHT_PX = 2000;
/** Near what the whole frame wants in columns of 320 to 680 pixels: narrow ones need the height for words, wide ones for the map. */
export const USUAL_HEIGHT_PX = 680;
export const USUAL_SIZE: SnippetSize = { kind: "height", heightPx: USUAL_HEIGHT_PX };

/** The column of text of most newspapers: what a frame is wide where a page forbids style attributes. */
const COLUMN_PX = 640;
/** Wide enough to be sharp on a phone and in a feed, and as high as pictures of maps are drawn. */
const PICTURE_PX = { width: 1200, height: 2000 };

/** Width and height of a frame as its attributes say them, in CSS pixels. */
export function frameSize(size: SnippetSize): { width: number; height: number } {
  return { width: COLUMN_PX, height: size.kind === "height" ? heightWithin(size.heightPx) : scaled(COLUMN_PX, size) };
}

/** Width and height of the picture that stands for the map, in its own pixels; as high in proportion as the frame. */
export function pictureSize(size: SnippetSize): { width: number; height: number } {
  const frame = frameSize(size);
  const width = Math.floor(Math.min(PICTURE_PX.width, (PICTURE_PX.height * frame.width) / frame.height));
  return { width, height: scaled(width, frame) };
}

/** What was typed as a height, brought within bounds; what is no number is as usual. */
export function heightWithin(heightPx: number): number {
  const height = Number.isFinite(heightPx) ? Math.round(heightPx) : USUAL_HEIGHT_PX;
  return Math.min(Math.max(height, LEAST_HEIGHT_PX), MOST_HEIGHT_PX);
}

function scaled(width: number, ratio: { readonly width: number; readonly height: number }): number {
  return Math.round((width * ratio.height) / ratio.width);
}
