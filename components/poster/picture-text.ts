import { escapeXml } from "@/data/export/escape-xml";

/** How a text of the picture is set. Sizes in pixels of the picture. */
export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isSerif?: boolean;
  readonly isCapitals?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** A line around the letters in this colour, so that they are read over anything. */
  readonly halo?: string;
}

const SANS = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** A line of text, `y` at its foot. Only attributes that every drawing program knows: no style sheet. */
export function textSvg(text: string, x: number, y: number, style: TextStyle): string {
  const { size, color, isBold = false, isSerif = false, isCapitals = false, anchor = "start", halo } = style;
  const said = escapeXml(isCapitals ? text.toLocaleUpperCase() : text);
  const spacing = isCapitals ? ` letter-spacing="${size * 0.05}"` : "";
  const attributes = `x="${round(x)}" y="${round(y)}" font-family="${isSerif ? SERIF : SANS}" font-size="${size}" font-weight="${isBold ? 600 : 400}" text-anchor="${anchor}"${spacing}`;
  // Written twice: not every program paints the stroke first when asked.
  const behind = halo
    ? `<text ${attributes} fill="${halo}" stroke="${halo}" stroke-width="3" stroke-linejoin="round" aria-hidden="true">${said}</text>`
    : "";
  return `${behind}<text ${attributes} fill="${color}">${said}</text>`;
}

/** Mean width of a letter as a share of the size, on the wide side, so that no line leaves the picture. */
const LETTER = { serif: 0.5, sans: 0.53 };

/** The lines of a text that is no wider than `widthPx`. A word longer than a line is broken. */
export function linesOf(text: string, widthPx: number, { size, isSerif = false }: Pick<TextStyle, "size" | "isSerif">): string[] {
  const most = Math.max(8, Math.floor(widthPx / (size * (isSerif ? LETTER.serif : LETTER.sans))));
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((long) => long.match(new RegExp(`.{1,${most}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const round = (value: number) => Math.round(value * 10) / 10;
