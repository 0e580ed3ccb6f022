import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./answer";

/** Packing costs more than it saves below this. */
const LEAST_PACKED_BYTES = 860;
/** A new build may bring corrections: short for browsers, longer and revalidated in the background for a CDN. */
const FRESH = "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400";
const PACKED_TYPES = /json|xml|^text\/|javascript/;

export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Content-Language, ETag, Link, Retry-After, X-Request-Id",
};

type Coding = "br" | "gzip" | "identity";

/**
 * The response to a request: packed as it can be read, with a strong ETag of the very bytes, or 304 when they are known. An answer
 * that is kept is packed once.
 */
export async function respond(answer: Answer, request: Request): Promise<Response> {
  const { status, type, language, vary, headers } = answer;
  const coding = codingFor(answer, request.headers.get("accept-encoding"));
  const { bytes, etag } = await packed(answer, coding);
  const common: Record<string, string> = {
    "Cache-Control": status < 400 ? FRESH : status < 500 && status !== 429 ? "public, max-age=60" : "no-store",
    Vary: [...vary, "Accept-Encoding"].join(", "),
    ...CORS,
    ...headers,
  };
  if (language !== null) common["Content-Language"] = language;
  if (status === 200) {
    common.ETag = etag;
    if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: common });
  }
  if (coding !== "identity") common["Content-Encoding"] = coding;
  const body = request.method === "HEAD" ? null : new Uint8Array(bytes);
  return new Response(body, { status, headers: { ...common, "Content-Type": type, "Content-Length": String(bytes.length) } });
}

/** As RFC 9110 §13.1.2 compares them for GET: also the weak form that a proxy may have made of ours. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

function codingFor({ body, type }: Answer, accepted: string | null): Coding {
  if (body.length < LEAST_PACKED_BYTES || !PACKED_TYPES.test(type)) return "identity";
  const codings = new Map(
    (accepted ?? "").split(",").map((part) => {
      const [name = "", quality = ""] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [name, quality === "" ? 1 : Number(quality)] as const;
    }),
  );
  const isWanted = (name: string) => (codings.get(name) ?? codings.get("*") ?? 0) > 0;
  return isWanted("br") ? "br" : isWanted("gzip") ? "gzip" : "identity";
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

const known = new WeakMap<Answer, Map<Coding, Promise<Packed>>>();

function packed(answer: Answer, coding: Coding): Promise<Packed> {
  const codings = known.get(answer) ?? new Map<Coding, Promise<Packed>>();
  known.set(answer, codings);
  const bytes = codings.get(coding) ?? pack(answer.body, coding);
  codings.set(coding, bytes);
  return bytes;
}

async function pack(body: string | Uint8Array, coding: Coding): Promise<Packed> {
  const plain = Buffer.from(body);
  const bytes = coding === "br" ? await brotli(plain) : coding === "gzip" ? await promisify(gzip)(plain) : plain;
  // Of the bytes that are sent: each coding is a representation of its own (RFC 9110 §8.8.3).
  return { bytes, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"` };
}

/** Quality 5: what is packed anew must not make the reader wait. */
function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
