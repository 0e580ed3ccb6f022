import { byId } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import type { PanelContext } from "./panel-context";

/** The day of the article in words: what divides the story from what came next. */
export function articleDay({ story, language }: PanelContext): string {
  return dateWords(byId(story.references, story.article).date, language);
}
