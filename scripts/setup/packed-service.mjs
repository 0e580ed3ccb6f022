import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { keptBytes } from "./kept-bytes.mjs";
import { readyAnswer, readyAnswers } from "./ready-answers.mjs";

/** Packing costs more than it saves below this. */
const LEAST_BYTES = 860;
/** Packed answers in all: those that were not asked for longest are packed again when they are. */
const MOST_KEPT_BYTES = 32_000_000;
/** What a database says may be other in a moment; what is in memory stays while the server runs. */
const DATABASE_MAX_AGE_MS = 1000;
const LONGEST_KEY = 3000;
/** What an answer depends on besides its address and its coding. */
const ASKED_BY = ["host", "x-forwarded-host", "x-forwarded-proto", "accept", "accept-language"];
const PACKABLE = /json|xml|mapbox-vector-tile|^text\//;
const LENGTH = "x-plain-length";

/** Whether a request is one to the service. */
export const isService = ({ url }) => /^\/api(?![^/?])/.test(url);

/**
 * Packs what the service answers. Each coding is a representation of its own (RFC 9110 §8.8.3) and gets an ETag of its
 * own, `"…-br"` beside `"…"`; one that comes back is asked for by its plain name. What was packed is kept by its ETag, which is its
 * content's, and a whole answer by all that it depends on: who asks the same again is answered without Next. Everything outside /api goes
 * on to `next` as it is.
 *
 * @returns a keeper for `readyFirst`, and a handler
 */
export function packedService(maxAgeMs = process.env.DATABASE_URL ? DATABASE_MAX_AGE_MS : undefined) {
  const kept = keptPacks();
  const ready = readyAnswers({ mostBytes: MOST_KEPT_BYTES, maxAgeMs });
  return {
    known(request) {
      const key = isService(request) && keyOf(request);
      return key ? ready.get(key) : undefined;
    },
    handler(request, response, next) {
      if (!isService(request)) return next();
      const key = keyOf(request);
      const asked = request.headers["if-none-match"];
      if (asked) request.headers["if-none-match"] = asked.replace(/-(br|gzip)(?=")/g, "");
      hold(request, response, kept, (body) => {
        if (key && request.method === "GET" && response.statusCode === 200 && isForAll(response))
          ready.put(key, readyAnswer(response, body));
      });
      return next();
    },
  };
}

/** `null` for what is not kept: parts of files, other methods, and addresses that are long enough to fill the memory. */
function keyOf(request) {
  const { method, url, headers } = request;
  if ((method !== "GET" && method !== "HEAD") || headers.range) return null;
  let key = `${url}\n${codingFor(request)}`;
  for (const name of ASKED_BY) key += `\n${headers[name] ?? ""}`;
  return key.length > LONGEST_KEY ? null : key;
}

/** What caches between us and the reader may keep, we may too. */
function isForAll(response) {
  return response.hasHeader("etag") && /\bs-maxage=[1-9]/.test(String(response.getHeader("cache-control") ?? ""));
}

/** Holds an answer back until it is whole, and sends it packed. */
function hold(request, response, kept, keep) {
  const { write, end, flushHeaders } = response;
  const chunks = [];
  response.flushHeaders = () => {};
  response.write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8"));
    const call = typeof encoding === "function" ? encoding : done;
    if (call) process.nextTick(call);
    return true;
  };
  response.end = (chunk, ...rest) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") chunks.push(Buffer.from(chunk));
    Object.assign(response, { write, end, flushHeaders });
    const done = [chunk, ...rest].find((one) => typeof one === "function");
    send(request, response, Buffer.concat(chunks), kept, keep).then(
      () => done?.(),
      (error) => response.destroy(error),
    );
    return response;
  };
}

async function send(request, response, body, kept, keep) {
  const length = Number(response.getHeader(LENGTH) ?? body.length);
  response.removeHeader(LENGTH);
  const coding =
    length >= LEAST_BYTES && PACKABLE.test(String(response.getHeader("content-type") ?? "")) ? codingFor(request) : null;
  const etag = response.getHeader("etag");
  if (coding && etag) response.setHeader("ETag", etag.replace(/"$/, `-${coding}"`));
  varyByAsked(response);
  if (response.statusCode === 304) return void response.end();
  if (coding) response.setHeader("Content-Encoding", coding);
  if (request.method === "HEAD") return void response.end();
  const bytes = coding ? await kept(etag, coding, body) : body;
  if (response.destroyed) return;
  response.setHeader("Content-Length", bytes.length);
  keep(bytes);
  response.end(bytes);
}

/** Every browser asks in the same few words. */
const codings = keptBytes({ mostBytes: 100_000, bytesOf: ({ asked }) => asked.length });

/** Without what Next varies its pages by, so that a cache need not look at headers that no client of the service sends. */
function varyByAsked(response) {
  const names = [response.getHeader("vary") ?? []]
    .flat()
    .join(",")
    .split(/\s*,\s*/);
  const asked = [...new Set(names)].filter((name) => name !== "" && !/^(rsc|next-.*)$/i.test(name));
  if (asked.length > 0) response.setHeader("Vary", asked.join(", "));
}

/** brotli before gzip, where the request takes it; `null` for neither. */
function codingFor({ headers }) {
  const asked = String(headers["accept-encoding"] ?? "");
  const known = codings.get(asked);
  if (known) return known.coding;
  const coding = readCoding(asked);
  codings.put(asked, { asked, coding });
  return coding;
}

function readCoding(asked) {
  const accepted = new Map(
    asked
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name, quality = "1"] = part.trim().split(/\s*;\s*q=/);
        return [name, Number(quality)];
      }),
  );
  return ["br", "gzip"].find((name) => (accepted.get(name) ?? accepted.get("*") ?? 0) > 0) ?? null;
}

function keptPacks() {
  const packs = keptBytes({ mostBytes: MOST_KEPT_BYTES, bytesOf: ({ length }) => length });
  return async (etag, coding, body) => {
    const key = `${etag} ${coding}`;
    const bytes = packs.get(key) ?? (await pack(coding, body));
    // What has no ETag is a fault, and said once.
    if (etag) packs.put(key, bytes);
    return bytes;
  };
}

/** What is small, as the map's first requests are, is worth a hundredth of a second; what is large must not make the reader wait. */
const WORTH_BYTES = 20_000;

function pack(coding, body) {
  if (coding === "gzip") return promisify(gzip)(body);
  const quality = body.length <= WORTH_BYTES ? 11 : 5;
  return promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
