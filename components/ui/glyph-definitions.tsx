import { glyphSvg } from "@/data/marks/mark-svg";
import { STATUSES } from "@/data/story/schema";

const HALF = 6;

/** The four glyphs, once in a page: each use of them is then a few bytes. */
export function GlyphDefinitions() {
  const symbols = STATUSES.map((status) => {
    const svg = glyphSvg(status, "currentColor", "var(--paper)", HALF - 0.5);
    return `<symbol id="glyph-${status}" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}">${svg}</symbol>`;
  });
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute" dangerouslySetInnerHTML={{ __html: symbols.join("") }} />
  );
}
