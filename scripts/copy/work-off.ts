/**
 * Does some work for each that waits, several at once; the work may add to those that wait. After the first fault nothing new is begun, and
 * what is under way is waited for: who cleans up afterwards has nobody writing beside.
 *
 * @throws the first fault, or the signal's reason
 */
export async function workOff<Item>(
  waiting: Item[],
  work: (item: Item) => Promise<void>,
  atOnce: number,
  signal: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  const takeAll = async () => {
    for (let item = waiting.shift(); item !== undefined && !over.aborted; item = waiting.shift()) await work(item);
  };
  // Whoever finds nothing to do stops: the others may still find more, so they are started again until nothing is left.
  while (waiting.length > 0 && !over.aborted)
    await Promise.all(Array.from({ length: atOnce }, () => takeAll().catch((error) => failed.abort(error))));
  over.throwIfAborted();
}
