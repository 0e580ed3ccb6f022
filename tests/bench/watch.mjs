/**
 * Runs in the page before anything else, and keeps the times that only the page can know. Plain JavaScript: what is
 * compiled on the way into the browser may need helpers that the page does not have.
 */
{
  let blocking = 0;
  let shift = 0;
  let poster = null;
  const time = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const isInteractive = () => performance.getEntriesByName("map-interactive").length > 0;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });

  observe("mark", ({ name }) => {
    if (name === "map-interactive") console.debug("dateline: interactive");
  });
  observe("longtask", ({ duration }) => {
    if (!isInteractive()) blocking += Math.max(0, duration - 50);
  });
  observe("layout-shift", ({ value }) => {
    shift += value;
  });

  // What has a size in a frame's callback is painted with that frame; a message comes right after the painting.
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const lookForPoster = () => {
    // Of the marks for several widths one set is shown.
    const marks = [...document.querySelectorAll(".poster [data-claim]")];
    if (marks.some((mark) => mark.getBoundingClientRect().width > 0))
      afterPaint((now) => {
        poster = now;
      });
    else if (!isInteractive()) requestAnimationFrame(lookForPoster);
  };
  requestAnimationFrame(lookForPoster);

  window.datelineTimes = () => ({
    firstPaint: time("first-contentful-paint"),
    poster,
    interactive: time("map-interactive"),
    blocking,
    shift,
  });

  /** Waits for one click, and for the frame that paints its card. */
  window.datelineWatchClick = () => {
    window.datelineClick = null;
    const onClick = ({ timeStamp: start }) => {
      const look = () => {
        const card = document.querySelector(".card");
        if (!card || card.getBoundingClientRect().height === 0) return requestAnimationFrame(look);
        return afterPaint((end) => {
          window.datelineClick = { start, end };
        });
      };
      requestAnimationFrame(look);
    };
    addEventListener("click", onClick, { capture: true, once: true });
  };
}
