import { glyphSvg } from "@/data/marks/mark-svg";
import type { Status } from "@/data/story/story";

/** The mark of a status in a layer's colour, as it stands in text. Decorative: the words beside it say the same. */
export function Glyph({ status, layer, size = 12 }: { status: Status; layer?: string; size?: number }) {
  const color = layer ? `var(--layer-${layer})` : "var(--ink)";
  const svg = glyphSvg(status, color, "var(--paper)", size / 2 - 0.5);
  const half = size / 2;
  return (
    <svg
      aria-hidden="true"
      className="glyph"
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${size} ${size}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by glyphSvg from a status and a colour, never from content
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
