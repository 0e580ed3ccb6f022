import { keptBytes } from "../../scripts/setup/kept-bytes.mjs";
import type { Answer } from "./answer";

/** In all, and of one body: a few large addresses, or very many that say nothing, cannot fill the memory. */
const MOST_BYTES = 24_000_000;
const LARGEST_BODY = 3_000_000;
const LONGEST_KEY = 2000;

const kept = keptBytes({ mostBytes: MOST_BYTES, bytesOf: ({ body }: Answer) => body.length });
const making = new Map<string, Promise<Answer>>();

/** Good answers under their keys, each made once, however many ask for it at the same time. Those that were not asked for longest go first. */
export async function keptAnswer(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const known = kept.get(key) ?? making.get(key);
  if (known) return known;
  const answer = made(key, make).finally(() => making.delete(key));
  making.set(key, answer);
  return answer;
}

async function made(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const answer = await make();
  const isGood = answer.status === 200 || answer.status === 204;
  if (!isGood || answer.body.length > LARGEST_BODY || key.length > LONGEST_KEY) return answer;
  // As the bytes that are sent: a text would be kept beside them.
  const inBytes = { ...answer, body: Buffer.from(answer.body) };
  kept.put(key, inBytes);
  return inBytes;
}
