// In every frame of the host's page: its long tasks, and when its map is seen. Plain JavaScript, as in watch.mjs.
{
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
    buffered: true,
  });
  // Of a task the part that runs our scripts: without a graphics card the rest waits for the processor to draw.
  const scripts = [];
  new PerformanceObserver((list) =>
    scripts.push(...list.getEntries().flatMap((frame) => frame.scripts.map(({ duration }) => duration))),
  ).observe({ type: "long-animation-frame", buffered: true });
  const clock = (name) => performance.getEntriesByName(name).at(-1)?.startTime;
  window.datelineFrame = () => ({
    longest: Math.max(0, ...tasks),
    longestScript: Math.max(0, ...scripts),
    tasks: tasks.length,
    painted: performance.timeOrigin + (clock("first-contentful-paint") ?? Number.NaN),
    interactive: performance.timeOrigin + (clock("map-interactive") ?? Number.NaN),
    hasPoster: document.querySelector(".poster") !== null,
  });
  window.datelineForget = () => {
    tasks.length = 0;
    scripts.length = 0;
  };

  /** Scrolls the page from top to bottom, a little with each frame, and keeps how long the frames took. */
  window.datelineScroll = (durationMs) =>
    new Promise((resolve) => {
      const start = performance.now();
      const gaps = [];
      let last = start;
      const step = (now) => {
        gaps.push(now - last);
        last = now;
        const share = (now - start) / durationMs;
        scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
        if (share < 1) requestAnimationFrame(step);
        else resolve(gaps.slice(1));
      };
      requestAnimationFrame(step);
    });
}
