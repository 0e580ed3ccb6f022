import { keptBytes } from "./kept-bytes.mjs";

/** What belongs to one request and its connection, not to the answer. */
const OF_ONE_REQUEST = new Set(["connection", "date", "keep-alive", "set-cookie", "transfer-encoding", "x-request-id"]);
/** Of an answer that says that nothing has changed, RFC 9110 §15.4.5. */
const OF_THE_BODY = new Set(["content-encoding", "content-length", "content-type"]);

/**
 * Answers as they were sent, whole and packed, under keys of whoever keeps them.
 *
 * @param {{ mostBytes: number, maxAgeMs?: number, now?: () => number }} options as of `keptBytes`, of the bodies
 * @returns {{ get: (key: string) => ReadyAnswer | undefined, put: (key: string, answer: ReadyAnswer) => void }}
 * @typedef {{ headers: Record<string, number | string | string[]>, body: Buffer }} ReadyAnswer
 */
export function readyAnswers(options) {
  return keptBytes({ ...options, bytesOf: ({ body }) => body.length });
}

/** The headers of an answer that is being sent, without those of its one request. */
export function lastingHeaders(response) {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_REQUEST.has(name)));
}

/** Sends a kept answer to a GET or HEAD, or says that the client has it already. */
export function sendReady(request, response, { headers, body }) {
  const isKnown = hasEtag(request.headers["if-none-match"], headers.etag);
  for (const [name, value] of Object.entries(headers)) if (!isKnown || !OF_THE_BODY.has(name)) response.setHeader(name, value);
  response.statusCode = isKnown ? 304 : 200;
  if (isKnown || request.method === "HEAD") response.end();
  else response.end(body);
}

/** By the weak comparison of RFC 9110 §13.1.2. */
function hasEtag(asked, etag) {
  if (!asked || !etag) return false;
  return asked.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));
}
