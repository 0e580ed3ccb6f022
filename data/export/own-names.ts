import type { Ground } from "../marks/grounds";
import { escapeXml } from "./escape-xml";
import type { PicturedLayer } from "./own-geojson";

const FONT = "font-family=\"'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\" font-size=\"12\"";
const LINE_PX = 19;
/** Wide enough for most letters, so that no name leaves its box. */
const LETTER_PX = 6.8;
const MOST_LETTERS = 34;

/** What the own layers are called, and that they are nobody's but the reader's. */
export function ownNamesSvg(
  layers: readonly PicturedLayer[],
  title: string,
  { paper, ink, rule }: Ground,
  widthPx: number,
): string {
  const names = layers.map(({ name, features }) => `${shortened(name)} (${features.length})`);
  const width = Math.max(title.length, ...names.map((name) => name.length + 3)) * LETTER_PX + 20;
  const rows = layers.map(({ color }, index) => {
    const y = LINE_PX * (index + 2);
    return `<circle cx="16" cy="${y - 4}" r="5" fill="${color}"/><text x="28" y="${y}" ${FONT} fill="${ink}">${escapeXml(names[index] ?? "")}</text>`;
  });
  return [
    `<g transform="translate(${round(widthPx - width - 12)} 12)">`,
    `<rect width="${round(width)}" height="${LINE_PX * (layers.length + 1) + 10}" rx="4" fill="${paper}" stroke="${rule}"/>`,
    `<text x="10" y="${LINE_PX}" ${FONT} font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
    ...rows,
    "</g>",
  ].join("");
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}

const round = (value: number) => Math.round(value * 10) / 10;
