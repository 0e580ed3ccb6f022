import { escapeXml } from "@/data/export/escape-xml";
import type { Size } from "@/data/geo/mercator";
import type { Picture } from "./picture";

/** One SVG that stands by itself: no style sheet, no link, nothing from elsewhere. @param parts drawn on the paper, in order */
export function paperSvg(
  { title, shown, address, language, fontCss, theme }: Picture,
  { width, height }: Size,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="${language}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(`${title}: ${shown}`)}</title>`,
    `<metadata><dc:source>${escapeXml(address)}</dc:source></metadata>`,
    fontCss === "" ? "" : `<style>${fontCss}</style>`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    ...parts,
    "</svg>\n",
  ].join("");
}
