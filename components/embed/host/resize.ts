/** Gives a map the height that it wants, unless the page has fixed it (`data-dateline-frame="fixed"`). */
export function resize(frame: HTMLIFrameElement, height: number): void {
  if (frame.dataset.datelineFrame === "fixed" || !(height > 0)) return;
  // Where the page counts borders into heights, they come on top.
  const style = getComputedStyle(frame);
  const isOutside = style.boxSizing === "border-box";
  const around = isOutside ? [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom] : [];
  const box = frame.closest("dateline-map") ?? frame;
  box.style.height = `${around.reduce((sum, width) => sum + Number.parseFloat(width), height)}px`;
}
