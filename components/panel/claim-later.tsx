import { firstToldAfter, knowledgeOf } from "@/data/story/knowledge";
import { dateWords } from "@/data/time/date-words";
import { intervalOf } from "@/data/time/interval";
import { articleDay } from "./article-day";
import type { EntryProps } from "./panel-context";

/** How a claim stands to the article's day: that it came next, or that only younger sources tell of it. Else nothing. */
export function Later({ claim, context }: EntryProps) {
  const { story, words, language } = context;
  if (knowledgeOf(story).get(claim.id)?.isLater) return <p className="entry-later">{words.laterNote(articleDay(context))}</p>;
  const references = new Map(story.references.map((reference) => [reference.id, reference]));
  const printed = references.get(story.article)?.date;
  const article = printed ? intervalOf(printed)?.to : undefined;
  // A day on which it became public says more than the day of our sources.
  if (claim.knownSince || article === undefined) return null;
  const told = firstToldAfter(claim, references, article);
  return told === null ? null : <p className="entry-later">{words.toldAfter(dateWords(told, language, false))}</p>;
}
