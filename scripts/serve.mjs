import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";

/**
 * Serves the built app: files with their packed copies straight from disk, everything else through Next, packed on the way.
 *
 * @param options.port 0 takes any free one
 * @param options.roots more folders by prefix, for the benchmark's own pages
 * @returns the address, and a function that stops
 * @throws Error with `code: "EADDRINUSE"` when the port is taken
 */
export async function serve({ port, roots = [] }) {
  process.env.NODE_ENV = "production";
  const [{ default: next }, { default: sirv }, { default: compression }] = await Promise.all([
    import("next"),
    import("sirv"),
    import("compression"),
  ]);
  const app = next({ dev: false, dir: process.cwd() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const forever = { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000, setHeaders };
  const folders = [
    { prefix: "/_next/static/", files: sirv(".next/static", forever) },
    { prefix: "/vendor/", files: sirv("public/vendor", forever) },
    { prefix: "/basemap/", files: sirv("public/basemap", { brotli: true, gzip: true, etag: true, maxAge: 3600, setHeaders }) },
    ...roots.map(({ prefix, folder }) => ({ prefix, files: sirv(folder, { dev: true }) })),
  ];
  const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } });
  const server = createServer((request, response) => {
    const folder = folders.find(({ prefix }) => request.url.startsWith(prefix));
    const viaNext = () => pack(request, response, () => handle(request, response));
    if (!folder) return viaNext();
    const url = request.url;
    request.url = url.slice(folder.prefix.length - 1);
    return folder.files(request, response, () => {
      request.url = url;
      viaNext();
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, resolve));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url: `http://localhost:${server.address().port}`, close };
}

function setHeaders(response, file) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (file.endsWith(".geojson")) response.setHeader("Content-Type", "application/geo+json");
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 3000) });
  process.stdout.write(`Dateline is at ${url}\n`);
}
