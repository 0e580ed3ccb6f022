import path from "node:path";
import sharp from "sharp";

// Read when the first text is drawn. Our fonts and no others: see scripts/fonts.mjs.
process.env.FONTCONFIG_FILE ??= path.join(process.cwd(), ".next/fonts/fonts.conf");
// Pictures are drawn side by side, not each by all processors; nothing of one helps another.
sharp.concurrency(1);
sharp.cache(false);

/** More than the largest picture that an address can ask for, with its words. */
const MOST_PIXELS = 10_000_000;

/** An SVG of ours in the pixels that it says, as PNG with at most 256 colours: a map has few. */
export async function rasterise(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = sharp(Buffer.from(svg), { limitInputPixels: MOST_PIXELS });
  return new Uint8Array(await drawing.png({ palette: true, effort: 2, compressionLevel: 9, dither: 0.5 }).toBuffer());
}
