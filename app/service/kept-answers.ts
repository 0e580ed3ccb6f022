import type { Answer } from "./answer";

/** Characters or bytes in all, and of one answer: a few large addresses, or very many small ones, cannot fill the memory. */
const MOST_KEPT = 24_000_000;
const LARGEST = 3_000_000;
const LONGEST_KEY = 2000;

const kept = new Map<string, Answer>();
let size = 0;

/** Good answers under their keys, each made once. Those that were not asked for longest go first. */
export async function keptAnswer(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const known = take(key);
  const answer = known ?? (await make());
  if ((answer.status !== 200 && answer.status !== 204) || answer.body.length > LARGEST || key.length > LONGEST_KEY) return answer;
  take(key);
  kept.set(key, answer);
  size += answer.body.length;
  for (const [oldest] of kept) {
    if (size <= MOST_KEPT) break;
    take(oldest);
  }
  return answer;
}

function take(key: string): Answer | undefined {
  const answer = kept.get(key);
  if (answer && kept.delete(key)) size -= answer.body.length;
  return answer;
}
