import { wordsIn } from "@/components/ui/words/words";
import { loadStory } from "@/data/story/load-story";
import { correctionsFeed } from "../../../corrections-feed";
import { PUBLIC_HEADERS } from "../../../security-headers";
import { siteUrl } from "../../../site";
import { storyParams } from "../../../static-params";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = storyParams;

/** The corrections as an Atom feed. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string }> },
): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  return new Response(correctionsFeed(story, lang, wordsIn(lang), siteUrl()), {
    headers: { ...PUBLIC_HEADERS, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
