import { siteOf } from "@/app/site";

/** Everything may be read. */
export function GET(request: Request): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteOf(request)}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600, s-maxage=86400" },
  });
}
