import type { Size } from "@/data/geo/mercator";
import type { Picture } from "./picture";
import type { LegendRow } from "./picture-legend";
import { mapSvg } from "./picture-map";
import { paperSvg } from "./picture-paper";
import { linesOf, textSvg } from "./picture-text";

/** The few words beside the map of a card. */
export interface CardWords {
  readonly kicker: string;
  readonly title: string;
  /** How sure, with its sign; `null` where no claim is open. */
  readonly status: LegendRow | null;
  /** When and where, what has to stand beside it: a paragraph each. */
  readonly notes: readonly string[];
  /** Layers and their colours, where no claim is open. */
  readonly signs: readonly LegendRow[];
  /** Where it is from, at the foot. */
  readonly foot: readonly string[];
}

const COLUMN = 468;
const MARGIN = 36;
const WIDTH = COLUMN - 2 * MARGIN;
/** Between the kicker and the title, and between blocks. */
const GAP = 20;
const TITLE_SIZES = [42, 38, 34, 30, 26] as const;
const TITLE_LINE = 1.22;
/** A short title may be all wide letters: none may reach the map. */
const TITLE_WIDTH = WIDTH * 0.88;
const STATUS = { size: 21, isBold: true } as const;
const NOTE = { size: 19 } as const;
const SIGN = { size: 17 } as const;
const FOOT = { size: 13 } as const;
const LINE = 1.4;

/** The picture that stands beside a link elsewhere: the words on the left, the map on the right, read at half the size too. */
export async function cardPicture(picture: Picture, words: CardWords): Promise<string> {
  const { size, theme } = picture;
  const map: Size = { width: size.width - COLUMN, height: size.height };
  const { title, status, notes } = words;
  const said = { ...picture, title, shown: [...(status ? [status.text] : []), ...notes].join(" · ") };
  return paperSvg(said, size, [
    ...columnSvg(words, size.height, theme),
    `<svg x="${COLUMN}" width="${map.width}" height="${map.height}">${await mapSvg({ ...picture, size: map })}</svg>`,
    `<path d="M${COLUMN} 0V${map.height}" stroke="${theme.rule}" stroke-width="2"/>`,
  ]);
}

function columnSvg({ kicker, title, status, notes, signs, foot }: CardWords, height: number, theme: Picture["theme"]): string[] {
  const parts = [
    textSvg("Dateline", MARGIN, MARGIN + 16, { size: 17, color: theme.ink, isBold: true, isCapitals: true }),
    textSvg(kicker, COLUMN - MARGIN, MARGIN + 16, { size: 16, color: theme.quiet, anchor: "end" }),
  ];
  const footLines = foot.flatMap((text) => linesOf(text, WIDTH, FOOT));
  const footTop = height - MARGIN - footLines.length * FOOT.size * LINE;
  let y = MARGIN + 16 + GAP + 10;
  const room = footTop - GAP - y - heightBelow({ status, notes, signs });
  const set = titleIn(title, room);
  for (const line of set.lines) {
    parts.push(lineSvg(line, y, { size: set.size, isBold: true, isSerif: true }, theme.ink));
    y += set.size * TITLE_LINE;
  }
  y += GAP;
  if (status) {
    parts.push(signSvg(status, y + 14, STATUS, theme.ink));
    y += STATUS.size * LINE + GAP / 2;
  }
  for (const note of notes) {
    for (const line of linesOf(note, WIDTH, NOTE)) {
      parts.push(lineSvg(line, y, NOTE, theme.quiet));
      y += NOTE.size * LINE;
    }
    y += GAP / 2;
  }
  for (const [index, sign] of signs.entries()) parts.push(signSvg(sign, y + 14 + index * 28, SIGN, theme.ink));
  parts.push(...footLines.map((line, index) => lineSvg(line, footTop + index * FOOT.size * LINE, FOOT, theme.quiet)));
  return parts;
}

/** What is below the title, in pixels. */
function heightBelow({ status, notes, signs }: Pick<CardWords, "status" | "notes" | "signs">): number {
  const noted = notes.map((note) => linesOf(note, WIDTH, NOTE).length * NOTE.size * LINE + GAP / 2);
  const signed = (status ? STATUS.size * LINE + GAP / 2 : 0) + signs.length * 28;
  return GAP + signed + noted.reduce((sum, one) => sum + one, 0);
}

/** The largest size in which a title has room. In the smallest what is left over is cut, and says so. */
function titleIn(title: string, room: number): { size: number; lines: readonly string[] } {
  for (const size of TITLE_SIZES) {
    const lines = linesOf(title, TITLE_WIDTH, { size, isSerif: true });
    if (lines.length * size * TITLE_LINE <= room) return { size, lines };
  }
  const size = TITLE_SIZES[TITLE_SIZES.length - 1] ?? 26;
  const lines = linesOf(title, TITLE_WIDTH, { size, isSerif: true });
  const most = Math.max(1, Math.floor(room / (size * TITLE_LINE)));
  return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines };
}

function lineSvg(text: string, top: number, style: { size: number; isBold?: boolean; isSerif?: boolean }, color: string): string {
  return textSvg(text, MARGIN, top + style.size, { ...style, color });
}

function signSvg(
  { svg, width, text }: LegendRow,
  middle: number,
  style: { size: number; isBold?: boolean },
  color: string,
): string {
  const x = MARGIN + width / 2;
  return (
    `<g transform="translate(${x} ${middle})">${svg}</g>` +
    textSvg(text, MARGIN + width + 10, middle + style.size * 0.36, { ...style, color })
  );
}
