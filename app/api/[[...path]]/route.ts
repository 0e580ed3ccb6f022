import { answerService } from "@/app/service/answer-service";
import { keptAnswer } from "@/app/service/kept-answers";
import { problemAnswer } from "@/app/service/problem";
import { CORS, respond } from "@/app/service/respond";
import { SERVICE } from "@/app/service/service-store";
import { siteOf } from "@/app/site";

type Context = { params: Promise<{ path?: string[] }> };

/** OGC API – Features: see `docs/ogc-api.md`. One door for all of it, so that every answer is sent alike. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).path?.map(decoded) ?? [];
  // An editor sees the change.
  const keep = process.env.NODE_ENV === "development" ? undefined : keptAnswer;
  return respond(await answerService(path, request, SERVICE, siteOf(request), keep), request);
}

export const HEAD = GET;

const ALLOW = "GET, HEAD, OPTIONS";

/** What other origins may ask (Fetch, "CORS-preflight"). */
export function OPTIONS(): Response {
  const headers = {
    Allow: ALLOW,
    "Access-Control-Allow-Methods": ALLOW,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  };
  return new Response(null, { status: 204, headers: { ...CORS, ...headers } });
}

const refuse = (request: Request): Response => {
  const detail = `The service is read with GET; it has no ${request.method}.`;
  const answer = problemAnswer({ title: "Method Not Allowed", status: 405, detail });
  return respond(answer, request);
};

export const POST = refuse;
export const PUT = refuse;
export const PATCH = refuse;
export const DELETE = refuse;

/** Next leaves some escapes in what it gives. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
