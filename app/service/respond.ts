import { createHash } from "node:crypto";
import { PUBLIC_HEADERS } from "../security-headers";
import type { Answer } from "./answer";
import { askedRange } from "./asked-range";

/** A new build may bring corrections: short for browsers, longer and revalidated in the background for a CDN. */
const FRESH = "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400";

export const CORS = {
  ...PUBLIC_HEADERS,
  "Access-Control-Expose-Headers": "Accept-Ranges, Content-Language, Content-Range, ETag, Link, Retry-After, X-Request-Id",
};

/**
 * The response to a request, with a strong ETag of its bytes, or 304 when they are known. It is packed by the server, which gives
 * each coding an ETag of its own (`scripts/setup/packed-service.mjs`) and needs the length for it: Next passes none on.
 */
export function respond(answer: Answer, request: Request): Response {
  const { status, type, language, vary, headers, body } = answer;
  const { bytes, etag } = sealed(answer);
  const common: Record<string, string> = {
    "Cache-Control": status < 400 ? FRESH : status < 500 && status !== 429 ? "public, max-age=60" : "no-store",
    Vary: [...vary, "Accept-Encoding"].join(", "),
    "X-Plain-Length": String(bytes.length),
    ...CORS,
    ...headers,
    ...(language === null ? {} : { "Content-Language": language }),
    ...(status === 200 ? { ETag: etag } : {}),
    ...(answer.hasRanges ? { "Accept-Ranges": "bytes" } : {}),
  };
  if (status === 200 && matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: { ...common, "Content-Type": type } });
  const isHead = request.method === "HEAD";
  const range = answer.hasRanges && status === 200 ? askedRange(request.headers, bytes.length, etag) : null;
  if (range === "none") {
    const headers = { ...common, "Content-Range": `bytes */${bytes.length}`, "X-Plain-Length": "0" };
    return new Response(null, { status: 416, headers });
  }
  if (range) {
    const part = bytes.slice(range.first, range.last + 1);
    const headers = {
      ...common,
      "Content-Type": type,
      "Content-Range": `bytes ${range.first}-${range.last}/${bytes.length}`,
      "X-Plain-Length": String(part.length),
    };
    return new Response(isHead ? null : new Uint8Array(part), { status: 206, headers });
  }
  if (status === 204) return new Response(null, { status, headers: common });
  return new Response(isHead ? null : typeof body === "string" ? body : new Uint8Array(body), {
    status,
    headers: { ...common, "Content-Type": type },
  });
}

/** As RFC 9110 §13.1.2 compares them for GET: also the weak form that a proxy may have made of ours. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

interface Sealed {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

const known = new WeakMap<Answer, Sealed>();

/** An answer that is kept is hashed once. */
function sealed(answer: Answer): Sealed {
  const seal = known.get(answer) ?? sealOf(answer);
  known.set(answer, seal);
  return seal;
}

function sealOf({ body }: Answer): Sealed {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"` };
}
