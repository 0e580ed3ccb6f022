import { embedRequest } from "@/app/embed-document";
import { packedAnswer, packedResponse } from "@/app/packed-answers";
import { loadStory } from "@/data/story/load-story";

/** The map of a view for a frame in anybody's page: `/en/mali-2020/embed?claim=kati-base-seized&theme=dark`. */
export async function GET(request: Request, { params }: { params: Promise<{ lang: string; story: string }> }): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  const { key, write } = embedRequest(story, lang, new URL(request.url).searchParams);
  const isDevelopment = process.env.NODE_ENV === "development";
  const answer = await packedAnswer(isDevelopment ? `${key} ${Date.now()}` : key, async () => {
    const { html, policy } = await write();
    return { text: html, headers: { "Content-Security-Policy": policy } };
  });
  const headers = {
    ...answer.headers,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
    "X-Robots-Tag": "noindex",
    // A frame without an origin of its own reads other views of itself as a stranger.
    "Access-Control-Allow-Origin": "*",
  };
  return packedResponse(request, answer, headers);
}
