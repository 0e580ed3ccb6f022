import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import { portMessage, readPort } from "./setup/port.mjs";
import { requireAncestors } from "./setup/require-ancestors.mjs";
import { stop } from "./setup/stop.mjs";

const FOREVER = "public, max-age=31536000, immutable";
const FOLDERS = [
  { prefix: "/_next/static/", dir: ".next/static", cacheControl: FOREVER },
  { prefix: "/vendor/", dir: "public/vendor", cacheControl: FOREVER },
  { prefix: "/basemap/", dir: "public/basemap", cacheControl: "public, max-age=3600, stale-while-revalidate=86400" },
];
/** How long a request under way may take once we are asked to stop. */
const GRACE_MS = 3000;

/**
 * Serves the built app: files with their packed copies straight from disk, everything else through Next, packed on the way.
 *
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {string} [options.host] without it, all addresses of this machine
 * @param {{ prefix: string, dir: string }[]} [options.roots] more folders, for the benchmark's own pages; prefix as `/bench/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address, and a function that stops
 * @throws Error with `code: "EADDRINUSE"` when the port is taken
 */
export async function serve({ port, host, roots = [] }) {
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
  const cards = viewCards();
  // Quality 5: what is packed anew for each answer must not make the reader wait.
  const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  const answer = (request, response) => {
    const go = () => packedAnswers(request, response, () => handle(request, response));
    return cards(request, response) ? go() : pages(request, response, go);
  };
  const server = createServer((request, response) =>
    files(request, response, () => pack(request, response, () => answer(request, response))),
  );
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return { url: `http://${host ?? "localhost"}:${server.address().port}`, close: () => closeAll(server, app) };
}

/** Serves at PORT and HOST until SIGINT or SIGTERM, and says where. */
export async function serveUntilStopped() {
  requireAncestors();
  if (!existsSync(".next/BUILD_ID")) stop("There is no build to serve: run npm run build first, or npm start, which does both.");
  const port = readPort();
  const { url, close } = await serve({ port, host: process.env.HOST }).catch((error) =>
    error.syscall === "listen" ? stop(portMessage(port, error)) : Promise.reject(error),
  );
  process.stdout.write(`Dateline is at ${url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));
}

async function closeAll(server, app) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
  await app.close();
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await serveUntilStopped();
