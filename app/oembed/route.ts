import { oembedAnswer } from "@/app/oembed-answer";
import { PUBLIC_HEADERS } from "@/app/security-headers";
import { siteOf } from "@/app/site";
import { parseOembedAddress } from "@/data/embed/oembed-address";
import { oembedXml } from "@/data/embed/oembed-answer";
import { parseRoom } from "@/data/embed/oembed-size";

/**
 * oEmbed 1.0: `/oembed?url=https://…/en/mali-2020/kati-base-seized&format=xml&maxwidth=600`. Answers for our own addresses from
 * what we know of them; it never fetches anything.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const format = searchParams.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return problem(501, `There is no format "${format}": ask for json or xml.`);
  const site = siteOf(request);
  const address = parseOembedAddress(searchParams.get("url"), site);
  if (address === "bad") return problem(400, "The parameter url must be the whole address of a story, a claim or an embed.");
  const answer = address && (await oembedAnswer(address, parseRoom(searchParams), site));
  if (!answer) return problem(404, "At this address there is nothing of ours that can be embedded.");
  const headers = {
    ...PUBLIC_HEADERS,
    "Content-Type": format === "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
    "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
    "X-Robots-Tag": "noindex",
  };
  return new Response(format === "json" ? JSON.stringify(answer) : oembedXml(answer), { headers });
}

function problem(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...PUBLIC_HEADERS, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
