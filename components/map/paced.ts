import { afterPaint } from "../state/after-paint";

/** Changes that follow each other faster than this are one movement, such as a window that is dragged. */
const REST_MS = 400;
/** Drawing that costs no more than this can keep up with a movement. */
const CHEAP_MS = 60;
const MOST_WAIT_MS = 1000;

export interface Paced<Job> {
  readonly ask: (job: Job) => void;
  readonly stop: () => void;
}

/**
 * Draws the latest of what is asked for, one at a time. The first at once; a single change when the frame with the reader's
 * own click is on the screen; a movement as it goes where drawing is cheap, and where it is not (a map without a graphics
 * card) when it pauses, so that what is dragged follows the hand.
 *
 * @param draw resolves when what it drew can be seen
 */
export function paced<Job>(draw: (job: Job) => Promise<void>): Paced<Job> {
  let latest: { readonly job: Job } | null = null;
  let isDrawing = false;
  let costMs: number | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let callOff = () => {};

  const run = async () => {
    if (isDrawing || latest === null) return;
    const { job } = latest;
    latest = null;
    isDrawing = true;
    const start = performance.now();
    try {
      await draw(job);
    } finally {
      costMs = performance.now() - start;
      isDrawing = false;
      if (latest !== null) wait();
    }
  };
  const wait = () => {
    callOff();
    const timer = setTimeout(run, costMs === null || costMs <= CHEAP_MS ? 0 : Math.min(costMs, MOST_WAIT_MS));
    callOff = () => clearTimeout(timer);
  };
  return {
    ask: (job) => {
      const isRested = performance.now() - askedAt > REST_MS;
      askedAt = performance.now();
      latest = { job };
      if (isDrawing) return;
      if (costMs === null) void run();
      else if (isRested) callOff = afterPaint(run);
      else wait();
    },
    stop: () => {
      callOff();
      latest = null;
    },
  };
}
