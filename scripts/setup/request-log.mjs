import { randomUUID } from "node:crypto";

/** What a proxy before us may have named the request: nothing that could break a header or a line of a log. */
const GIVEN_ID = /^[\w.-]{8,128}$/;

/**
 * Handler that names each request, for everybody behind, and writes a line of JSON for it when it is over. No
 * address of a reader and no query is written: what somebody looks for is nobody's business.
 *
 * @param {((line: string) => void) | null} write `null` writes nothing
 */
export function requestLog(write) {
  return (request, response, next) => {
    const given = request.headers["x-request-id"];
    const id = GIVEN_ID.test(given ?? "") ? given : randomUUID();
    request.headers["x-request-id"] = id;
    if (write !== null) {
      const { method, url } = request;
      const start = performance.now();
      response.once("close", () => {
        const ms = Math.round((performance.now() - start) * 10) / 10;
        const path = url.split("?")[0].slice(0, 500);
        const { statusCode: status, writableFinished } = response;
        const bytes = Number(response.getHeader("content-length")) || undefined;
        const line = { time: new Date().toISOString(), id, method, path, status, ms, bytes };
        write(`${JSON.stringify(writableFinished ? line : { ...line, brokenOff: true })}\n`);
      });
    }
    next();
  };
}

/** Handler that puts a request's name into its answer. */
export function namedAnswer(request, response, next) {
  response.setHeader("X-Request-Id", request.headers["x-request-id"]);
  next();
}

/** Lines of JSON with LOG=json, nothing otherwise. */
export function logWriter(kind = process.env.LOG) {
  return kind === "json" ? (line) => process.stdout.write(line) : null;
}
