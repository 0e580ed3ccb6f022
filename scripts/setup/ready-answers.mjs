/** What belongs to one request and its connection, not to the answer. */
const OF_ONE_REQUEST = new Set(["connection", "date", "keep-alive", "set-cookie", "transfer-encoding", "x-request-id"]);
/** Of an answer that says that nothing has changed, RFC 9110 §15.4.5. */
const OF_THE_BODY = new Set(["content-encoding", "content-length", "content-type"]);

/**
 * Answers as they were sent, whole and packed, under keys of whoever keeps them. Those that were not asked for longest go first.
 *
 * @param {object} options
 * @param {number} options.mostBytes of all bodies
 * @param {number} [options.maxAgeMs] after which an answer is made anew; without it never
 * @param {() => number} [options.now] milliseconds
 * @returns {{ get: (key: string) => ReadyAnswer | undefined, put: (key: string, answer: ReadyAnswer) => void }}
 * @typedef {{ headers: Record<string, number | string | string[]>, body: Buffer }} ReadyAnswer
 */
export function readyAnswers({ mostBytes, maxAgeMs = Number.POSITIVE_INFINITY, now = Date.now }) {
  const kept = new Map();
  let size = 0;
  const drop = (key) => {
    const entry = kept.get(key);
    if (entry && kept.delete(key)) size -= entry.answer.body.length;
    return entry;
  };
  return {
    get(key) {
      const entry = drop(key);
      if (!entry || now() - entry.since >= maxAgeMs) return undefined;
      kept.set(key, entry);
      size += entry.answer.body.length;
      return entry.answer;
    },
    put(key, answer) {
      drop(key);
      if (answer.body.length > mostBytes) return;
      kept.set(key, { answer, since: now() });
      size += answer.body.length;
      for (const [oldest] of kept) {
        if (size <= mostBytes) break;
        drop(oldest);
      }
    },
  };
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
