import { existsSync, readFileSync } from "node:fs";
import { lastingHeaders, sendReady } from "./ready-answers.mjs";

/** Where `scripts/compress.mjs` puts them, and under which addresses. Written by the build. */
export const PACKED_PAGES = ".next/packed-pages.json";

/**
 * Handler that answers a story's page with a body that was packed by the build, at a strength that would make each reader
 * wait. Next gives the first answer its status and its headers, and is not asked again: a page changes with the build only. Everything else goes
 * on to `next`.
 *
 * @param {string} [list] the file that names the packed pages
 */
export function packedPages(list = PACKED_PAGES) {
  const files = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
  const bodies = new Map(Object.entries(files).map(([path, file]) => [path, readFileSync(file)]));
  const ready = new Map();
  return (request, response, next) => {
    const path = request.url.split("?")[0];
    const body = bodies.get(path);
    // React's own requests have a header of their own, and get something else at the same address.
    const isPage =
      body && /^(GET|HEAD)$/.test(request.method) && !request.headers.rsc && !request.headers["next-router-prefetch"];
    if (!isPage || !/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return next();
    const known = ready.get(path);
    if (known) return sendReady(request, response, known);
    if (request.headers["if-none-match"]) delete request.headers["if-none-match"];
    exchangeBody(request, response, body, (answer) => ready.set(path, answer));
    return next();
  };
}

function exchangeBody(request, response, body, keep) {
  const end = response.end.bind(response);
  response.write = () => true;
  response.end = () => {
    // Errors have no such body.
    if (response.statusCode !== 200) return end();
    response.setHeader("Content-Encoding", "br");
    response.setHeader("Content-Length", body.length);
    // Each coding is a representation of its own (RFC 9110 §8.8.3).
    const etag = response.getHeader("etag");
    if (etag) response.setHeader("ETag", etag.replace(/"$/, '-br"'));
    keep({ headers: lastingHeaders(response), body });
    return request.method === "HEAD" ? end() : end(body);
  };
}
