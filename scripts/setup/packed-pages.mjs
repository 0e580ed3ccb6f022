import { existsSync, readFileSync } from "node:fs";

/** Where `scripts/compress.mjs` puts them, and under which addresses. Written by the build. */
export const PACKED_PAGES = ".next/packed-pages.json";

/**
 * Handler that answers a story's page with a body that was packed by the build, at a strength that would make each reader
 * wait. Next still gives the status and all headers; only its body is exchanged. Everything else goes on to `next`.
 */
export function packedPages() {
  const files = existsSync(PACKED_PAGES) ? JSON.parse(readFileSync(PACKED_PAGES, "utf8")) : {};
  const bodies = new Map(Object.entries(files).map(([path, file]) => [path, readFileSync(file)]));
  return (request, response, next) => {
    const body = bodies.get(request.url.split("?")[0]);
    // React's own requests have a header of their own, and get something else at the same address.
    if (!body || request.method !== "GET" || request.headers.rsc || !/\bbr\b/.test(request.headers["accept-encoding"] ?? ""))
      return next();
    exchangeBody(response, body);
    return next();
  };
}

function exchangeBody(response, body) {
  const end = response.end.bind(response);
  response.write = () => true;
  response.end = () => {
    // "Not modified", and errors, have no such body.
    if (response.statusCode !== 200) return end();
    response.setHeader("Content-Encoding", "br");
    response.setHeader("Content-Length", body.length);
    return end(body);
  };
}
