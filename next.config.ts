import type { NextConfig } from "next";
import { STATIC_HEADERS } from "./app/security-headers";

/** For embeds in a sandbox, which have no origin. `scripts/serve.mjs` says the same. */
const ANYBODY = { key: "Access-Control-Allow-Origin", value: "*" };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // It finds its WebAssembly beside itself.
  serverExternalPackages: ["sql.js"],
  // The style sheet is five kilobytes packed: in the page it costs less than the round trip that the first paint would wait for.
  // There is no layout around all pages that the one for unknown addresses could stand in.
  experimental: { inlineCss: true, globalNotFound: true },
  // The same sources are the same build, to the last byte: a copy of the site is told from another by what has changed.
  generateBuildId: () => process.env.BUILD_OF?.slice(0, 20) ?? null,
  // scripts/serve.mjs compresses, with brotli where the browser can.
  compress: false,
  headers: async () => [
    { source: "/:path*", headers: [...STATIC_HEADERS] },
    { source: "/vendor/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }, ANYBODY] },
    {
      source: "/:file(embed|embed-words).js",
      headers: [
        { key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" },
        { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
      ],
    },
    { source: "/embed.d.ts", headers: [{ key: "Content-Type", value: "text/plain; charset=utf-8" }] },
    {
      source: "/basemap/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" }, ANYBODY],
    },
  ],
};

export default config;
