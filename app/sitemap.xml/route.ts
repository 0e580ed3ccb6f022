import { SERVICE } from "@/app/service/service-store";
import { siteOf } from "@/app/site";
import { siteMap } from "@/app/site-map";

/** All pages, for search engines. Not written by the build: it has whole addresses. */
export async function GET(request: Request): Promise<Response> {
  return new Response(siteMap(await SERVICE.stories(), siteOf(request)), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600, s-maxage=86400" },
  });
}
