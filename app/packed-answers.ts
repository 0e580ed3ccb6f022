import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** An answer as it goes over the wire. */
export interface PackedAnswer {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Kept {
  readonly answer: Promise<PackedAnswer>;
  bytes: number;
}

/** Some hundred views of a frame. */
const MOST_BYTES = 32e6;
/** What a reader waits for is packed in some milliseconds; what is asked for again, as well as it can be. */
const QUICK = 9;
const BEST = 11;

const kept = new Map<string, Kept>();

/**
 * The answer under a key, written and packed once however many ask for it at the same time. The one that was not asked for longest goes
 * first.
 */
export function packedAnswer(
  key: string,
  write: () => Promise<{ readonly text: string; readonly headers: Readonly<Record<string, string>> }>,
): Promise<PackedAnswer> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known.answer;
  }
  const answer = write().then(async ({ text, headers }) => {
    const plain = Buffer.from(text);
    return { plain, brotli: await pack(plain, QUICK), etag: `W/"${digestOf(plain)}"`, headers };
  });
  const entry: Kept = { answer, bytes: 0 };
  kept.set(key, entry);
  answer.then(
    (first) => void keepBest(key, entry, first),
    () => kept.delete(key),
  );
  return answer;
}

/**
 * The answer for a request: packed where `scripts/serve.mjs` says that it can hand it on so, and no body at all for who has it already.
 * Next would take `Content-Encoding` out of it, so it goes under a name of ours.
 */
export function packedResponse(
  { headers: asked }: Request,
  { plain, brotli, etag }: PackedAnswer,
  headers: Readonly<Record<string, string>>,
): Response {
  const all = { ...headers, ETag: etag, Vary: "Accept-Encoding" };
  if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers: all });
  if (asked.get("x-packing") !== "br") return new Response(new Uint8Array(plain), { headers: all });
  return new Response(new Uint8Array(brotli), { headers: { ...all, "X-Packed": "br" } });
}

/** Packs an answer once more, in Node's own thread, and makes room for it. */
async function keepBest(key: string, entry: Kept, answer: PackedAnswer): Promise<void> {
  entry.bytes = answer.plain.length + answer.brotli.length;
  dropOldest();
  const brotli = await pack(answer.plain, BEST);
  if (kept.get(key) !== entry) return;
  kept.set(key, { answer: Promise.resolve({ ...answer, brotli }), bytes: answer.plain.length + brotli.length });
}

function dropOldest(): void {
  let sum = [...kept.values()].reduce((total, { bytes }) => total + bytes, 0);
  for (const [key, { bytes }] of kept) {
    if (sum <= MOST_BYTES || kept.size === 1) return;
    kept.delete(key);
    sum -= bytes;
  }
}

function pack(bytes: Buffer, quality: number): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}
