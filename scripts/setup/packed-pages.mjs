import { existsSync, readFileSync } from "node:fs";
import { readyAnswer } from "./ready-answers.mjs";
import { cardQuery } from "./view-cards.mjs";

/** Where `scripts/compress.mjs` puts them, and under which addresses. Written by the build. */
export const PACKED_PAGES = ".next/packed-pages.json";

/**
 * Story pages with a body that was packed by the build, at a strength that would make each reader wait. Next gives the first answer its
 * status and its headers, and is not asked again: a page changes with the build only. Everything else goes on to `next`, a page whose card
 * is of a view too.
 *
 * @param {string} [list] the file that names the packed pages
 * @returns a keeper for `readyFirst`, and a handler
 */
export function packedPages(list = PACKED_PAGES) {
  const files = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
  const bodies = new Map(Object.entries(files).map(([path, file]) => [path, readFileSync(file)]));
  const ready = new Map();
  return {
    known(request) {
      const answer = ready.get(pathOf(request));
      return answer && isPacked(request) ? answer : undefined;
    },
    handler(request, response, next) {
      const path = pathOf(request);
      const body = bodies.get(path);
      if (!body || !isPacked(request)) return next();
      if (request.headers["if-none-match"]) delete request.headers["if-none-match"];
      exchangeBody(request, response, body, () => ready.set(path, readyAnswer(response, body)));
      return next();
    },
  };
}

const pathOf = ({ url }) => (url.includes("?") ? url.slice(0, url.indexOf("?")) : url);

function isPacked(request) {
  const { method, headers } = request;
  if ((method !== "GET" && method !== "HEAD") || !/\bbr\b/.test(headers["accept-encoding"] ?? "")) return false;
  // React's own requests have a header of their own, and get something else at the same address.
  return !headers.rsc && !headers["next-router-prefetch"] && cardQuery(request) === "";
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
    keep();
    return request.method === "HEAD" ? end() : end(body);
  };
}
