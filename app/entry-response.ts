import type { ReactNode } from "react";
import { addressesOf } from "@/components/panel/addresses";
import type { PanelContext } from "@/components/panel/panel-context";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { loadStory } from "@/data/story/load-story";
import { PUBLIC_HEADERS } from "./security-headers";

/** A piece of HTML of a story: what a card shows when its page has only the title. */
export async function entryResponse(
  lang: string,
  storyId: string,
  entry: (context: PanelContext) => ReactNode,
): Promise<Response> {
  const story = await loadStory(storyId);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  const context = { story, language: lang, words: wordsIn(lang), addresses: addressesOf(storyId, lang) };
  return new Response(staticHtml(entry(context)), {
    headers: { ...PUBLIC_HEADERS, "Content-Type": "text/html; charset=utf-8", "X-Robots-Tag": "noindex" },
  });
}
