import type { Status } from "@/data/story/story";

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
