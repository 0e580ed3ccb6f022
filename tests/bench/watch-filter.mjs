// In the page: the clocks of the workbench. A file of its own, because code from the benchmark is rewritten on its way into the page.

/** Clicks an option and waits for the frame that says what is left, and for the map to have drawn it. */
window.datelineFilter = async (option) => {
  const sentence = document.querySelector("[data-sentence]");
  const before = sentence?.textContent;
  const drawn = () => performance.getEntriesByName("map-claims");
  const drawnBefore = drawn().length;
  const start = performance.now();
  document.querySelector(option)?.click();
  const toFrame = await new Promise((resolve) => {
    const look = () => {
      if (sentence?.textContent === before) requestAnimationFrame(look);
      // The first task after the frame's callbacks runs when the frame is handed over.
      else scheduler.postTask(() => resolve(performance.now() - start), { priority: "user-blocking" });
    };
    requestAnimationFrame(look);
  });
  while (drawn().length === drawnBefore) await new Promise((resolve) => setTimeout(resolve, 5));
  return { toFrame, toMap: (drawn().at(-1)?.startTime ?? 0) - start };
};

/** Frames per second in which the window over the timeline moved. */
window.datelineDrag = (durationMs) =>
  new Promise((resolve) => {
    const start = performance.now();
    let [count, last] = [0, ""];
    const look = () => {
      const style = document.querySelector(".brush-window")?.getAttribute("style") ?? "";
      if (style !== last) count += 1;
      last = style;
      if (performance.now() - start < durationMs) requestAnimationFrame(look);
      else resolve((count / (performance.now() - start)) * 1000);
    };
    requestAnimationFrame(look);
  });
