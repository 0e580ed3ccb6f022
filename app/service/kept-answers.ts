import type { Answer } from "./answer";

/** As many as are asked for again soon: every layer of some stories in every language and form. */
const MOST_KEPT = 300;
/** What is larger is made anew, so that a few addresses cannot fill the memory. */
const MOST_BYTES = 3_000_000;

const kept = new Map<string, Answer>();

/** The answer under a key, made once; good answers only. The one that was not asked for longest goes first. */
export async function keptAnswer(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const answer = kept.get(key) ?? (await make());
  kept.delete(key);
  if (answer.status === 200 && answer.body.length <= MOST_BYTES && key.length < 2000) kept.set(key, answer);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return answer;
}
