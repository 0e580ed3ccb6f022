import { PUBLIC_HEADERS } from "@/app/security-headers";
import { storyParams } from "@/app/static-params";
import { loadStory } from "@/data/story/load-story";
import { namesOf } from "@/data/story/names";

export const dynamic = "force-static";
export const generateStaticParams = storyParams;

/** What the ids of a story stand for in one language, for the tools of the analyst. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string }> },
): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  return Response.json(namesOf(story, lang), { headers: PUBLIC_HEADERS });
}
