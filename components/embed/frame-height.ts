/** Blocks that stand above and below the map, where they do; what stands over the map or beside it takes no height of its own. */
const BLOCKS = ".head, .card-place, .legend-place, .text, .foot";

/**
 * CSS pixels that the whole content wants at the present width. It depends on the width and the content alone, never on the frame's own
 * height: whoever sets that to this number is not asked for another one.
 */
export function naturalHeight(): number {
  const map = document.querySelector<HTMLElement>(".natural")?.getBoundingClientRect().height ?? 0;
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => getComputedStyle(block).position !== "absolute",
  );
  // Fractions are added up before they are rounded: a pixel too few would scroll.
  return Math.ceil(blocks.reduce((sum, block) => sum + block.getBoundingClientRect().height, map) - 0.01);
}

/** Tells when the natural height has become another one. */
export function watchHeight(onChange: () => void): void {
  let last = naturalHeight();
  const look = () => {
    const now = naturalHeight();
    if (now === last) return;
    last = now;
    onChange();
  };
  const observer = new ResizeObserver(look);
  for (const element of document.querySelectorAll(`${BLOCKS}, .natural`)) observer.observe(element);
  // Fonts that come late move lines without resizing what the observer has seen.
  void document.fonts.ready.then(look);
}
