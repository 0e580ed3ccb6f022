import { PUBLIC_HEADERS } from "@/app/security-headers";
import { loadStory } from "@/data/story/load-story";
import { parseSelection } from "@/data/story/selection";
import { toFeatureCollection } from "@/data/story/serialise";

/** A layer's claims as GeoJSON: `/api/collections/mali-2020.coup/items`, with `properties` and `skipGeometry` to ask for less. */
export async function GET(request: Request, { params }: { params: Promise<{ collection: string }> }): Promise<Response> {
  const { collection } = await params;
  const [storyId = "", layer = ""] = collection.split(".");
  const story = await loadStory(storyId);
  if (!story?.layers.some(({ id }) => id === layer)) {
    const known = story ? story.layers.map(({ id }) => `${story.id}.${id}`).join(", ") : "story.layer";
    return problem(404, `There is no collection "${collection}". Known: ${known}.`);
  }
  const body = toFeatureCollection(story, layer, parseSelection(new URL(request.url).searchParams));
  return new Response(JSON.stringify(body), {
    headers: {
      ...PUBLIC_HEADERS,
      "Content-Type": "application/geo+json",
      // A new build may bring corrections: short for browsers, longer and revalidated in the background for a CDN.
      "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
    },
  });
}

/** RFC 9457. */
function problem(status: number, detail: string): Response {
  return Response.json(
    { status, title: "Not found", detail },
    { status, headers: { ...PUBLIC_HEADERS, "Content-Type": "application/problem+json" } },
  );
}
