import { ClaimEntry } from "@/components/panel/claim-entry";
import { byId } from "@/data/story/story";
import { entryResponse } from "../../../../entry-response";
import { claimParams } from "../../../../static-params";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = claimParams;

/** The words of one claim as a piece of HTML. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ lang: string; story: string; claim: string }> },
): Promise<Response> {
  const { lang, story, claim } = await params;
  return entryResponse(lang, story, (context) => ClaimEntry({ claim: byId(context.story.claims, claim), context }));
}
