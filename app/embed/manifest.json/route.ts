import { embedManifest } from "@/app/embed-manifest";

export const dynamic = "force-static";

/** What an embed ever asks for and keeps, for who has to approve it. */
export function GET(): Response {
  return Response.json(embedManifest(), {
    headers: { "Cache-Control": "public, max-age=300, s-maxage=3600", "Access-Control-Allow-Origin": "*" },
  });
}
