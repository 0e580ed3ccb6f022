import { addressesOf } from "@/components/panel/addresses";
import { ClaimEntry } from "@/components/panel/claim-entry";
import { staticHtml } from "@/components/ui/static-html";
import { wordsIn } from "@/components/ui/words/words";
import { loadStory } from "@/data/story/load-story";
import { claimParams } from "../../../../static-params";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = claimParams;

/** The words of one claim as a piece of HTML: what a card shows when its page has only the short form. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string; claim: string }> },
): Promise<Response> {
  const { lang, story: storyId, claim: id } = await params;
  const story = await loadStory(storyId);
  const claim = story?.claims.find((candidate) => candidate.id === id);
  if (!story || !claim) return new Response(null, { status: 404 });
  const context = { story, language: lang, words: wordsIn(lang), addresses: addressesOf(storyId, lang) };
  return new Response(staticHtml(ClaimEntry({ claim, context })), {
    headers: { "Content-Type": "text/html; charset=utf-8", "X-Robots-Tag": "noindex" },
  });
}
