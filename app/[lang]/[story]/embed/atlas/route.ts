import { compose } from "@/app/compose";
import { storyParams } from "@/app/static-params";
import type { FrameAtlas } from "@/components/embed/frame-state";
import { loadStory } from "@/data/story/load-story";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = storyParams;

/** What the interactive map of a frame needs of the story, fetched when a reader wants it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string }> },
): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  const { atlas, assets, mapWords } = compose(story, lang);
  const { boundaries, notLoaded, tryAgain } = mapWords;
  const answer: FrameAtlas = { atlas, assets, boundaries, words: { notLoaded, tryAgain } };
  return Response.json(answer, {
    headers: {
      "Cache-Control": "public, max-age=300, s-maxage=3600",
      "Access-Control-Allow-Origin": "*",
      "X-Robots-Tag": "noindex",
    },
  });
}
