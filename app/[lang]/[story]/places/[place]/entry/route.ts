import { PlaceEntry } from "@/components/panel/place-entry";
import { byId } from "@/data/story/story";
import { entryResponse } from "../../../../../entry-response";
import { entryParams } from "../../../../../static-params";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => entryParams("place", ({ places }) => places.map(({ id }) => id));

/** The words about one place as a piece of HTML. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string; place: string }> },
): Promise<Response> {
  const { lang, story, place } = await params;
  return entryResponse(lang, story, (context) => PlaceEntry({ place: byId(context.story.places, place), context }));
}
