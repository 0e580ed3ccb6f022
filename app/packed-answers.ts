import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** An answer as it goes over the wire, plain or packed. */
export interface PackedAnswer {
  readonly plain: Buffer;
  /** Packed when somebody asks for it so. */
  readonly brotli: () => Promise<Buffer>;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Kept {
  answer: Promise<PackedAnswer>;
  bytes: number;
}

/** Some hundred views of a frame. */
const MOST_BYTES = 32e6;
/** The first reader's is packed in some milliseconds, that of all others a tenth smaller, in the tenfold time that nobody waits for. */
const QUICK = 5;
const BEST = 11;

const kept = new Map<string, Kept>();
/** One after the other: however many views are asked for, one core at most is busy with what nobody waits for. */
let packing: Promise<unknown> = Promise.resolve();

/**
 * The answer under a key, written once, and packed once, however many ask for it at the same time. The one that was not asked for longest goes
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
  const answer = write().then(({ text, headers }): PackedAnswer => {
    const plain = Buffer.from(text);
    const brotli = packedOnce(
      plain,
      (bytes) => addBytes(entry, bytes),
      () => kept.get(key) === entry,
    );
    return { plain, brotli, etag: `W/"${digestOf(plain)}"`, headers };
  });
  const entry: Kept = { answer, bytes: 0 };
  kept.set(key, entry);
  answer.then(
    ({ plain }) => addBytes(entry, plain.length),
    () => kept.delete(key),
  );
  return answer;
}

/**
 * The answer for a request: packed where `scripts/serve.mjs` says that it can hand it on so, and no body at all for who has it already.
 * Next would take `Content-Encoding` out of it, so it goes under a name of ours.
 */
export async function packedResponse(
  { headers: asked }: Request,
  { plain, brotli, etag }: PackedAnswer,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const all = { ...headers, ETag: etag, Vary: "Accept-Encoding" };
  if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers: all });
  if (asked.get("x-packing") !== "br") return new Response(new Uint8Array(plain), { headers: all });
  return new Response(new Uint8Array(await brotli()), { headers: { ...all, "X-Packed": "br" } });
}

/**
 * Packs when it is first asked to, quickly, and then once more at full strength, unless the answer has had to go meanwhile. The quick
 * packing is good enough where that fails.
 *
 * @param onBytes is told how many bytes there are more to be kept
 */
function packedOnce(plain: Buffer, onBytes: (bytes: number) => void, isKept: () => boolean): () => Promise<Buffer> {
  let packed: Promise<Buffer> | null = null;
  const packBest = async () => {
    if (isKept()) packed = Promise.resolve(await pack(plain, BEST));
  };
  return () => {
    packed ??= pack(plain, QUICK).then((quick) => {
      onBytes(quick.length);
      packing = packing.then(packBest).catch(() => {});
      return quick;
    });
    return packed;
  };
}

function addBytes(entry: Kept, bytes: number): void {
  entry.bytes += bytes;
  dropOldest();
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
