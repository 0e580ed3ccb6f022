import { keptPicture } from "@/app/kept-pictures";
import { mapPicture } from "@/app/map-picture";
import { siteFor } from "@/app/site";
import { loadStory } from "@/data/story/load-story";

/** The map of a view as a picture: `/en/mali-2020/map.svg?status=disputed&bbox=-9,12,-7,13`. Parameters as in `picture-request.ts`. */
export async function GET(request: Request, { params }: { params: Promise<{ lang: string; story: string }> }): Promise<Response> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const site = siteFor(request.headers);
  const key = `${site} ${lang} ${id} ${searchParams}`;
  return new Response(await keptPicture(key, () => mapPicture(story, lang, searchParams, site)), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
      "X-Robots-Tag": "noindex",
    },
  });
}
