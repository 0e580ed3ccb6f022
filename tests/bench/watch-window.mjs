// In the page: the clocks of a window of time. A file of its own, because code from the benchmark is rewritten on its way into the page.

/** Asks for what is from a year on, and waits for the frame whose sentence says it, and for the map to have drawn its tiles by it. */
window.datelineWindow = async (from) => {
  const sentence = document.querySelector("[data-sentence]");
  const before = sentence?.textContent;
  const drawn = () => performance.getEntriesByName("map-tiles");
  const drawnBefore = drawn().length;
  const input = document.querySelector('[data-window="from"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, from);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const start = performance.now();
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
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
