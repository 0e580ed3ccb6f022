import type { NextConfig } from "next";
import { STATIC_HEADERS } from "./app/security-headers";

/** For embeds in a sandbox, which have no origin. `scripts/serve.mjs` says the same. */
const ANYBODY = { key: "Access-Control-Allow-Origin", value: "*" };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The style sheet is five kilobytes packed: in the page it costs less than the round trip that the first paint would wait for.
  experimental: { inlineCss: true },
  // scripts/serve.mjs compresses, with brotli where the browser can.
  compress: false,
  headers: async () => [
    { source: "/:path*", headers: [...STATIC_HEADERS] },
    { source: "/vendor/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }, ANYBODY] },
    {
      source: "/basemap/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" }, ANYBODY],
    },
  ],
};

export default config;
