/** What an entry takes beside its key and its value, about: the objects around them. */
const ENTRY_BYTES = 600;

/**
 * Keeps what is dear to make, within so many bytes. What was not asked for longest goes first.
 *
 * @template Value
 * @param {object} options
 * @param {number} options.mostBytes in all, keys among them; what is larger alone is not kept
 * @param {(value: Value) => number} options.bytesOf
 * @param {number} [options.maxAgeMs] after which a value is made anew; without it never
 * @param {() => number} [options.now] milliseconds
 * @returns {{ get: (key: string) => Value | undefined, put: (key: string, value: Value) => void }}
 */
export function keptBytes({ mostBytes, bytesOf, maxAgeMs = Number.POSITIVE_INFINITY, now = Date.now }) {
  const kept = new Map();
  let size = 0;
  // A letter beyond Latin 1 makes two bytes of each letter of its key.
  const weigh = (key, value) => bytesOf(value) + 2 * key.length + ENTRY_BYTES;
  const drop = (key) => {
    const entry = kept.get(key);
    if (entry && kept.delete(key)) size -= entry.bytes;
    return entry;
  };
  const add = (key, entry) => {
    kept.set(key, entry);
    size += entry.bytes;
  };
  return {
    get(key) {
      const entry = drop(key);
      if (!entry || now() - entry.since >= maxAgeMs) return undefined;
      add(key, entry);
      return entry.value;
    },
    put(key, value) {
      drop(key);
      const bytes = weigh(key, value);
      if (bytes > mostBytes) return;
      add(key, { value, bytes, since: now() });
      for (const oldest of kept.keys()) {
        if (size <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
