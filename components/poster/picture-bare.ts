import type { Picture } from "./picture";
import { mapSvg } from "./picture-map";
import { paperSvg } from "./picture-paper";
import { textSvg } from "./picture-text";

/** Height of the line of credit, in pixels. */
const LINE = 18;
const CREDIT = { size: 10 } as const;

/** The map alone with a line of credit: for where its words stand around it, as in a snippet. */
export async function barePicture(picture: Picture, creditLine: string): Promise<string> {
  const { width, height } = picture.size;
  const size = { width, height: height - LINE };
  const map = await mapSvg({ ...picture, size });
  return paperSvg(picture, picture.size, [
    // Nested drawings clip what reaches over their edge.
    `<svg width="${size.width}" height="${size.height}">${map}</svg>`,
    textSvg(creditLine, 6, height - 5, { ...CREDIT, color: picture.theme.quiet }),
  ]);
}
