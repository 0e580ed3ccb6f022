import { keptBytes } from "./kept-bytes.mjs";

/** What belongs to one request and its connection, not to the answer. */
const OF_ONE_REQUEST = /^(connection|date|keep-alive|set-cookie|transfer-encoding|x-request-id)$/i;
/** What Next says to its own router, which never asks for what is kept here. */
const OF_NEXT = /^x-nextjs-/i;
/** Of an answer that says that nothing has changed, RFC 9110 §15.4.5. */
const OF_THE_BODY = /^content-(encoding|length|type)$/i;

/**
 * Answers as they were sent, whole and packed, under keys of whoever keeps them.
 *
 * @param {{ mostBytes: number, maxAgeMs?: number, now?: () => number }} options as of `keptBytes`, of the bodies
 * @returns {{ get: (key: string) => ReadyAnswer | undefined, put: (key: string, answer: ReadyAnswer) => void }}
 */
export function readyAnswers(options) {
  return keptBytes({ ...options, bytesOf: ({ body }) => body.length });
}

/**
 * An answer that is being sent, to be sent again. Its headers are flat lists of names and values, which Node writes as they are: put
 * one by one they take as long as all the rest of an answer.
 *
 * @typedef {{ etag: string | undefined, headers: string[], unchanged: string[], body: Buffer }} ReadyAnswer `unchanged` are the headers
 *   of an answer that says that nothing has changed
 * @param {import("node:http").ServerResponse} response with all its headers
 * @param {Buffer} body
 * @returns {ReadyAnswer}
 */
export function readyAnswer(response, body) {
  const lasting = response.getRawHeaderNames().filter((name) => !OF_ONE_REQUEST.test(name) && !OF_NEXT.test(name));
  const flat = (names) => names.flatMap((name) => [response.getHeader(name)].flat().flatMap((value) => [name, String(value)]));
  return {
    etag: response.getHeader("etag"),
    headers: flat(lasting),
    unchanged: flat(lasting.filter((name) => !OF_THE_BODY.test(name))),
    body,
  };
}

/**
 * Handler that answers what one of the keepers has ready, before anybody else looks at the request. Requests must have their names, see
 * `requestLog`.
 *
 * @param {{ known: (request: import("node:http").IncomingMessage) => ReadyAnswer | undefined }[]} keepers
 * @param {(request, response, next: () => void) => void} limited asked before an answer is sent
 */
export function readyFirst(keepers, limited) {
  return (request, response, next) => {
    for (const keeper of keepers) {
      const answer = keeper.known(request);
      if (answer) return limited(request, response, () => sendReady(request, response, answer));
    }
    return next();
  };
}

/** Sends a kept answer to a GET or HEAD, or says that the client has it already. */
function sendReady(request, response, { etag, headers, unchanged, body }) {
  const isKnown = hasEtag(request.headers["if-none-match"], etag);
  response.writeHead(isKnown ? 304 : 200, [...(isKnown ? unchanged : headers), "X-Request-Id", request.headers["x-request-id"]]);
  if (isKnown || request.method === "HEAD") response.end();
  else response.end(body);
}

/** By the weak comparison of RFC 9110 §13.1.2. */
function hasEtag(asked, etag) {
  if (!asked || !etag) return false;
  return asked.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));
}
