import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";

const require = createRequire(import.meta.url);
const FIXTURES = "tests/fixtures/hosts";
const LIBRARIES: Readonly<Record<string, string>> = {
  "/pym.js": require.resolve("pym.js"),
  "/iframe-resizer-4.js": path.join(path.dirname(require.resolve("iframe-resizer")), "js/iframeResizer.min.js"),
  "/iframe-resizer-5.js": path.join(path.dirname(require.resolve("@iframe-resizer/parent")), "index.umd.js"),
};
const TYPES: Readonly<Record<string, string>> = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css" };

/**
 * A newsroom's site on an origin of its own, with a policy that allows nothing inline. In what it serves, `https://maps.example` is the site with
 * the maps and `https://news.example` itself.
 *
 * @param pages more than `tests/fixtures/hosts` has, by path
 * @param hasPolicy whether it has that policy: most newsrooms have none
 */
export async function openHost(maps: string, pages: Readonly<Record<string, string>> = {}, hasPolicy = true) {
  const server: Server = createServer((request, response) => {
    const name = request.url?.split("?")[0] ?? "/";
    const host = `http://${request.headers.host}`;
    const file = LIBRARIES[name] ?? path.join(FIXTURES, path.basename(name));
    try {
      const text = pages[name] ?? readFileSync(file, "utf8");
      response.setHeader("Content-Type", TYPES[path.extname(name).slice(1)] ?? "text/html; charset=utf-8");
      if (hasPolicy) response.setHeader("Content-Security-Policy", policy(maps));
      response.end(
        LIBRARIES[name] ? text : text.replaceAll("https://maps.example", maps).replaceAll("https://news.example", host),
      );
    } catch {
      // Browsers ask for an icon, which is no fault of the page.
      response.statusCode = name === "/favicon.ico" ? 204 : 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

function policy(maps: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${maps}`,
    "style-src 'self'",
    `frame-src ${maps}`,
    `img-src 'self' ${maps}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
