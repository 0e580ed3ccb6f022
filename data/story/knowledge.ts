import { intervalOf } from "../time/interval";
import type { Knowledge } from "../view/reading";
import type { Claim, Reference, Story } from "./story";

type Known = Pick<Claim, "when" | "knownSince" | "evidence">;

/**
 * The day by which a claim was public as far as our references tell: that of `knownSince`, else of the earliest dated
 * reference that supports it. A month counts as its last day: what may have been printed on the 30th was not sure on the 1st.
 */
export function publishedBy({ knownSince, evidence }: Known, references: ReadonlyMap<string, Reference>): string | null {
  if (knownSince) return intervalOf(knownSince)?.to ?? null;
  const days = evidence.flatMap(({ reference, stance }) => {
    const date = references.get(reference)?.date;
    return stance === "supports" && date ? (intervalOf(date)?.to ?? []) : [];
  });
  return days.sort()[0] ?? null;
}

/**
 * Whether a claim belongs to "what came next": it happened after the article's day, or is known to have become public only
 * then. That our own references are younger than the article does not make an old event a later one.
 *
 * @param article the last day on which the article can have appeared, `YYYY-MM-DD`
 */
export function isLater({ when, knownSince }: Known, article: string): boolean {
  const [happened, known] = [when, knownSince].map((date) => (date ? (intervalOf(date)?.from ?? "") : ""));
  return (happened ?? "") > article || (known ?? "") > article;
}

/**
 * The date of the earliest reference that supports a claim, as EDTF, where all that are dated are younger than the article:
 * the event is not, but whether the article's reader could read of it, our references do not show. Else `null`.
 *
 * @param article the last day on which the article can have appeared, `YYYY-MM-DD`
 */
export function firstToldAfter(
  { evidence }: Pick<Known, "evidence">,
  references: ReadonlyMap<string, Reference>,
  article: string,
): string | null {
  const told = evidence.flatMap(({ reference, stance }) => {
    const date = references.get(reference)?.date ?? null;
    const interval = stance === "supports" && date !== null ? intervalOf(date) : null;
    return interval && date !== null ? [{ date, ...interval }] : [];
  });
  if (told.some(({ from }) => from <= article)) return null;
  return told.sort((a, b) => a.to.localeCompare(b.to))[0]?.date ?? null;
}

type Dated = Pick<Story, "claims" | "references" | "article">;

const byStory = new WeakMap<Dated, ReadonlyMap<string, Knowledge>>();

/** The knowledge of every claim of a story, by its id. Worked out once for a story: reading dates takes time. */
export function knowledgeOf(story: Dated): ReadonlyMap<string, Knowledge> {
  const known = byStory.get(story) ?? readKnowledge(story);
  byStory.set(story, known);
  return known;
}

function readKnowledge({ claims, references, article }: Dated): ReadonlyMap<string, Knowledge> {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const date = byId.get(article)?.date;
  // Without a date of the article nothing can be told apart from it.
  const day = (date ? intervalOf(date)?.to : undefined) ?? "9999-12-31";
  return new Map(claims.map((claim) => [claim.id, { published: publishedBy(claim, byId), isLater: isLater(claim, day) }]));
}
