import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import { draining } from "./setup/draining.mjs";
import { isService, packedService } from "./setup/packed-service.mjs";
import { pageCaching } from "./setup/page-caching.mjs";
import { portMessage, readPort, requireFreePort } from "./setup/port.mjs";
import { requirePublicUrl } from "./setup/public-url.mjs";
import { rateLimit, readRateLimit } from "./setup/rate-limit.mjs";
import { readablePath } from "./setup/readable-path.mjs";
import { readyFirst } from "./setup/ready-answers.mjs";
import { logWriter, namedAnswer, requestLog } from "./setup/request-log.mjs";
import { requireAncestors } from "./setup/require-ancestors.mjs";
import { stop } from "./setup/stop.mjs";
import { isWorker, readWorkers, runWorkers } from "./setup/workers.mjs";

const FOREVER = "public, max-age=31536000, immutable";
const FOLDERS = [
  { prefix: "/_next/static/", dir: ".next/static", cacheControl: FOREVER },
  { prefix: "/vendor/", dir: "public/vendor", cacheControl: FOREVER },
  { prefix: "/basemap/", dir: "public/basemap", cacheControl: "public, max-age=3600, stale-while-revalidate=86400" },
];
/** How long a request under way may take once we are asked to stop. */
const GRACE_MS = 10_000;
/** A connection on which nothing moves for so long is given up: who never reads holds nothing. */
const IDLE_MS = 60_000;

/**
 * Serves the built app: files with their packed copies straight from disk, everything else through Next, packed on the way.
 *
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {string} [options.host] without it, all addresses of this machine
 * @param {{ prefix: string, dir: string }[]} [options.roots] more folders, for the benchmark's own pages; prefix as `/bench/`
 * @param {{ requests: number, seconds: number } | null} [options.limit] of requests from one address; without it none
 * @returns {Promise<{ url: string, close: (drainMs?: number) => Promise<void> }>} the address, and a function that stops; for
 *   `drainMs` it says that it is not ready and still takes new connections
 * @throws Error with `code: "EADDRINUSE"` when the port is taken
 */
export async function serve({ port, host, roots = [], limit = null }) {
  process.env.NODE_ENV = "production";
  const [{ default: next }, { default: compression }, { staticFiles }, { packedPages }, { packedAnswers }, { viewCards }] =
    await Promise.all([
      import("next"),
      import("compression"),
      import("./setup/static-files.mjs"),
      import("./setup/packed-pages.mjs"),
      import("./setup/packed-answers.mjs"),
      import("./setup/view-cards.mjs"),
    ]);
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const files = staticFiles([...FOLDERS, ...roots.map((root) => ({ ...root, cacheControl: "no-store", isGrowing: true }))]);
  const pages = packedPages();
  const service = packedService();
  // Quality 5: what is packed anew for each answer must not make the reader wait.
  const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  // What the service answers is packed by `packedService`, with ETags of the bytes that are sent. The other packer must not even see
  // it: it sends the headers before the last of the body.
  const packRest = (request, response, next) => (isService(request) ? next() : pack(request, response, next));
  const drain = draining();
  const limited = rateLimit(limit, { isProxyTrusted: process.env.TRUST_PROXY === "1" });
  const first = [requestLog(logWriter()), drain.handler, readyFirst([pages, service], limited), namedAnswer, readablePath];
  const handlers = [...first, files, limited, pageCaching, service.handler, packRest, viewCards, pages.handler, packedAnswers];
  const answer = handlers.reduceRight(
    (next, handler) => (request, response) => handler(request, response, () => next(request, response)),
    handle,
  );
  const server = createServer(answer);
  server.timeout = IDLE_MS;
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {
    url: `http://${host ?? "localhost"}:${server.address().port}`,
    close: (drainMs = 0) => closeAll(server, app, drain, drainMs),
  };
}

/** Serves at PORT and HOST until SIGINT or SIGTERM, in as many processes as WORKERS says, and says where. */
export async function serveUntilStopped() {
  requireAncestors();
  if (!existsSync(".next/BUILD_ID")) stop("There is no build to serve: run npm run build first, or npm start, which does both.");
  requirePublicUrl();
  const port = readPort();
  const count = readWorkers();
  const limit = readRateLimit();
  if (isWorker || count === 1) return serveHere(port, limit);
  await requireFreePort(port);
  process.exitCode = await runWorkers(count, () => say(`http://${process.env.HOST ?? "localhost"}:${port}`));
}

async function serveHere(port, limit) {
  const { url, close } = await serve({ port, host: process.env.HOST, limit }).catch((error) =>
    error.syscall === "listen" ? stop(portMessage(port, error)) : Promise.reject(error),
  );
  if (!isWorker) say(url);
  let isStopping = false;
  const onSignal = async () => {
    // A terminal tells all processes, and the first of them tells the others again.
    if (isStopping) return;
    isStopping = true;
    await close(drainMs());
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, onSignal);
}

function say(url) {
  process.stdout.write(`Dateline is at ${url}\n`);
}

/** DRAIN_SECONDS: how long a balancer gets to see that we are not ready before new connections are refused. */
function drainMs() {
  const seconds = Number(process.env.DRAIN_SECONDS ?? 0);
  return seconds > 0 && seconds <= 600 ? seconds * 1000 : 0;
}

async function closeAll(server, app, drain, drainMs) {
  drain.begin();
  if (drainMs > 0) await new Promise((resolve) => setTimeout(resolve, drainMs));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
  await app.close();
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await serveUntilStopped();
