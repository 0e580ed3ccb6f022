/**
 * Does work that can wait until the frame under way is on the screen, so that what the reader asked for is seen first.
 *
 * @returns a function that calls the work off.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
