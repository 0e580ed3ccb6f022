/** There is more to do than anyone would wait for: ask again later. */
export class QueueFullError extends Error {}

export interface QueueLimits {
  /** How many tasks are done at the same time. */
  readonly running: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
}

/**
 * Does tasks in the order in which they come, only so many at once.
 *
 * @returns a function that takes a task and gives its result; it rejects with a `QueueFullError` when too many wait already
 */
export function workQueue({ running, waiting }: QueueLimits): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const turns: (() => void)[] = [];
  let busy = 0;
  const leave = () => {
    // Whoever is next takes the place that is left: nobody who comes in between can.
    const next = turns.shift();
    if (next) next();
    else busy -= 1;
  };
  return async (task) => {
    if (busy < running) busy += 1;
    else if (turns.length < waiting) await new Promise<void>((resolve) => turns.push(resolve));
    else throw new QueueFullError(`${waiting} tasks wait already.`);
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
