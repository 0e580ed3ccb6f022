import { stop } from "./stop.mjs";

/** More than anybody asks for by hand, or a program that pages through everything. */
const USUAL = "3000/60";
/** So that a flood of addresses does not fill the memory: those that were not heard of longest are forgotten. */
const MOST_ADDRESSES = 20_000;

/** What RATE_LIMIT asks for: requests and seconds, `null` for `off`. Stops when it is neither. */
export function readRateLimit(text = process.env.RATE_LIMIT || USUAL) {
  if (text === "off") return null;
  const [, requests, seconds] = /^(\d{1,9})\/(\d{1,6})$/.exec(text) ?? [];
  if (Number(requests) > 0 && Number(seconds) > 0) return { requests: Number(requests), seconds: Number(seconds) };
  return stop(`RATE_LIMIT is "${text}": give requests/seconds, for example RATE_LIMIT=3000/60, or off.`);
}

/**
 * Handler that lets each address ask so often: a bucket that holds `requests` and fills up again in `seconds`. Beyond that 429 with
 * the seconds to wait (RFC 6585). Each process counts for itself. Requests must have their names, see `requestLog`.
 *
 * @param {{ requests: number, seconds: number } | null} limit
 * @param {{ isProxyTrusted?: boolean, now?: () => number }} options `now` in milliseconds
 */
export function rateLimit(limit, { isProxyTrusted = false, now = Date.now } = {}) {
  if (limit === null) return (_request, _response, next) => next();
  const buckets = new Map();
  const perMs = limit.requests / (limit.seconds * 1000);
  return (request, response, next) => {
    const address = addressOf(request, isProxyTrusted);
    const at = now();
    const { left: before, seen } = buckets.get(address) ?? { left: limit.requests, seen: at };
    const left = Math.min(limit.requests, before + (at - seen) * perMs);
    buckets.delete(address);
    buckets.set(address, { left: Math.max(0, left - 1), seen: at });
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value);
    if (left >= 1) return next();
    refuse(request, response, Math.max(1, Math.ceil((1 - left) / perMs / 1000)));
  };
}

function refuse(request, response, seconds) {
  const detail = `That was too much at once. Ask again in ${seconds} s.`;
  const body = JSON.stringify({ title: "Too Many Requests", status: 429, detail });
  response.writeHead(429, {
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Retry-After": seconds,
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "X-Request-Id": request.headers["x-request-id"],
  });
  response.end(body);
}

/** Of an IPv6 network one can have 2^64 addresses: they count as one. What a proxy says counts only when it is trusted. */
function addressOf({ socket, headers }, isProxyTrusted) {
  const forwarded = isProxyTrusted
    ? String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        .trim()
    : "";
  const address = (forwarded || socket.remoteAddress || "").replace(/^::ffff:/, "").slice(0, 60);
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
