import { wordsIn } from "@/components/ui/words/words";
import { loadStory } from "@/data/story/load-story";
import { correctionsFeed } from "../../../corrections-feed";
import { builtSite } from "../../../site";
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
  const origin = builtSite();
  return new Response(correctionsFeed(story, lang, wordsIn(lang), origin), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
