import { glyphSvg } from "@/data/marks/mark-svg";
import { STATUSES } from "@/data/story/schema";
import type { Status } from "@/data/story/story";

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

/** The mark of a status as it stands in text, in the colour of the text around it. Decorative: the words beside it say the same. */
export function Glyph({ status, layer, size = 12 }: { status: Status; layer?: string; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="glyph"
      width={size}
      height={size}
      style={layer ? { color: `var(--layer-${layer})` } : undefined}
    >
      <use href={`#glyph-${status}`} />
    </svg>
  );
}
